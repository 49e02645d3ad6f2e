import { describe, expect, it } from 'vitest';
import type { Chip, Filter } from '#core/graph';
import { chipAt, groupAt, newChip, newPlace, putChip } from './chip-place.ts';

const chip = (value: string, ...more: string[]): Chip => ({
  field: 'type',
  mode: 'include',
  values: [value, ...more],
  enabled: true,
});
const [one, two, three] = [chip('attack'), chip('threat'), chip('support')];
const filter: Filter = {
  chips: [one, two],
  groups: [{ match: 'any', chips: [three], enabled: true }],
  isolates: 'hide',
};

describe('the place of a chip', () => {
  it('is found in the stack and in a group', () => {
    expect(chipAt(filter, { at: 1, isNew: false })).toBe(two);
    expect(chipAt(filter, { group: 0, at: 0, isNew: false })).toBe(three);
    expect(groupAt(filter, { group: 0, at: 0, isNew: false })).toBe(filter.groups?.[0]);
    expect(chipAt(filter, { at: 5, isNew: false })).toBeUndefined();
    expect(chipAt(filter, { group: 4, at: 0, isNew: false })).toBeUndefined();
  });

  it('of a new chip is after all others and holds nothing', () => {
    expect(newPlace(filter)).toEqual({ at: 2, isNew: true });
    expect(newPlace(filter, 0)).toEqual({ group: 0, at: 1, isNew: true });
    expect(chipAt(filter, { at: 1, isNew: true })).toBeUndefined();
  });

  it('is first offered a chip that asks for nothing, of actors with all that they do', () => {
    expect(newChip('type')).toEqual({ field: 'type', mode: 'include', values: [], enabled: true });
    expect(newChip('actor').ends).toBe('either');
  });

  it('takes a chip when it gets its first value', () => {
    const added = putChip(filter, newPlace(filter, 0), one);
    expect(added.filter.groups?.[0]?.chips).toEqual([three, one]);
    expect(added.place).toEqual({ group: 0, at: 1, isNew: false });
  });

  it('is kept while the chip has no value, and the group that this empties stays', () => {
    const emptied = putChip(filter, { group: 0, at: 0, isNew: false }, { ...three, values: [] });
    expect(emptied.filter.groups).toEqual([{ match: 'any', chips: [], enabled: true }]);
    expect(putChip(emptied.filter, emptied.place, three).filter).toEqual(filter);
    const first = putChip(filter, { at: 0, isNew: false }, { ...one, values: [] });
    expect(first.filter.chips).toEqual([two]);
    expect(putChip(first.filter, first.place, one).filter).toEqual(filter);
  });

  it('leaves the other chips as they are', () => {
    const changed = putChip(filter, { at: 0, isNew: false }, chip('attack', 'sanction')).filter;
    expect(changed.chips[1]).toBe(two);
    expect(changed.groups).toEqual(filter.groups);
    expect('groups' in putChip({ chips: [], isolates: 'hide' }, newPlace(filter), one).filter).toBe(
      false,
    );
  });
});
