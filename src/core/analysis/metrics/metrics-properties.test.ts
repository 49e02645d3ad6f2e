import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildGraph } from '#core/graph';
import { aDataset } from '#testing';
import { viewAll, viewOfTies, type WholeView } from '../published-graphs.fixture.ts';
import {
  adjustedRandIndex,
  METRICS,
  projectGraph,
  relationshipsOfTies,
  runMetric,
} from './index.ts';
import { startingNodes } from './sample-nodes.ts';

const NAMES = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

const anyEdges = fc.array(
  fc.record({
    ends: fc.uniqueArray(fc.constantFrom(...NAMES), { minLength: 2, maxLength: 2 }),
    type: fc.constantFrom('attack', 'support', 'alliance', 'negotiation'),
  }),
  { maxLength: 20 },
);
type Edges = typeof anyEdges extends fc.Arbitrary<infer Value> ? Value : never;

function viewOf(edges: Edges, names: readonly string[] = NAMES): WholeView {
  const builder = aDataset().actors(...names);
  for (const { ends, type } of edges) builder.edge(ends[0]!, type, ends[1]!);
  return viewAll(buildGraph(builder.build()));
}

const valuesById = ({ graph, columns, visible }: WholeView, metric: string) => {
  const { actors, values, value } = runMetric(columns, visible, metric);
  return [value, ...[...actors].map((actor, at) => [graph.actors[actor]!.id, values[at]])];
};

/** How many parts a view has without one of its ties or one of its actors, by walking. */
function countParts(view: WholeView, withoutTie: number, withoutNode = -1): number {
  const { order, size, from, to } = projectGraph(view.columns, view.visible);
  const label = Array.from({ length: order }, (_, node) => node);
  for (let round = 0; round < order; round += 1) {
    for (let tie = 0; tie < size; tie += 1) {
      const ends = [from[tie]!, to[tie]!];
      if (tie === withoutTie || ends.includes(withoutNode)) continue;
      const least = Math.min(...ends.map((end) => label[end]!));
      for (const end of ends) label[end] = least;
    }
  }
  return new Set(label.filter((_, node) => node !== withoutNode)).size;
}

describe('every metric', () => {
  it('is the same whatever the order of actors and relationships in the file', () => {
    fc.assert(
      fc.property(anyEdges, fc.integer({ min: 0, max: 50 }), (edges, turn) => {
        const turned = [...edges.slice(turn % 7), ...edges.slice(0, turn % 7)].reverse();
        const names = [...NAMES.slice(turn % 5), ...NAMES.slice(0, turn % 5)].reverse();
        const [one, other] = [viewOf(edges), viewOf(turned, names)];
        for (const { id } of METRICS) expect(valuesById(other, id)).toEqual(valuesById(one, id));
      }),
      { numRuns: 60 },
    );
  });
});

describe('the projection', () => {
  it('keeps every relationship between two actors behind exactly one tie', () => {
    fc.assert(
      fc.property(anyEdges, (edges) => {
        const { columns, visible } = viewOf(edges);
        const projection = projectGraph(columns, visible);
        expect(relationshipsOfTies(projection, projection.from.keys())).toEqual(
          edges.map((_, index) => index),
        );
        expect(projection.relationships).toHaveLength(edges.length);
      }),
    );
  });
});

describe('bridges, cut actors, components and cores', () => {
  it('agree with taking away each tie and each actor in turn', () => {
    fc.assert(
      fc.property(anyEdges, (edges) => {
        const view = viewOf(edges);
        const { order, size } = projectGraph(view.columns, view.visible);
        const parts = countParts(view, -1);
        const ties = Array.from({ length: size }, (_, tie) => tie);
        const isBridge = (tie: number) => countParts(view, tie) > parts;
        expect(runMetric(view.columns, view.visible, 'bridges').value).toBe(
          ties.filter(isBridge).length,
        );
        const flags = Array.from({ length: order }, (_, node) =>
          countParts(view, -1, node) > parts ? 1 : 0,
        );
        expect([...runMetric(view.columns, view.visible, 'cut-actor').values]).toEqual(flags);
        expect(runMetric(view.columns, view.visible, 'component-count').value).toBe(parts);
      }),
    );
  });

  it('give each actor the deepest core that peeling leaves it in', () => {
    fc.assert(
      fc.property(anyEdges, (edges) => {
        const { columns, visible } = viewOf(edges);
        const { order, offsets, neighbours } = projectGraph(columns, visible);
        const expected = Array.from({ length: order }, () => 0);
        for (let k = 1; k < order; k += 1) {
          let left = new Set(expected.keys());
          for (let before = -1; before !== left.size; ) {
            before = left.size;
            const within: Set<number> = left;
            left = new Set(
              [...within].filter((node) => {
                const around = [...neighbours.slice(offsets[node]!, offsets[node + 1]!)];
                return around.filter((other) => within.has(other)).length >= k;
              }),
            );
          }
          for (const node of left) expected[node] = k;
        }
        expect([...runMetric(columns, visible, 'core-number').values]).toEqual(expected);
      }),
    );
  });
});

describe('the adjusted Rand index', () => {
  it('is 1 for the same division under other names, and lower for another', () => {
    expect(adjustedRandIndex([0, 0, 1, 1, 2], [5, 5, 3, 3, 9])).toBe(1);
    expect(adjustedRandIndex([0, 0, 1, 1], [0, 1, 0, 1])).toBeCloseTo(-0.5, 12);
    expect(adjustedRandIndex([], [])).toBe(1);
  });

  it('follows the counts of pairs', () => {
    const one = [1, 1, 1, 2, 2, 2];
    const other = [1, 1, 2, 1, 2, 2];
    // 2 pairs are together in both, 6 in each; 2.4 are expected by chance.
    expect(adjustedRandIndex(one, other)).toBeCloseTo((2 - 2.4) / (6 - 2.4), 12);
  });
});

describe('sampling', () => {
  it('starts from every actor up to the limit, and from a seeded sample above', () => {
    expect(startingNodes({ order: 5000 })).toHaveLength(5000);
    const sample = startingNodes({ order: 5001 });
    expect(sample).toHaveLength(1000);
    expect(new Set(sample).size).toBe(1000);
    expect(startingNodes({ order: 5001 })).toEqual(sample);
  });

  it('estimates the middle of a long chain of stars within a tenth', () => {
    const leaves = Array.from({ length: 2600 }, (_, index) => index);
    const view = viewOfTies([
      ['hub0', 'hub1'],
      ...leaves.flatMap((leaf) => [[`l${leaf}`, 'hub0'] as const, [`r${leaf}`, 'hub1'] as const]),
    ]);
    const { actors, values, method } = runMetric(view.columns, view.visible, 'betweenness');
    expect(method).toEqual({ kind: 'sampled', samples: 1000, of: 5202 });
    const hub = values[actors.indexOf(view.graph.actorIndexById.get('hub0')!)]!;
    // Each pair but those among the other hub's leaves passes it: three quarters.
    expect(hub).toBeGreaterThan(0.675);
    expect(hub).toBeLessThan(0.825);
  });
});
