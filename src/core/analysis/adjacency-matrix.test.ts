import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBitset, setBit } from '#core/base';
import { applyFilter, buildGraph, compoundsOf, NO_FILTER } from '#core/graph';
import { aDataset } from '#testing';
import { type AdjacencyMatrix, cellAt, makeAdjacencyMatrix, readCell } from './adjacency-matrix.ts';
import type { MatrixGroups } from './matrix-rows.ts';
import { anyView, listed } from './random-view.fixture.ts';
import { relationshipsOfCell } from './relationships-of-cell.ts';

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

const labels = new Map(graph.dataset.actorGroups.map(({ id, label }) => [id, label]));
const groups: MatrixGroups = {
  all: compoundsOf(graph, 'group'),
  closed: [],
  nameOf: ({ id }) => labels.get(id)!,
};

describe('the matrix of actors', () => {
  const matrix = makeAdjacencyMatrix(graph, everything, { order: 'group', groups });
  const at = (row: number, column: number) => {
    const place = (actor: number) => matrix.rows.findIndex((one) => one.actor === actor);
    return cellAt(matrix, place(row), place(column));
  };

  it('orders rows by group and then degree, or by name', () => {
    expect(matrix.rows.map(({ actor }) => actor)).toEqual([d, c, a, b]);
    const byName = makeAdjacencyMatrix(graph, everything, { order: 'name' });
    expect(byName.rows.map(({ actor }) => actor)).toEqual([d, c, a, b]);
    expect(matrix.rows[0]).toMatchObject({
      actor: d,
      group: undefined,
      block: { id: 'x' },
      actors: 1,
      degree: 4,
    });
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
    const matrix = makeAdjacencyMatrix(
      graph,
      { relationships, actors },
      { order: 'group', groups },
    );
    expect(matrix.rows.map(({ actor }) => actor)).toEqual([d, a]);
    expect([...matrix.rowOffsets]).toEqual([0, 0, 1]);
    expect(cellAt(matrix, 1, 0)).toMatchObject({ total: 3 });
  });
});

describe('the matrix of groups', () => {
  const matrix = makeAdjacencyMatrix(graph, everything, { order: 'group', groups, mostRows: 3 });
  const namesIn = (rows: AdjacencyMatrix['rows']) =>
    rows.map(({ actor, group }) => (actor === undefined ? group?.id : graph.actors[actor]!.id));

  it('takes the place of the actors above the limit, those without a group last', () => {
    expect(matrix.isGathered).toBe(true);
    expect(matrix.rows).toMatchObject([
      { actor: undefined, group: { id: 'x' }, actors: 2, degree: 5 },
      { actor: undefined, group: { id: 'y' }, actors: 1, degree: 4 },
      { actor: undefined, group: undefined, actors: 1, degree: 1 },
    ]);
    const byName = makeAdjacencyMatrix(graph, everything, { order: 'name', groups, mostRows: 3 });
    expect(namesIn(byName.rows)).toEqual(['y', 'x', undefined]);
  });

  it('has what is inside a group once on the diagonal', () => {
    expect(cellAt(matrix, 0, 0)).toMatchObject({ total: 1 });
    expect(cellAt(matrix, 1, 0)).toMatchObject({ total: 3, net: -1 });
    expect(cellAt(matrix, 2, 1)).toMatchObject({ total: 1, verdict: 'negative' });
  });

  it('has a row for each closed group beside the actors of the others', () => {
    const closed = groups.all.filter(({ id }) => id === 'x');
    const some = makeAdjacencyMatrix(graph, everything, {
      order: 'group',
      groups: { ...groups, closed },
    });
    expect(some.isGathered).toBe(false);
    expect(namesIn(some.rows)).toEqual(['x', 'a', 'b']);
    expect(cellAt(some, 0, 0)).toMatchObject({ total: 1 });
    expect(cellAt(some, 1, 0)).toMatchObject({ total: 3 });
    expect([...some.rowOf]).toEqual([1, 2, 0, 0, -1]);
  });

  it('keeps what is in an opened group together, by the outermost around it', () => {
    const wholes = buildGraph(
      aDataset()
        .actors({ id: 'army' }, { id: 'lone' }, { id: 'corps', partOf: 'army' })
        .actors({ id: 'brigade', partOf: 'corps' }, { id: 'navy' })
        .edge('lone', 'attack', 'brigade')
        .edge('lone', 'attack', 'corps')
        .edge('navy', 'attack', 'lone')
        .edge('army', 'attack', 'navy')
        .build(),
    );
    const all = compoundsOf(wholes, 'partOf');
    const closed = all.filter(({ id }) => id === 'corps');
    const { rows } = makeAdjacencyMatrix(wholes, applyFilter(wholes, NO_FILTER), {
      order: 'group',
      groups: { all, closed, nameOf: ({ id }) => id },
    });
    expect(
      rows.map(({ actor, group, block }) => [group?.id ?? wholes.actors[actor!]!.id, block?.id]),
    ).toEqual([
      ['corps', 'army'],
      ['army', 'army'],
      ['lone', undefined],
      ['navy', undefined],
    ]);
  });
});

const anyGathering = fc.record({
  closed: fc.subarray(['g0', 'g1']),
  mostRows: fc.constantFrom(0, 300),
});

describe('the matrix of any view', () => {
  it('holds in each cell what a plain count over all relationships gives', () => {
    fc.assert(
      fc.property(anyView, anyGathering, fc.boolean(), (view, gathering, isByName) => {
        const { graph } = view;
        const all = compoundsOf(graph, 'group');
        const closed = all.filter(({ id }) => gathering.closed.includes(id));
        const matrix = makeAdjacencyMatrix(graph, view, {
          order: isByName ? 'name' : 'group',
          groups: { all, closed, nameOf: ({ id }) => id },
          mostRows: gathering.mostRows,
        });
        const isIn = (actor: number, row: number) => {
          const { actor: own, group } = matrix.rows[row]!;
          if (own !== undefined) return own === actor;
          return (graph.actors[actor]!.group ?? '') === (group?.id ?? '');
        };
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
            expect(relationshipsOfCell(graph, view, matrix, { row, column })).toEqual(expected);
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
