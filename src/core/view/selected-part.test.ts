import { describe, expect, it } from 'vitest';
import { bitsToArray } from '#core/base';
import { applyFilter, type Filter, NO_FILTER, toggleValue } from '#core/graph';
import { aSmallGraph } from '#testing';
import { selectedPart } from './selected-part.ts';
import type { Selection } from './selection.ts';

const graph = aSmallGraph();

/** Ids of the relationships and actors that are selected. */
const partOf = (selection: Selection, filter: Filter = NO_FILTER) => {
  const part = selectedPart(graph, applyFilter(graph, filter), selection);
  return (
    part && {
      relationships: [...bitsToArray(part.relationships)].map((at) => graph.relationships[at]!.id),
      actors: [...bitsToArray(part.actors)].map((at) => graph.actors[at]!.id),
    }
  );
};

describe('the selected part of a graph', () => {
  it('is not there while nothing is selected', () => {
    expect(partOf({ kind: 'none' })).toBeUndefined();
  });

  it('is one actor with all its relationships and their ends', () => {
    expect(partOf({ kind: 'actors', ids: ['a'] })).toEqual({
      relationships: ['r1', 'r2', 'r4'],
      actors: ['a', 'b', 'd'],
    });
  });

  it('is several actors with the relationships that join them', () => {
    expect(partOf({ kind: 'actors', ids: ['a', 'b', 'c'] })).toEqual({
      relationships: ['r1', 'r2', 'r3'],
      actors: ['a', 'b', 'c'],
    });
  });

  it('holds chosen actors that nothing joins', () => {
    expect(partOf({ kind: 'actors', ids: ['c', 'd'] })).toEqual({
      relationships: [],
      actors: ['c', 'd'],
    });
  });

  it('is exactly some chosen relationships with their ends, whatever else joins these', () => {
    expect(partOf({ kind: 'relationships', ids: ['r3', 'r1', 'zz'] })).toEqual({
      relationships: ['r1', 'r3'],
      actors: ['a', 'b', 'c'],
    });
  });

  it('is everything between the two actors of a pair', () => {
    const between = { relationships: ['r1', 'r2'], actors: ['a', 'b'] };
    expect(partOf({ kind: 'pair', a: 'a', b: 'b' })).toEqual(between);
    expect(partOf({ kind: 'pair', a: 'b', b: 'a' })).toEqual(between);
    expect(partOf({ kind: 'pair', a: 'a', b: 'b', type: 'attack' })).toEqual(between);
  });

  it('is nothing but the two actors where the pair has no line of that type', () => {
    expect(partOf({ kind: 'pair', a: 'a', b: 'b', type: 'threat' })).toEqual({
      relationships: [],
      actors: ['a', 'b'],
    });
  });

  it('is one relationship with its ends', () => {
    expect(partOf({ kind: 'relationship', id: 'r3' })).toEqual({
      relationships: ['r3'],
      actors: ['b', 'c'],
    });
  });

  it('leaves out what the filter hides', () => {
    const noAttacks = toggleValue(NO_FILTER, 'type', 'attack');
    expect(partOf({ kind: 'actors', ids: ['a'] }, noAttacks)).toEqual({
      relationships: ['r4'],
      actors: ['a', 'd'],
    });
    expect(partOf({ kind: 'relationship', id: 'r1' }, noAttacks)).toEqual({
      relationships: [],
      actors: [],
    });
  });

  it('leaves out a chosen actor that the filter hides', () => {
    const onlyThreats = {
      ...toggleValue(toggleValue(NO_FILTER, 'type', 'attack'), 'type', 'support'),
    };
    expect(partOf({ kind: 'actors', ids: ['d'] }, onlyThreats)).toEqual({
      relationships: [],
      actors: [],
    });
    expect(partOf({ kind: 'actors', ids: ['d'] }, { ...onlyThreats, isolates: 'show' })).toEqual({
      relationships: [],
      actors: ['d'],
    });
  });
});
