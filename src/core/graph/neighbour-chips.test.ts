import { describe, expect, it } from 'vitest';
import { aDataset } from '#testing';
import { setActorChip } from './actor-chips.ts';
import { applyFilter } from './apply-filter.ts';
import { buildGraph } from './build-graph.ts';
import { type Chip, type Filter, NO_FILTER } from './filter.ts';
import { hideActors, showNeighbours } from './neighbour-chips.ts';

const graph = buildGraph(
  aDataset()
    .actors('a', 'b', 'c', 'd', 'e')
    .edge('a', 'attack', 'b')
    .edge('b', 'attack', 'c')
    .edge('b', 'attack', 'd')
    .edge('c', 'threat', 'e')
    .build(),
);
const linesOf = (filter: Filter) => {
  const { relationships } = applyFilter(graph, filter);
  return graph.relationships
    .filter((_, index) => ((relationships.words[index >>> 5]! >>> (index & 31)) & 1) === 1)
    .map(({ source, target }) => source + target);
};
const some = { actors: ['b'], neighbours: ['c'], areAll: false };
const all = { actors: ['b'], neighbours: ['c', 'd'], areAll: true };
const onlyA = setActorChip(NO_FILTER, ['a'], 'only');
const onlyAAndB = setActorChip(NO_FILTER, ['a', 'b'], 'only');
const aroundA: Filter = {
  ...NO_FILTER,
  chips: [{ field: 'ego', mode: 'include', values: ['a:1'], enabled: true }],
};

describe('neighbours come into view', () => {
  it.each([
    ['lines of one actor', onlyA],
    ['lines between some', onlyAAndB],
    ['a focus', aroundA],
  ])('of what is narrowed to %s: some of them, or all', (_, filter) => {
    expect(linesOf(filter)).toEqual(['ab']);
    expect(linesOf(showNeighbours(filter, some))).toEqual(['ab', 'bc']);
    expect(linesOf(showNeighbours(filter, all))).toEqual(['ab', 'bc', 'bd']);
  });

  it('one time after the other, with the lines between those of both times', () => {
    const once = showNeighbours(onlyA, some);
    const twice = showNeighbours(once, { actors: ['c'], neighbours: ['e'], areAll: false });
    expect(linesOf(twice)).toEqual(['ab', 'bc', 'ce']);
    expect(twice.groups).toHaveLength(1);
  });

  it('that were hidden, and a chip that hides nothing more is gone', () => {
    const hidden = setActorChip(NO_FILTER, ['c', 'd'], 'hide');
    expect(linesOf(showNeighbours(hidden, some))).toEqual(['ab', 'bc', 'ce']);
    expect(showNeighbours(hidden, all)).toEqual(NO_FILTER);
  });

  it('and no other condition is touched, nor one that is switched off', () => {
    const chips: Chip[] = [
      { field: 'type', mode: 'exclude', values: ['attack'], enabled: true },
      { field: 'actor', mode: 'exclude', values: ['c'], enabled: false },
      { field: 'ego', mode: 'exclude', values: ['c:1'], enabled: true },
    ];
    expect(showNeighbours({ ...NO_FILTER, chips }, some).chips).toEqual(chips);
  });

  it('by name where all are shown, not one by one', () => {
    expect(showNeighbours(aroundA, all).chips[0]!.values).toEqual(['a:1', 'b:1']);
    expect(showNeighbours(onlyA, all).chips[0]!.values).toEqual(['a', 'b']);
  });
});

describe('actors that are hidden', () => {
  it('share one chip, and leave it when their neighbour is expanded', () => {
    const first = hideActors(NO_FILTER, ['c']);
    const second = hideActors(first, ['d', 'c']);
    expect(second.chips.map(({ values }) => values)).toEqual([['c', 'd']]);
    expect(linesOf(second)).toEqual(['ab']);
    expect(showNeighbours(second, all)).toEqual(NO_FILTER);
  });

  it('get a chip of their own beside one that is switched off or keeps lines to the outside', () => {
    const off: Chip = { field: 'actor', mode: 'exclude', values: ['e'], enabled: false };
    const either: Chip = { ...off, enabled: true, ends: 'either' };
    const filter = hideActors({ ...NO_FILTER, chips: [off, either] }, ['c']);
    expect(filter.chips).toHaveLength(3);
    expect(hideActors(NO_FILTER, [])).toBe(NO_FILTER);
  });
});
