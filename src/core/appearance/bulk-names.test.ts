import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyFilter, buildGraph, NO_FILTER } from '#core/graph';
import { aDataset } from '#testing';
import { buildBulkScene } from './build-bulk-scene.ts';
import { nameNodes } from './bulk-names.ts';

const coordinate = fc.integer({ min: -200, max: 200 });
const anyPlaces = fc.array(fc.tuple(coordinate, coordinate), { minLength: 3, maxLength: 3 });

/** Actor a with two relationships, b and c with one each. */
function sceneAt(places: readonly (readonly [number, number])[]) {
  const graph = buildGraph(aDataset().edge('a', 'attack', 'b').edge('a', 'threat', 'c').build());
  return buildBulkScene({
    graph,
    visible: applyFilter(graph, NO_FILTER),
    positions: {
      x: Float64Array.from(places, ([x]) => x),
      y: Float64Array.from(places, ([, y]) => y),
    },
    theme: 'light',
  });
}
const LENS = { scale: 1, x: 200, y: 200, width: 400, height: 400, ratio: 1 };

describe('names of nodes', () => {
  it('never lie on each other and stay in the window', () => {
    fc.assert(
      fc.property(anyPlaces, (places) => {
        const names = nameNodes(sceneAt(places), LENS, (actor) => `Actor number ${actor}`);
        for (const [index, one] of names.entries()) {
          expect(one.x).toBeLessThan(400);
          for (const other of names.slice(index + 1)) {
            const apart = Math.abs(one.y - other.y) >= 10 || Math.abs(one.x - other.x) >= 60;
            expect(apart).toBe(true);
          }
        }
      }),
    );
  });

  it('go to the most connected node first and are cut when they are long', () => {
    const scene = sceneAt([
      [0, 0],
      [1, 1],
      [150, 150],
    ]);
    const lens = { ...LENS, width: 900, height: 900 };
    const names = nameNodes(scene, lens, () => 'An actor with a name of very many letters');
    expect(names[0]?.node).toBe(0);
    expect(names[0]?.text).toMatch(/…$/);
  });

  it('stand on another side where the right one is taken, off the marks of the most connected', () => {
    const scene = sceneAt([
      [0, 0],
      [30, 0],
      [-30, 0],
    ]);
    const names = nameNodes(scene, LENS, () => 'A name of some letters');
    expect(names.map(({ node }) => node)).toEqual([0, 1, 2]);
    const [first, right, left] = names;
    expect(Math.abs(first!.y - LENS.y)).toBeGreaterThan(8);
    expect(right!.x).toBeGreaterThan(LENS.x + 30);
    expect(left!.x).toBeLessThan(LENS.x - 60);
  });

  it('leave room for each of a dozen most connected that stand in a crowd of others', () => {
    const crowd = 300;
    let draft = aDataset();
    for (let other = 0; other < crowd; other += 1) {
      draft = draft.edge(`hub${other % 8}`, 'attack', `a${other}`);
    }
    const graph = buildGraph(draft.build());
    const random = (seed: number) => Math.abs(Math.sin(seed * 12.9898) * 43758.5453) % 1;
    const scene = buildBulkScene({
      graph,
      visible: applyFilter(graph, NO_FILTER),
      positions: {
        x: Float64Array.from(graph.actors, (_, at) => 120 * random(at + 1) - 60),
        y: Float64Array.from(graph.actors, (_, at) => 120 * random(at + 5_000) - 60),
      },
      theme: 'light',
    });
    const named = nameNodes(scene, LENS, (actor) => graph.actors[actor]!.name).map(
      ({ node }) => graph.actors[scene.nodes.actor[node]!]!.id,
    );
    const hubs = Array.from({ length: 8 }, (_, hub) => `hub${hub}`);
    expect(named).toEqual(expect.arrayContaining(hubs));
  });

  it('are no more than asked for, and read in their own direction', () => {
    const scene = sceneAt([
      [0, 0],
      [0, 50],
      [0, 100],
    ]);
    const nameOf = (actor: number) => (actor === 0 ? 'إيران' : 'Iran');
    const names = nameNodes(scene, LENS, nameOf, { mostNames: 2 });
    expect(names.map(({ direction }) => direction)).toEqual(['rtl', 'ltr']);
  });
});
