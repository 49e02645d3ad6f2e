import { describe, expect, it } from 'vitest';
import { makeAdjacencyMatrix } from '#core/analysis';
import { applyFilter, buildGraph, compoundsOf, NO_FILTER, showOnly } from '#core/graph';
import { NO_SELECTION } from '#state';
import { aDataset } from '#testing';
import { findChosenPlaces } from './chosen-places.ts';
import { hasBlocks, listGroupRuns } from './group-runs.ts';
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

describe('what is chosen of a group that has one row', () => {
  const groups = { all: compoundsOf(graph, 'group'), nameOf: () => 'Xenon' };
  const gathered = makeAdjacencyMatrix(graph, everything, {
    order: 'group',
    groups: { ...groups, closed: groups.all },
  });

  it('is its row where all its actors are', () => {
    const linesOf = (...ids: string[]) =>
      findChosenPlaces(graph, gathered, { kind: 'actors', ids }).lines;
    expect(linesOf('a')).toEqual([]);
    expect(linesOf('a', 'c')).toEqual([0]);
    expect(linesOf('b', 'a', 'c')).toEqual([1, 0]);
  });

  it('is the cell that a relationship is counted in', () => {
    const { cells } = findChosenPlaces(graph, gathered, { kind: 'relationship', id: 'r1' });
    expect(cells).toEqual([{ row: 0, column: 1 }]);
  });
});

describe('the rows', () => {
  const all = compoundsOf(graph, 'group');
  const groups = { all, closed: [], nameOf: () => 'Xenon' };

  it('have the names of their actors, each in its own direction', () => {
    const names = nameRows(graph, matrix.rows, { ...groups, withoutGroup: 'Without a group' });
    expect(names.map(({ full }) => full)).toEqual(['A', 'B', 'حزب']);
    expect(names.map(({ direction }) => direction)).toEqual(['ltr', 'ltr', 'rtl']);
  });

  it('are parted where another group begins', () => {
    const byName = makeAdjacencyMatrix(graph, everything, { order: 'name', groups });
    const runs = listGroupRuns(byName.rows);
    expect(runs.map(({ group, start, end }) => [group?.id, start, end])).toEqual([
      ['x', 0, 1],
      [undefined, 1, 2],
      ['x', 2, 3],
    ]);
    expect(hasBlocks(runs)).toBe(false);
    const byGroup = makeAdjacencyMatrix(graph, everything, { order: 'group', groups });
    const blocks = listGroupRuns(byGroup.rows);
    expect(blocks.map(({ group, start, end }) => [group?.id, start, end])).toEqual([
      ['x', 0, 2],
      [undefined, 2, 3],
    ]);
    expect(hasBlocks(blocks)).toBe(true);
  });
});
