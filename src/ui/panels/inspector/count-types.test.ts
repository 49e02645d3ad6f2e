import { describe, expect, it } from 'vitest';
import { buildGraph } from '#core/graph';
import { aDataset } from '#testing';
import { countTypes } from './count-types.ts';

const graph = buildGraph(
  aDataset()
    .edge('a', 'support', 'b')
    .edge('a', 'attack', 'b')
    .edge('b', 'threat', 'a')
    .edge('b', 'threat', 'a')
    .build(),
);
const of = (...relationships: number[]) =>
  countTypes(graph, relationships).map(({ type, count }) => [graph.types[type]!.id, count]);

describe('the count of types', () => {
  it('names those that occur, most first', () => {
    expect(of(0, 1, 2, 3)[0]).toEqual(['threat', 2]);
    expect(of(0, 2, 3)).toEqual([
      ['threat', 2],
      ['support', 1],
    ]);
    expect(of()).toEqual([]);
  });

  it('keeps the order of the vocabulary where two are as many', () => {
    const vocabulary = graph.types.map(({ id }) => id);
    const order = of(0, 1).map(([id]) => vocabulary.indexOf(String(id)));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(of(1, 0)).toEqual(of(0, 1));
  });
});
