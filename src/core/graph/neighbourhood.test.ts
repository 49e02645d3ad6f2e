import { describe, expect, it } from 'vitest';
import { bitsToArray } from '#core/base';
import { aDataset } from '#testing';
import { applyFilter } from './apply-filter.ts';
import { buildGraph } from './build-graph.ts';
import { NO_FILTER } from './filter.ts';
import { degreeOf, neighbourhoodOf } from './neighbourhood.ts';

const graph = buildGraph(
  aDataset()
    .actors('a', 'b', 'c', 'd', 'e')
    .edge('a', 'attack', 'b')
    .edge('c', 'attack', 'b')
    .edge('c', 'threat', 'd')
    .build(),
);
const everything = applyFilter(graph, NO_FILTER);

describe('the neighbourhood of an actor', () => {
  const around = (depth: number) => [
    ...bitsToArray(neighbourhoodOf(graph, everything, [0], depth)),
  ];

  it('grows by one step a depth, against arrows too', () => {
    expect([0, 1, 2, 3].map(around)).toEqual([[0], [0, 1], [0, 1, 2], [0, 1, 2, 3]]);
  });

  it('ends where nothing more can be reached', () => {
    expect(around(Number.POSITIVE_INFINITY)).toEqual([0, 1, 2, 3]);
  });

  it('holds an actor without edges alone', () => {
    expect([...bitsToArray(neighbourhoodOf(graph, everything, [4], 2))]).toEqual([4]);
  });
});

describe('degrees', () => {
  it('count the relationships that touch each actor', () => {
    expect([...degreeOf(graph, everything)]).toEqual([1, 2, 2, 1, 0]);
  });
});
