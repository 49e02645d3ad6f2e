import { describe, expect, it } from 'vitest';
import { makeAdjacencyMatrix } from '#core/analysis';
import { applyFilter, buildGraph, NO_FILTER, showOnly } from '#core/graph';
import { NO_SELECTION } from '#state';
import { aDataset } from '#testing';
import { findChosenPlaces } from './chosen-places.ts';
import { listGroupRuns } from './group-runs.ts';
import { nameRows } from './row-names.ts';

const graph = buildGraph(
  aDataset()
    .groups({ id: 'x', label: 'Xenon' })
    .actors({ id: 'a', name: 'A', group: 'x' }, { id: 'b', name: 'B' })
    .actors({ id: 'c', name: 'حزب', group: 'x' })
    .edge('a', 'attack', 'b')
    .edge('b', 'alliance', 'c')
    .build(),
);
const everything = applyFilter(graph, NO_FILTER);
const matrix = makeAdjacencyMatrix(graph, everything, { order: 'name' });

describe('what is chosen', () => {
  it('is a row and column for each chosen actor', () => {
    expect(findChosenPlaces(graph, matrix, { kind: 'actors', ids: ['c', 'a'] })).toEqual({
      lines: [2, 0],
      cells: [],
    });
  });

  it('is both cells of a pair, the first one first', () => {
    const { cells } = findChosenPlaces(graph, matrix, { kind: 'pair', a: 'b', b: 'a' });
    expect(cells).toEqual([
      { row: 1, column: 0 },
      { row: 0, column: 1 },
    ]);
  });

  it('is the cell of a relationship, or both where its type is symmetric', () => {
    const cellsOf = (id: string) =>
      findChosenPlaces(graph, matrix, { kind: 'relationship', id }).cells;
    expect(cellsOf('r1')).toEqual([{ row: 0, column: 1 }]);
    expect(cellsOf('r2')).toHaveLength(2);
  });

  it('is nothing where the actors are not visible', () => {
    const attacks = applyFilter(graph, showOnly(NO_FILTER, 'type', 'attack'));
    const small = makeAdjacencyMatrix(graph, attacks, { order: 'name' });
    const nothing = { lines: [], cells: [] };
    expect(findChosenPlaces(graph, small, { kind: 'actors', ids: ['c'] })).toEqual(nothing);
    expect(findChosenPlaces(graph, small, { kind: 'pair', a: 'b', b: 'c' })).toEqual(nothing);
    expect(findChosenPlaces(graph, matrix, NO_SELECTION)).toEqual(nothing);
  });
});

describe('the rows', () => {
  it('have the names of their actors, each in its own direction', () => {
    const names = nameRows(graph, matrix.rows, 'Without a group');
    expect(names.map(({ full }) => full)).toEqual(['A', 'B', 'حزب']);
    expect(names.map(({ direction }) => direction)).toEqual(['ltr', 'ltr', 'rtl']);
  });

  it('have the names of their groups in a table of groups', () => {
    const groups = makeAdjacencyMatrix(graph, everything, { order: 'group', mostActors: 1 });
    const names = nameRows(graph, groups.rows, 'Without a group');
    expect(names.map(({ full }) => full)).toEqual(['Xenon', 'Without a group']);
  });

  it('are parted where another group begins', () => {
    expect(listGroupRuns(matrix.rows)).toEqual([
      { group: 'x', start: 0, end: 1 },
      { group: '', start: 1, end: 2 },
      { group: 'x', start: 2, end: 3 },
    ]);
    const byGroup = makeAdjacencyMatrix(graph, everything, { order: 'group' });
    expect(listGroupRuns(byGroup.rows)).toEqual([
      { group: 'x', start: 0, end: 2 },
      { group: '', start: 2, end: 3 },
    ]);
  });
});
