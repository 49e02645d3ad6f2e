import { describe, expect, it } from 'vitest';
import { bitsToArray } from '#core/base';
import {
  applyFilter,
  buildGraph,
  type Chip,
  type Filter,
  NO_FILTER,
  setActorChip,
  toggleValue,
} from '#core/graph';
import { aDataset } from '#testing';
import { findHiddenNeighbours } from './hidden-neighbours.ts';

const graph = buildGraph(
  aDataset()
    .actors({ id: 'c', group: 'west' }, { id: 'd', group: 'west' }, { id: 'e', group: 'east' })
    .edge('a', 'attack', 'b')
    .edge('b', 'attack', 'c')
    .edge('d', 'threat', 'b')
    .edge('b', 'attack', 'd')
    .edge('d', 'support', 'e')
    .build(),
);
const actor = (id: string) => graph.actorIndexById.get(id)!;
const shownBy = (filter: Filter) =>
  [...bitsToArray(applyFilter(graph, filter).actors)]
    .map((index) => graph.actors[index]!.id)
    .sort();
const hiddenFrom = (id: string, filter: Filter) => {
  const found = findHiddenNeighbours(graph, filter, actor(id))!;
  return found.preview.neighbours.map((neighbour) => graph.actors[neighbour.actor]!.id);
};
const onlyA = setActorChip(NO_FILTER, ['a'], 'only');
const onlyAAndB = setActorChip(NO_FILTER, ['a', 'b'], 'only');

describe('the neighbours that an actor filter hides', () => {
  it('are none to speak of while no such filter is on', () => {
    expect(findHiddenNeighbours(graph, NO_FILTER, actor('b'))).toBeUndefined();
    const off = onlyA.chips.map((chip): Chip => ({ ...chip, enabled: false }));
    expect(findHiddenNeighbours(graph, { ...onlyA, chips: off }, actor('b'))).toBeUndefined();
    expect(
      findHiddenNeighbours(graph, setActorChip(NO_FILTER, ['a'], 'hide'), actor('b')),
    ).toBeUndefined();
  });

  it('are counted by group and type', () => {
    const { preview } = findHiddenNeighbours(graph, onlyA, actor('b'))!;
    expect(hiddenFrom('b', onlyA)).toEqual(['d', 'c']);
    expect(preview.relationships).toBe(3);
    expect(preview.byGroup).toEqual([{ group: 'west', neighbours: 2 }]);
    expect(
      preview.byType.map(({ type, neighbours }) => [graph.types[type]!.id, neighbours]),
    ).toEqual([
      ['attack', 2],
      ['threat', 1],
    ]);
    expect(hiddenFrom('a', onlyA)).toEqual([]);
  });

  it('leave out what another filter hides', () => {
    expect(hiddenFrom('b', toggleValue(onlyAAndB, 'type', 'attack'))).toEqual(['d']);
  });

  it.each([
    ['lines to the outside', onlyA],
    ['both ends', onlyAAndB],
    ['either of two chips', { ...onlyA, chips: [...onlyA.chips, ...onlyAAndB.chips] }],
  ])('are shown, and no others, by the filter that is widened: %s', (_, filter) => {
    const { preview, widened } = findHiddenNeighbours(graph, filter, actor('b'))!;
    const found = preview.neighbours.map((neighbour) => graph.actors[neighbour.actor]!.id);
    expect(shownBy(filter)).toEqual(['a', 'b']);
    expect(found.sort()).toEqual(['c', 'd']);
    expect(shownBy(widened)).toEqual(['a', 'b', 'c', 'd']);
    expect(widened.chips.map(({ ends }) => ends)).toEqual(filter.chips.map(({ ends }) => ends));
  });
});
