import { describe, expect, it } from 'vitest';
import { createBitset, setBit } from '#core/base';
import { applyFilter, buildGraph, NO_FILTER } from '#core/graph';
import { aDataset } from '#testing';
import { listed } from './random-view.fixture.ts';
import { componentOf, invertSelection } from './selection-sets.ts';

const graph = buildGraph(
  aDataset()
    .actors('a', 'b', 'c', 'd', 'e')
    .edge('a', 'attack', 'b')
    .edge('c', 'attack', 'b')
    .edge('d', 'threat', 'e')
    .build(),
);
const everything = applyFilter(graph, NO_FILTER);

describe('selections', () => {
  it('turn into all other visible actors, and leave what they came from alone', () => {
    const selected = createBitset(5);
    setBit(selected, 0);
    setBit(selected, 3);
    expect(listed(invertSelection(everything.actors, selected))).toEqual([1, 2, 4]);
    expect(listed(everything.actors)).toHaveLength(5);
  });

  it('grow to the component of an actor, against arrows too', () => {
    expect(listed(componentOf(graph, everything, 0))).toEqual([0, 1, 2]);
    expect(listed(componentOf(graph, everything, 4))).toEqual([3, 4]);
  });

  it('do not grow from an actor that does not exist', () => {
    expect(() => componentOf(graph, everything, 9)).toThrow(RangeError);
  });
});
