import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBitset, setBit } from '#core/base';
import { applyFilter, buildGraph, NO_FILTER } from '#core/graph';
import { aDataset } from '#testing';
import { cellAt, makeAdjacencyMatrix, readCell } from './adjacency-matrix.ts';
import { anyView, listed } from './random-view.fixture.ts';

const graph = buildGraph(
  aDataset()
    .groups({ id: 'x', label: 'Zebra' }, { id: 'y', label: 'Antelope' })
    .actors(
      { id: 'a', name: 'Ünal', group: 'y' },
      { id: 'b', name: 'Vera' },
      { id: 'c', name: 'tom', group: 'x' },
      { id: 'd', name: 'Ann', group: 'x' },
      { id: 'alone', group: 'x' },
    )
    .edge('a', 'attack', 'd')
    .edge('a', 'attack', 'd')
    .edge('a', 'support', 'd')
    .edge('d', 'alliance', 'c')
    .edge('b', 'attack', 'a')
    .build(),
);
const everything = applyFilter(graph, NO_FILTER);
const [a, b, c, d] = [0, 1, 2, 3];
const typeOf = (id: string) => graph.typeIndexById.get(id)!;

describe('the matrix of actors', () => {
  const matrix = makeAdjacencyMatrix(graph, everything, { order: 'group' });
  const at = (row: number, column: number) => {
    const place = (actor: number) => matrix.rows.findIndex((one) => one.actor === actor);
    return cellAt(matrix, place(row), place(column));
  };

  it('orders rows by group and then degree, or by name', () => {
    expect(matrix.rows.map(({ actor }) => actor)).toEqual([d, c, a, b]);
    const byName = makeAdjacencyMatrix(graph, everything, { order: 'name' });
    expect(byName.rows.map(({ actor }) => actor)).toEqual([d, c, a, b]);
    expect(matrix.rows[0]).toEqual({ actor: d, group: 'x', actors: 1, degree: 4 });
  });

  it('counts by type in the row of the source and the column of the target', () => {
    expect(at(a, d)).toEqual({
      total: 3,
      types: [
        { type: typeOf('attack'), relationships: 2 },
        { type: typeOf('support'), relationships: 1 },
      ],
      signs: { positive: 1, negative: 2, neutral: 0 },
      net: -1,
      verdict: 'ambivalent',
    });
    expect(at(d, a)).toBeUndefined();
    expect(matrix.highest).toBe(3);
  });

  it('shows symmetric relationships in both cells', () => {
    expect(at(c, d)).toEqual(at(d, c));
    expect(at(c, d)).toMatchObject({ total: 1, verdict: 'positive' });
  });
});

describe('the matrix of chosen actors', () => {
  it('leaves out relationships with others', () => {
    const actors = createBitset(graph.actors.length);
    setBit(actors, a);
    setBit(actors, d);
    const { relationships } = everything;
    const matrix = makeAdjacencyMatrix(graph, { relationships, actors }, { order: 'group' });
    expect(matrix.rows.map(({ actor }) => actor)).toEqual([d, a]);
    expect([...matrix.rowOffsets]).toEqual([0, 0, 1]);
    expect(cellAt(matrix, 1, 0)).toMatchObject({ total: 3 });
  });
});

describe('the matrix of groups', () => {
  const matrix = makeAdjacencyMatrix(graph, everything, { order: 'group', mostActors: 3 });

  it('takes the place of the actors above the limit, those without a group last', () => {
    expect(matrix.isByGroup).toBe(true);
    expect(matrix.rows).toEqual([
      { actor: undefined, group: 'x', actors: 2, degree: 5 },
      { actor: undefined, group: 'y', actors: 1, degree: 4 },
      { actor: undefined, group: '', actors: 1, degree: 1 },
    ]);
    const byName = makeAdjacencyMatrix(graph, everything, { order: 'name', mostActors: 3 });
    expect(byName.rows.map(({ group }) => group)).toEqual(['y', 'x', '']);
  });

  it('has what is inside a group once on the diagonal', () => {
    expect(cellAt(matrix, 0, 0)).toMatchObject({ total: 1 });
    expect(cellAt(matrix, 1, 0)).toMatchObject({ total: 3, net: -1 });
    expect(cellAt(matrix, 2, 1)).toMatchObject({ total: 1, verdict: 'negative' });
  });
});

describe('the matrix of any view', () => {
  it('holds in each cell what a plain count over all relationships gives', () => {
    fc.assert(
      fc.property(anyView, fc.boolean(), fc.boolean(), (view, isByGroup, isByName) => {
        const matrix = makeAdjacencyMatrix(view.graph, view, {
          order: isByName ? 'name' : 'group',
          mostActors: isByGroup ? 0 : 300,
        });
        const { graph } = view;
        const isIn = (actor: number, row: number) =>
          matrix.isByGroup
            ? (graph.actors[actor]!.group ?? '') === matrix.rows[row]!.group
            : matrix.rows[row]!.actor === actor;
        let cells = 0;
        for (const row of matrix.rows.keys()) {
          for (const column of matrix.rows.keys()) {
            const expected = listed(view.relationships).filter((index) => {
              const [source, target] = [graph.source[index]!, graph.target[index]!];
              const isDirected = graph.types[graph.type[index]!]!.directed;
              return (
                (isIn(source, row) && isIn(target, column)) ||
                (!isDirected && isIn(target, row) && isIn(source, column))
              );
            });
            const cell = cellAt(matrix, row, column);
            expect(cell?.total ?? 0).toBe(expected.length);
            if (cell === undefined) continue;
            cells += 1;
            const signs = expected.map((index) => graph.sign[index]!);
            expect(cell.net).toBe(signs.reduce((sum, sign) => sum + sign, 0));
            expect(cell.signs.neutral).toBe(signs.filter((sign) => sign === 0).length);
            for (const { type, relationships } of cell.types) {
              expect(expected.filter((index) => graph.type[index] === type)).toHaveLength(
                relationships,
              );
            }
          }
        }
        expect(matrix.columns).toHaveLength(cells);
        const totals = [...matrix.columns.keys()].map((place) => readCell(matrix, place).total);
        expect(matrix.highest).toBe(Math.max(0, ...totals));
      }),
      { numRuns: 200 },
    );
  });
});
