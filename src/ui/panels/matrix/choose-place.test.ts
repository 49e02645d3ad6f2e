import { describe, expect, it } from 'vitest';
import { makeAdjacencyMatrix } from '#core/analysis';
import { bitsToArray } from '#core/base';
import { applyFilter, buildGraph, compoundsOf, NO_FILTER } from '#core/graph';
import { NO_SELECTION, type Selection } from '#state';
import { aDataset } from '#testing';
import { narrowsOnPress, onlyGroupsAt, selectionAt } from './choose-place.ts';
import { HEAD } from './matrix-geometry.ts';

const graph = buildGraph(
  aDataset()
    .groups('x', 'y')
    .actors({ id: 'a', group: 'x' }, { id: 'b', group: 'x' }, { id: 'c', group: 'y' }, 'd')
    .edge('a', 'attack', 'c')
    .edge('b', 'attack', 'c')
    .edge('c', 'attack', 'a')
    .edge('c', 'attack', 'd')
    .build(),
);
const visible = applyFilter(graph, NO_FILTER);
const all = compoundsOf(graph, 'group');
const groups = { all, closed: all.filter(({ id }) => id === 'x'), nameOf: () => '' };

describe('a press where some groups have one row', () => {
  const matrix = makeAdjacencyMatrix(graph, visible, { order: 'group', groups });
  const [x, c, d] = [0, 1, 2];
  const pressed = (row: number, column: number, adding?: Selection) =>
    selectionAt({ graph, visible, matrix, adding }, { row, column });

  it('on a heading chooses the actors in it, or adds them', () => {
    expect(pressed(x, HEAD)).toEqual({ kind: 'actors', ids: ['a', 'b'] });
    expect(pressed(HEAD, c)).toEqual({ kind: 'actors', ids: ['c'] });
    expect(pressed(x, HEAD, { kind: 'actors', ids: ['c'] })).toEqual({
      kind: 'actors',
      ids: ['c', 'a', 'b'],
    });
    expect(pressed(x, HEAD, { kind: 'actors', ids: ['b', 'a'] })).toEqual(NO_SELECTION);
  });

  it('on a cell chooses what is counted in it, and all between two actors', () => {
    expect(pressed(x, c)).toEqual({ kind: 'relationships', ids: ['r1', 'r2'] });
    expect(pressed(c, x)).toEqual({ kind: 'relationship', id: 'r3' });
    expect(pressed(c, d)).toEqual({ kind: 'pair', a: 'c', b: 'd' });
    expect(pressed(x, d)).toBeUndefined();
  });

  it('narrows nothing', () => {
    expect(narrowsOnPress(matrix, 'group')).toBe(false);
  });
});

describe('a press where there are too many actors for a row each', () => {
  const matrix = makeAdjacencyMatrix(graph, visible, { order: 'group', groups, mostRows: 1 });

  it('shows only the groups that it is between, if there is a filter for them', () => {
    expect(narrowsOnPress(matrix, 'group')).toBe(true);
    expect(narrowsOnPress(matrix, 'community')).toBe(false);
    const shownAt = (row: number, column: number) => {
      const filter = onlyGroupsAt(NO_FILTER, matrix, { row, column });
      return [...bitsToArray(applyFilter(graph, { ...filter, isolates: 'show' }).actors)];
    };
    expect(shownAt(0, 1)).toEqual([0, 1, 2]);
    expect(shownAt(1, HEAD)).toEqual([2]);
    expect(shownAt(2, 2)).toEqual([3]);
  });
});
