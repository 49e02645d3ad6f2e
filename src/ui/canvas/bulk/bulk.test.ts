import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildBulkScene } from '#core/appearance';
import { applyFilter, buildGraph, bundleRelationships, NO_FILTER } from '#core/graph';
import type { Selection } from '#state';
import { aDataset } from '#testing';
import { emphasisOf, type Focus } from '../emphasis-of.ts';
import { bulkEmphasisOf, bulkKeyOf } from './bulk-emphasis.ts';
import { nameNodes } from './name-nodes.ts';
import { pickBulk } from './pick-bulk.ts';

const ends = fc.tuple(fc.nat(7), fc.nat(7)).filter(([a, b]) => a !== b);
const coordinate = fc.integer({ min: -200, max: 200 });
const anyScene = fc
  .tuple(
    fc.array(fc.tuple(ends, fc.constantFrom('attack', 'alliance')), {
      minLength: 1,
      maxLength: 25,
    }),
    fc.array(fc.tuple(coordinate, coordinate), { minLength: 8, maxLength: 8 }),
  )
  .map(([edges, places]) => {
    const graph = buildGraph(
      edges
        .reduce((builder, [[a, b], type]) => builder.edge(`a${a}`, type, `a${b}`), aDataset())
        .build(),
    );
    const visible = applyFilter(graph, NO_FILTER);
    const positions = {
      x: Float64Array.from(graph.actors, (_, index) => places[index]![0]),
      y: Float64Array.from(graph.actors, (_, index) => places[index]![1]),
    };
    const scene = buildBulkScene({ graph, visible, positions, theme: 'light' });
    return { graph, scene, bundles: bundleRelationships(graph, visible) };
  });

/** Distance to a segment by a thousand points along it: slow, and another way than the product's. */
function distanceAlong(
  point: readonly [number, number],
  from: readonly [number, number],
  to: readonly [number, number],
): number {
  let nearest = Number.POSITIVE_INFINITY;
  for (let step = 0; step <= 1000; step += 1) {
    const x = from[0] + ((to[0] - from[0]) * step) / 1000;
    const y = from[1] + ((to[1] - from[1]) * step) / 1000;
    nearest = Math.min(nearest, Math.hypot(x - point[0], y - point[1]));
  }
  return nearest;
}

describe('picking', () => {
  it('finds what a slow look at every mark finds', () => {
    fc.assert(
      fc.property(anyScene, coordinate, coordinate, ({ scene }, x, y) => {
        const { nodes, edges } = scene;
        const reach = 8;
        const gaps = [...nodes.x].map(
          (nx, node) => Math.hypot(nx - x, nodes.y[node]! - y) - nodes.radius[node]!,
        );
        const found = pickBulk(scene, x, y, reach);
        const nearest = Math.min(...gaps);
        if (nearest <= reach) {
          expect(found && 'node' in found && gaps[found.node]).toBe(nearest);
          return;
        }
        const at = (node: number) => [nodes.x[node]!, nodes.y[node]!] as const;
        const lines = [...edges.source.keys()].map((edge) =>
          distanceAlong([x, y], at(edges.source[edge]!), at(edges.target[edge]!)),
        );
        const best = Math.min(...lines);
        if (found === undefined) expect(best).toBeGreaterThan(reach - 0.5);
        else expect('edge' in found && lines[found.edge]).toBeCloseTo(best, 0);
      }),
    );
  });
});

/** Nothing is collapsed: every actor is its own node. */
const drawn = (bundles: ReturnType<typeof bundleRelationships>) => ({
  bundles,
  nodeOf: (actor: number) => actor,
  drawnKeyOf: (key: string) => key,
});

describe('what stands out of a bulk scene', () => {
  const anyFocus: fc.Arbitrary<Focus> = fc.oneof(
    fc.constant({}),
    fc.nat(7).map((actor) => ({ actor })),
    fc.constantFrom({ bundle: '0|0|1' }, { bundle: '1|6|0' }, { lines: ['0|0|1', '1|0|0'] }),
  );
  const anySelection: fc.Arbitrary<Selection> = fc.oneof(
    fc.constant({ kind: 'none' as const }),
    fc
      .uniqueArray(fc.nat(7), { minLength: 1, maxLength: 3 })
      .map((ids) => ({ kind: 'actors' as const, ids: ids.map((id) => `a${id}`) })),
    ends.map(([a, b]) => ({ kind: 'pair' as const, a: `a${a}`, b: `a${b}` })),
    fc
      .uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 4 })
      .map((ids) => ({ kind: 'relationships' as const, ids: ids.map((id) => `r${id}`) })),
  );

  it('is what stands out of a scene of single marks', () => {
    fc.assert(
      fc.property(
        anyScene,
        anySelection,
        anyFocus,
        ({ graph, scene, bundles }, selection, focus) => {
          const known = (id: string) => graph.actorIndexById.has(id);
          const ids = selection.kind === 'actors' ? selection.ids : [];
          fc.pre(ids.every(known));
          if (selection.kind === 'relationships') {
            fc.pre(selection.ids.every((id) => graph.relationshipIndexById.has(id)));
          }
          if (selection.kind === 'pair') fc.pre(known(selection.a) && known(selection.b));
          fc.pre(focus.actor === undefined || focus.actor < graph.actors.length);
          const single = emphasisOf(graph, drawn(bundles), selection, focus);
          const bulk = bulkEmphasisOf(graph, scene, selection, focus);
          const actors = [...bulk.nodes].map((node) => scene.nodes.actor[node]!);
          expect(new Set(bulk.edges.map((edge) => bulkKeyOf(scene, edge)))).toEqual(single.bundles);
          expect(new Set(actors)).toEqual(single.actors);
          expect(new Set(bulk.faintEdges.map((edge) => bulkKeyOf(scene, edge)))).toEqual(
            single.faintBundles,
          );
          expect(bulk.veil).toBe(single.veil);
        },
      ),
    );
  });
});

describe('names', () => {
  it('never lie on each other and stay in the window', () => {
    fc.assert(
      fc.property(anyScene, ({ scene }) => {
        const lens = { scale: 1, x: 200, y: 200, width: 400, height: 400, ratio: 1 };
        const names = nameNodes(scene, lens, (actor) => `Actor number ${actor}`);
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
    const graph = buildGraph(aDataset().edge('a', 'attack', 'b').edge('a', 'threat', 'c').build());
    const scene = buildBulkScene({
      graph,
      visible: applyFilter(graph, NO_FILTER),
      positions: { x: Float64Array.of(0, 1, 300), y: Float64Array.of(0, 1, 300) },
      theme: 'light',
    });
    const lens = { scale: 1, x: 50, y: 50, width: 900, height: 900, ratio: 1 };
    const names = nameNodes(scene, lens, () => 'An actor with a name of very many letters');
    expect(names.map(({ node }) => node)).toEqual([0, 2]);
    expect(names[0]?.text).toMatch(/…$/);
  });
});
