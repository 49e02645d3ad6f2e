import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyFilter,
  buildGraph,
  bundleRelationships,
  type Filter,
  type Graph,
  NO_FILTER,
} from '#core/graph';
import { aDataset } from '#testing';
import { buildBulkScene } from './build-bulk-scene.ts';

const ends = fc.tuple(fc.nat(8), fc.nat(8)).filter(([a, b]) => a !== b);
const types = fc.constantFrom('attack', 'alliance', 'threat', 'negotiation');
const anyGraph = fc
  .array(fc.tuple(ends, types), { minLength: 1, maxLength: 60 })
  .map((edges) =>
    buildGraph(
      edges
        .reduce((builder, [[a, b], type]) => builder.edge(`a${a}`, type, `a${b}`), aDataset())
        .build(),
    ),
  );
const anyFilter: fc.Arbitrary<Filter> = fc
  .subarray(['attack', 'alliance', 'threat', 'negotiation'])
  .map((values) => ({
    ...NO_FILTER,
    chips: [{ field: 'type', mode: 'include', values, enabled: values.length > 0 }],
  }));

const onARing = (graph: Graph) => ({
  x: Float64Array.from(graph.actors, (_, index) => 100 * Math.cos(index)),
  y: Float64Array.from(graph.actors, (_, index) => 100 * Math.sin(index)),
});

const sceneOf = (graph: Graph, filter: Filter, mostLines?: number) =>
  buildBulkScene({
    graph,
    visible: applyFilter(graph, filter),
    positions: onARing(graph),
    theme: 'light',
    ...(mostLines === undefined ? {} : { mostLines }),
  });

const linesOf = ({ nodes, edges }: ReturnType<typeof sceneOf>) =>
  [...edges.source.keys()].map((edge) => [
    `${nodes.actor[edges.source[edge]!]}|${edges.type[edge]}|${nodes.actor[edges.target[edge]!]}`,
    edges.count[edge],
  ]);

describe('a bulk scene', () => {
  it('has the bundles of the visible relationships, with their counts', () => {
    fc.assert(
      fc.property(anyGraph, anyFilter, (graph, filter) => {
        const bundles = bundleRelationships(graph, applyFilter(graph, filter));
        const lines = linesOf(sceneOf(graph, filter));
        expect(new Map(lines as [string, number][])).toEqual(
          new Map(bundles.map(({ key, relationships }) => [key, relationships.length])),
        );
        expect(lines).toHaveLength(bundles.length);
      }),
    );
  });

  it('draws the heaviest lines when there are too many, the heaviest on top, and counts the rest', () => {
    fc.assert(
      fc.property(anyGraph, fc.integer({ min: 1, max: 12 }), (graph, most) => {
        const whole = sceneOf(graph, NO_FILTER);
        const part = sceneOf(graph, NO_FILTER, most);
        const counts = [...part.edges.count];
        expect(counts).toEqual([...counts].sort((one, other) => one - other));
        expect(linesOf(part)).toEqual(linesOf(whole).slice(-most));
        expect(part.leftOut.lines).toBe(Math.max(0, whole.edges.count.length - most));
        const total = (values: Uint32Array) => values.reduce((sum, value) => sum + value, 0);
        expect(part.leftOut.relationships + total(part.edges.count)).toBe(
          graph.relationships.length,
        );
      }),
    );
  });

  it('sizes nodes by what is visible and names the most connected first', () => {
    const graph = buildGraph(
      aDataset().edge('a', 'attack', 'b').edge('a', 'threat', 'c').edge('c', 'attack', 'a').build(),
    );
    const { nodes } = sceneOf(graph, NO_FILTER);
    expect([...nodes.byImportance]).toEqual([0, 2, 1]);
    expect(nodes.radius[0]).toBeGreaterThan(nodes.radius[2]!);
    expect(nodes.radius[2]).toBeGreaterThan(nodes.radius[1]!);
  });

  it('leaves out actors without a place, with their lines', () => {
    const graph = buildGraph(aDataset().edge('a', 'attack', 'b').edge('b', 'threat', 'c').build());
    const scene = buildBulkScene({
      graph,
      visible: applyFilter(graph, NO_FILTER),
      positions: { x: Float64Array.of(0, Number.NaN, 5), y: Float64Array.of(0, 0, 5) },
      theme: 'dark',
    });
    expect([...scene.nodes.actor]).toEqual([0, 2]);
    expect(scene.leftOut).toEqual({ lines: 2, relationships: 2 });
  });
});
