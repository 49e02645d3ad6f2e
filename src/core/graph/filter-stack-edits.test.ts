import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyFilter } from './any-graph.fixture.ts';
import type { Chip, Filter } from './filter.ts';
import {
  addChip,
  addGroup,
  groupChips,
  invertChip,
  isReset,
  moveChip,
  onlyThis,
  removeChip,
  replaceChip,
  resetFilter,
  setEnabled,
  setMatch,
  ungroup,
} from './filter-stack-edits.ts';

const chip = (value: string): Chip => ({
  field: 'type',
  mode: 'include',
  values: [value],
  enabled: true,
});
const [one, two, three, four] = ['attack', 'threat', 'support', 'alliance'].map(chip) as [
  Chip,
  Chip,
  Chip,
  Chip,
];
const group = { match: 'any', chips: [three, four], enabled: true } as const;
const filter: Filter = { chips: [one, two], groups: [group], isolates: 'hide' };

describe('edits of the stack', () => {
  it('add a chip at the end, of the stack or of a group', () => {
    const five = chip('sanction');
    expect(addChip(filter, five)).toEqual({ ...filter, chips: [one, two, five] });
    expect(addChip(filter, five, group)).toEqual({
      ...filter,
      groups: [{ ...group, chips: [three, four, five] }],
    });
  });

  it('add a group that asks for nothing yet', () => {
    const empty = { match: 'all', chips: [], enabled: true };
    expect(addGroup(filter, 'all').groups).toEqual([group, empty]);
  });

  it('move a chip into a group, out of it, and take out a group that it leaves empty', () => {
    expect(moveChip(filter, one, group)).toEqual({
      ...filter,
      chips: [two],
      groups: [{ ...group, chips: [three, four, one] }],
    });
    const out = moveChip(filter, three);
    expect(out).toEqual({
      ...filter,
      chips: [one, two, three],
      groups: [{ ...group, chips: [four] }],
    });
    expect(moveChip(out, four).groups).toBeUndefined();
    expect(moveChip(filter, one)).toBe(filter);
    expect(moveChip(filter, three, group)).toBe(filter);
    expect(moveChip(filter, one, { ...group })).toBe(filter);
  });

  it('find a chip where it stands', () => {
    expect(replaceChip(filter, one, four).chips).toEqual([four, two]);
    expect(invertChip(filter, two).chips).toEqual([one, { ...two, mode: 'exclude' }]);
    expect(setEnabled(filter, four, false)).toEqual({
      ...filter,
      groups: [{ ...group, chips: [three, { ...four, enabled: false }] }],
    });
  });

  it('take out a group when its last chip goes', () => {
    const { groups: _, ...rest } = filter;
    expect(removeChip(removeChip(filter, three), four)).toStrictEqual(rest);
    expect(removeChip(filter, group)).toStrictEqual(rest);
    expect(removeChip(filter, one)).toEqual({ ...filter, chips: [two] });
  });

  it('leave the filter as it is where the chip is not in it', () => {
    const stranger = chip('attack');
    expect(removeChip(filter, stranger)).toBe(filter);
    expect(setEnabled(filter, { ...group }, false)).toBe(filter);
    expect(addChip(filter, one, { ...group })).toBe(filter);
    expect(groupChips(filter, [stranger], 'any')).toBe(filter);
    expect(ungroup(filter, { ...group })).toBe(filter);
    expect(onlyThis(filter, stranger)).toBe(filter);
  });

  it('switch a group off as a whole', () => {
    expect(setEnabled(filter, group, false).groups).toEqual([{ ...group, enabled: false }]);
  });

  it('group chips from anywhere, and put them back', () => {
    const grouped = groupChips(filter, [two, three], 'all');
    expect(grouped).toEqual({
      ...filter,
      chips: [one],
      groups: [
        { ...group, chips: [four] },
        { match: 'all', chips: [two, three], enabled: true },
      ],
    });
    expect(ungroup(grouped, grouped.groups![1]!)).toEqual({
      ...filter,
      chips: [one, two, three],
      groups: [{ ...group, chips: [four] }],
    });
  });

  it('keep the chips of a group off that was off', () => {
    const off = setEnabled(filter, group, false);
    expect(ungroup(off, off.groups![0]!)).toStrictEqual({
      isolates: 'hide',
      chips: [one, two, { ...three, enabled: false }, { ...four, enabled: false }],
    });
  });

  it('say whether all must hold or any is enough', () => {
    expect(setMatch(filter, 'any')).toStrictEqual({ ...filter, match: 'any' });
    expect(setMatch(setMatch(filter, 'any'), 'all')).toStrictEqual(filter);
    expect(setMatch(filter, 'all', group).groups).toEqual([{ ...group, match: 'all' }]);
  });

  it('switch all off but one, which stays or comes on', () => {
    const off = (of: Chip): Chip => ({ ...of, enabled: false });
    const offTwo = off(two);
    expect(onlyThis({ ...filter, chips: [one, offTwo] }, offTwo)).toEqual({
      ...filter,
      chips: [off(one), two],
      groups: [{ ...group, enabled: false }],
    });
    expect(onlyThis(filter, four)).toEqual({
      ...filter,
      chips: [off(one), off(two)],
      groups: [{ ...group, chips: [off(three), four] }],
    });
    expect(onlyThis(filter, group)).toEqual({ ...filter, chips: [off(one), off(two)] });
  });

  it('turn a chip twice, or off and on, without a trace', () => {
    fc.assert(
      fc.property(anyFilter, fc.nat(), (any, pick) => {
        const chips = [...any.chips, ...(any.groups ?? []).flatMap((held) => held.chips)];
        const picked = chips[pick % chips.length];
        fc.pre(picked !== undefined);
        const turned = { ...picked!, mode: 'include' } as const;
        const other = { ...picked!, mode: 'exclude' } as const;
        const start = replaceChip(any, picked!, turned);
        const invertedOnce = replaceChip(start, turned, other);
        expect(invertChip(start, turned)).toEqual(invertedOnce);
        expect(replaceChip(invertedOnce, other, turned)).toEqual(start);
      }),
    );
  });
});

describe('a reset', () => {
  it('leaves no condition of any kind', () => {
    expect(isReset(filter)).toBe(false);
    expect(isReset(resetFilter())).toBe(true);
    fc.assert(
      // Without chips it does not matter whether all or any of them would be needed.
      fc.property(anyFilter, ({ match: _, groups = [], ...rest }) => {
        const isAsAfterReset = JSON.stringify(rest) === JSON.stringify(resetFilter());
        expect(isReset({ ...rest, groups })).toBe(isAsAfterReset && groups.length === 0);
      }),
    );
  });
});
