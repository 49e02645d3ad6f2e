import { describe, expect, it } from 'vitest';
import { createBitset, setBit } from '#core/base';
import { applyFilter, buildGraph, NO_FILTER, toggleValue } from '#core/graph';
import { aDataset } from '#testing';
import { listed } from './random-view.fixture.ts';
import { actorsWithValue, componentOf, invertSelection } from './selection-sets.ts';

const graph = buildGraph(
  aDataset()
    .actors('a', { id: 'b', group: 'west' }, 'c', { id: 'd', group: 'west' }, 'e')
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

  it('take in the components of several actors', () => {
    expect(listed(componentOf(graph, everything, 0, 4))).toEqual([0, 1, 2, 3, 4]);
  });

  it('are what a row of the legend stands for, as far as it is visible', () => {
    const onlyThreats = applyFilter(graph, toggleValue(NO_FILTER, 'type', 'attack'));
    expect(listed(actorsWithValue(graph, everything, 'type', 'attack'))).toEqual([0, 1, 2]);
    expect(listed(actorsWithValue(graph, onlyThreats, 'type', 'attack'))).toEqual([]);
    expect(listed(actorsWithValue(graph, everything, 'group', 'west'))).toEqual([1, 3]);
    expect(listed(actorsWithValue(graph, onlyThreats, 'group', 'west'))).toEqual([3]);
    expect(listed(actorsWithValue(graph, everything, 'kind', 'state'))).toEqual([]);
  });

  it('do not grow from an actor that does not exist', () => {
    expect(() => componentOf(graph, everything, 9)).toThrow(RangeError);
  });
});
