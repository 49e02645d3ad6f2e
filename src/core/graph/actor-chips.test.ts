import { describe, expect, it } from 'vitest';
import { actorChipOf, setActorChip, withoutActor } from './actor-chips.ts';
import { type Chip, type Filter, NO_FILTER } from './filter.ts';

const hidden: Chip = { field: 'actor', mode: 'exclude', values: ['a', 'b'], enabled: true };
const attacks: Chip = { field: 'type', mode: 'include', values: ['a'], enabled: true };
const filter: Filter = { ...NO_FILTER, chips: [hidden, attacks] };

describe('narrowing to actors', () => {
  it('keeps all that one actor deals with, and of several what joins them', () => {
    expect(setActorChip(filter, ['a'], 'only').chips).toEqual([
      { ...hidden, values: ['b'] },
      attacks,
      { field: 'actor', mode: 'include', values: ['a'], enabled: true, ends: 'either' },
    ]);
    expect(setActorChip(NO_FILTER, ['a', 'b'], 'only').chips).toEqual([
      { field: 'actor', mode: 'include', values: ['a', 'b'], enabled: true, ends: 'both' },
    ]);
    expect(setActorChip(filter, [], 'only')).toBe(filter);
  });

  it('is told from hiding', () => {
    expect(actorChipOf(setActorChip(filter, ['a'], 'only'), 'a')).toBe('only');
    expect(actorChipOf(filter, 'a')).toBe('hide');
    expect(actorChipOf(filter, 'c')).toBeUndefined();
    expect(actorChipOf({ ...filter, chips: [{ ...hidden, enabled: false }] }, 'a')).toBeUndefined();
  });
});

describe('hiding actors', () => {
  it('takes the place of what was said of them before', () => {
    const only = setActorChip(NO_FILTER, ['a'], 'only');
    expect(setActorChip(only, ['a'], 'hide').chips).toEqual([{ ...hidden, values: ['a'] }]);
  });

  it('is taken back with the actor, and leaves no empty chip', () => {
    expect(withoutActor(filter, 'a').chips).toEqual([{ ...hidden, values: ['b'] }, attacks]);
    expect(withoutActor(withoutActor(filter, 'a'), 'b').chips).toEqual([attacks]);
    const empty: Chip = { ...hidden, mode: 'include', values: [] };
    expect(withoutActor({ ...NO_FILTER, chips: [empty] }, 'a').chips).toEqual([empty]);
  });
});
