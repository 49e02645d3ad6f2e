import { buildGraph, type Graph } from '#core/graph';
import type { Positions } from '#core/layout';
import { aDataset, type DatasetBuilder } from './dataset-builder.ts';

/** Four actors in two groups: two attacks of a on b, a threat of b on c, support of d for a. */
export const aSmallDataset = (): DatasetBuilder =>
  aDataset()
    .actors({ id: 'a', group: 'east' }, { id: 'b', group: 'west' }, 'c', { id: 'd', group: 'east' })
    .edge('a', 'attack', 'b', { start: '2020-01-03' })
    .edge('a', 'attack', 'b', { start: '2020-01-05' })
    .edge('b', 'threat', 'c', { start: '2020-02-01' })
    .edge('d', 'support', 'a');

export const aSmallGraph = (): Graph => buildGraph(aSmallDataset().build());

/** Every actor on a line, in the order of the dataset, 100 units apart. */
export const onALine = (actorCount: number, y = 0): Positions => ({
  x: Float64Array.from({ length: actorCount }, (_, actor) => actor * 100),
  y: new Float64Array(actorCount).fill(y),
});
