import fc from 'fast-check';
import { type Bitset, bitsToArray, createBitset, setBit } from '#core/base';
import { buildGraph, type Graph } from '#core/graph';
import { aDataset, anEvidence } from '#testing';

/** A small graph and what is visible of it, for tests that compare with a plain count. */
export interface RandomView {
  readonly graph: Graph;
  readonly relationships: Bitset;
  readonly actors: Bitset;
}

export const ACTORS = ['a0', 'a1', 'a2', 'a3', 'a4', 'a5', 'a6'] as const;

const DATES = [
  undefined,
  '2019',
  '2020-01',
  '2019-12~',
  '2020-01-03',
  '2020-02-10',
  '2020-01-20/2020-02-05',
  '2019-12/..',
  '../2020-01-20',
];

const anyEvidence = fc.record({
  document: fc.constantFrom('d0', 'd1', 'd2'),
  stance: fc.constantFrom('supports' as const, 'contradicts' as const, 'qualifies' as const),
  voice: fc.constantFrom('asserted' as const, 'attributed' as const, 'denied' as const),
});

const anyEdge = fc.record({
  ends: fc.uniqueArray(fc.constantFrom(...ACTORS), { minLength: 2, maxLength: 2 }),
  // Two directed and two symmetric ones, of all three signs.
  type: fc.constantFrom('attack', 'support', 'alliance', 'negotiation'),
  sign: fc.constantFrom(undefined, undefined, undefined, -1 as const, 0 as const, 1 as const),
  temporal: fc.constantFrom('event' as const, 'state' as const),
  start: fc.constantFrom(...DATES),
  end: fc.constantFrom(undefined, undefined, '2020-02', '2020-02-20'),
  evidence: fc.array(anyEvidence, { minLength: 1, maxLength: 3 }),
  isVisible: fc.constantFrom(true, true, true, false),
});

export const anyView: fc.Arbitrary<RandomView> = fc
  .record({
    groups: fc.array(fc.constantFrom(undefined, 'g0', 'g1'), {
      minLength: ACTORS.length,
      maxLength: ACTORS.length,
    }),
    edges: fc.array(anyEdge, { maxLength: 18 }),
  })
  .map(({ groups, edges }) => {
    const builder = aDataset().groups('g1', 'g0');
    ACTORS.forEach((id, index) => {
      const group = groups[index];
      builder.actors({ id, ...(group === undefined ? {} : { group }) });
    });
    for (const { ends, type, sign, temporal, start, end, evidence } of edges) {
      // An event cannot begin in an interval that is open and end as well.
      const isPlain = start?.includes('/') !== true;
      builder.edge(ends[0]!, type, ends[1]!, {
        temporal,
        evidence: evidence.map(anEvidence),
        ...(sign === undefined ? {} : { sign }),
        ...(start === undefined ? {} : { start }),
        ...(end === undefined || !isPlain ? {} : { end }),
      });
    }
    const graph = buildGraph(builder.build());
    const relationships = createBitset(edges.length);
    const actors = createBitset(graph.actors.length);
    edges.forEach(({ isVisible }, index) => {
      if (!isVisible) return;
      setBit(relationships, index);
      setBit(actors, graph.source[index]!);
      setBit(actors, graph.target[index]!);
    });
    return { graph, relationships, actors };
  });

export const listed = (set: Bitset): number[] => [...bitsToArray(set)];

/** Visible relationships that can be walked from one actor to another, by trying all. */
export function walkable(
  { graph, relationships }: RandomView,
  from: number,
  to: number,
  isAlong: boolean,
): number[] {
  return listed(relationships).filter((index) => {
    const isThere = graph.source[index] === from && graph.target[index] === to;
    const isBack = graph.source[index] === to && graph.target[index] === from;
    const isDirected = graph.types[graph.type[index]!]!.directed;
    return isThere || (isBack && !(isAlong && isDirected));
  });
}
