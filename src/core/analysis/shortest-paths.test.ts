import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyFilter, buildGraph, NO_FILTER } from '#core/graph';
import { aDataset } from '#testing';
import { ACTORS, anyView, type RandomView, walkable } from './random-view.fixture.ts';
import { findShortestPaths, listPaths, type ShortestPaths } from './shortest-paths.ts';

/** Two ways from a to d, one over two relationships side by side; e stands apart. */
const graph = buildGraph(
  aDataset()
    .actors('a', 'b', 'c', 'd', 'e')
    .edge('a', 'attack', 'b')
    .edge('c', 'support', 'a')
    .edge('b', 'threat', 'd')
    .edge('d', 'attack', 'b')
    .edge('c', 'alliance', 'd')
    .build(),
);
const everything = applyFilter(graph, NO_FILTER);
const [a, b, c, d, e] = [0, 1, 2, 3, 4];

const actorsOf = (paths: ShortestPaths, limit = 1000): number[][] =>
  listPaths(paths, limit).map((steps) => [paths.from, ...steps.map(({ to }) => to)]);

describe('the shortest paths between two actors', () => {
  it('are all of them, with the relationships of each step', () => {
    const paths = findShortestPaths(graph, everything, a, d)!;
    expect(paths).toMatchObject({ hops: 2, count: 2n, layers: [[a], [b, c], [d]] });
    expect(paths.steps).toEqual([
      [
        { from: a, to: b, relationships: [0] },
        { from: a, to: c, relationships: [1] },
      ],
      [
        { from: b, to: d, relationships: [2, 3] },
        { from: c, to: d, relationships: [4] },
      ],
    ]);
    expect(actorsOf(paths)).toEqual([
      [a, b, d],
      [a, c, d],
    ]);
  });

  it('follow arrows where asked to, and symmetric relationships both ways', () => {
    expect(findShortestPaths(graph, everything, a, d, 'along')).toMatchObject({
      count: 1n,
      steps: [[{ relationships: [0] }], [{ relationships: [2] }]],
    });
    expect(actorsOf(findShortestPaths(graph, everything, d, a, 'along')!)).toEqual([[d, c, a]]);
  });

  it('do not exist between parts that hang together by nothing visible', () => {
    expect(findShortestPaths(graph, everything, a, e)).toBeUndefined();
    const attacks = applyFilter(graph, {
      ...NO_FILTER,
      chips: [{ field: 'type', mode: 'include', values: ['attack'], enabled: true }],
    });
    expect(findShortestPaths(graph, attacks, a, c)).toBeUndefined();
    expect(findShortestPaths(graph, attacks, a, d)).toMatchObject({ hops: 2, count: 1n });
  });

  it('are one of no steps from an actor to itself', () => {
    const paths = findShortestPaths(graph, everything, a, a)!;
    expect(paths).toMatchObject({ hops: 0, count: 1n, steps: [] });
    expect(listPaths(paths, 5)).toEqual([[]]);
  });

  it('are counted beyond what a double holds, and listed only as far as asked', () => {
    const builder = aDataset().actors('n0');
    for (let layer = 0; layer < 60; layer += 1) {
      for (const side of ['l', 'r']) {
        builder.edge(`n${layer}`, 'attack', `${side}${layer}`);
        builder.edge(`${side}${layer}`, 'attack', `n${layer + 1}`);
      }
    }
    const ladder = buildGraph(builder.build());
    const [from, to] = ['n0', 'n60'].map((id) => ladder.actorIndexById.get(id)!);
    const paths = findShortestPaths(ladder, applyFilter(ladder, NO_FILTER), from!, to!)!;
    expect(paths).toMatchObject({ hops: 120, count: 2n ** 60n });
    expect(new Set(actorsOf(paths, 10).map(String)).size).toBe(10);
    expect(listPaths(paths, 0)).toEqual([]);
  });

  it('are refused for an actor that the graph does not have', () => {
    expect(() => findShortestPaths(graph, everything, a, 5)).toThrow(RangeError);
  });
});

/** All simple paths by depth-first search, the shortest of them kept. */
function pathsByTrying(view: RandomView, from: number, to: number, isAlong: boolean): number[][] {
  const found: number[][] = [];
  const visit = (path: number[]): void => {
    const last = path.at(-1)!;
    if (last === to) {
      found.push(path);
      return;
    }
    for (let next = 0; next < ACTORS.length; next += 1) {
      if (!path.includes(next) && walkable(view, last, next, isAlong).length > 0) {
        visit([...path, next]);
      }
    }
  };
  visit([from]);
  const least = Math.min(...found.map((path) => path.length));
  return found.filter((path) => path.length === least);
}

describe('the shortest paths in any view', () => {
  it('are those found by trying every path, in the same order', () => {
    const anyActor = fc.nat(ACTORS.length - 1);
    fc.assert(
      fc.property(anyView, anyActor, anyActor, fc.boolean(), (view, from, to, isAlong) => {
        const direction = isAlong ? 'along' : 'either-way';
        const paths = findShortestPaths(view.graph, view, from, to, direction);
        const expected = pathsByTrying(view, from, to, isAlong);
        expect(paths === undefined ? [] : actorsOf(paths)).toEqual(expected);
        if (paths === undefined) return;
        expect(paths.count).toBe(BigInt(expected.length));
        expect(paths.hops).toBe(expected[0]!.length - 1);
        expect(paths.layers).toEqual(
          expected[0]!.map((_, layer) => [...new Set(expected.map((path) => path[layer]!))].sort()),
        );
        for (const step of paths.steps.flat()) {
          expect(step.relationships).toEqual(walkable(view, step.from, step.to, isAlong));
        }
      }),
      { numRuns: 300 },
    );
  });
});
