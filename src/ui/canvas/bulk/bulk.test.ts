import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildBulkScene } from '#core/appearance';
import { applyFilter, buildGraph, bundleRelationships, NO_FILTER } from '#core/graph';
import type { Selection } from '#state';
import { aDataset } from '#testing';
import { emphasisOf, type Focus } from '../emphasis-of.ts';
import { bulkEmphasisOf } from './bulk-emphasis.ts';
import { pickBulk } from './pick-bulk.ts';
import { bulkKeyOf } from './scene-lines.ts';

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
  .map(([edges, places]) => sceneAt(edges, places));

function sceneAt(
  edges: readonly (readonly [readonly [number, number], string])[],
  places: readonly (readonly [number, number])[],
) {
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
}

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

  it('takes the last painted of marks that are equally near', () => {
    // Few places, so that marks lie on each other, and all shares of a line are exact.
    const anyPlace = fc.constantFrom(-64, 0, 64);
    fc.assert(
      fc.property(
        fc.array(ends, { minLength: 1, maxLength: 25 }),
        fc.array(fc.tuple(anyPlace, anyPlace), { minLength: 8, maxLength: 8 }),
        fc.tuple(anyPlace, anyPlace),
        (edges, places, [x, y]) => {
          const scene = sceneAt(
            edges.map((pair) => [pair, 'attack']),
            places,
          ).scene;
          const at = (node: number) => [scene.nodes.x[node]!, scene.nodes.y[node]!] as const;
          const found = pickBulk(scene, x, y, 1);
          const under = [...scene.nodes.x.keys()].filter(
            (node) => at(node)[0] === x && at(node)[1] === y,
          );
          const largest = Math.max(...under.map((node) => scene.nodes.radius[node]!));
          if (under.length > 0) {
            const topmost = under.findLast((node) => scene.nodes.radius[node] === largest);
            expect(found).toEqual({ node: topmost });
            return;
          }
          fc.pre(found === undefined || 'edge' in found);
          const through = [...scene.edges.source.keys()].filter(
            (edge) =>
              distanceAlong(
                [x, y],
                at(scene.edges.source[edge]!),
                at(scene.edges.target[edge]!),
              ) === 0,
          );
          if (through.length > 0) expect(found).toEqual({ edge: through.at(-1) });
        },
      ),
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
