import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bitsToArray } from '#core/base';
import { aDataset } from '#testing';
import { anyFilter, anyGraph } from './any-graph.fixture.ts';
import {
  applyFilter,
  type Bundle,
  buildGraph,
  bundleRelationships,
  type Community,
  collapseCompounds,
  compoundsOf,
  countInside,
  countSimplified,
  GROUPINGS,
  type Graph,
  type Grouping,
  type KnownCommunities,
  keepCommunities,
  NO_FILTER,
  nameCommunities,
} from './index.ts';

const collapse = (
  graph: Graph,
  by: Grouping,
  ids: readonly string[],
  filter = NO_FILTER,
  mostLines?: number,
) => {
  const visible = applyFilter(graph, filter);
  const bundles = bundleRelationships(graph, visible);
  const compounds = compoundsOf(graph, by);
  return { visible, bundles, drawn: collapseCompounds(graph, visible, compounds, ids, mostLines) };
};

const example = buildGraph(
  aDataset()
    .actors(
      { id: 'a', group: 'east' },
      { id: 'b', group: 'east', partOf: 'a' },
      { id: 'c', group: 'west', partOf: 'b' },
      { id: 'd', group: 'west' },
    )
    .edge('a', 'attack', 'd')
    .edge('b', 'attack', 'd')
    .edge('d', 'attack', 'b')
    .edge('a', 'support', 'b')
    .edge('d', 'alliance', 'b')
    .edge('a', 'alliance', 'd')
    .build(),
);
const EAST = 4;

describe('a collapsed compound', () => {
  it('stands for its actors, with lines merged by type and direction and the rest counted', () => {
    const { drawn } = collapse(example, 'group', ['east']);
    expect(drawn.collapsed).toMatchObject([{ node: EAST, members: [0, 1], inside: 1 }]);
    expect([...bitsToArray(drawn.actors)]).toEqual([3]);
    const lines = drawn.bundles.map(({ source, target, type, relationships }) => [
      source,
      example.types[type]!.id,
      target,
      relationships,
    ]);
    expect(lines).toEqual([
      [EAST, 'attack', 3, [0, 1]],
      [3, 'attack', EAST, [2]],
      [3, 'alliance', EAST, [4, 5]],
    ]);
    expect([drawn.nodeOf(0), drawn.nodeOf(3)]).toEqual([EAST, 3]);
  });

  it('inside another collapsed one is not drawn of itself', () => {
    const { drawn } = collapse(example, 'partOf', ['b', 'a']);
    expect(drawn.collapsed.map(({ compound }) => compound.id)).toEqual(['a']);
    expect(drawn.expanded).toEqual([]);
    const inner = collapse(example, 'partOf', ['b']).drawn;
    expect(inner.collapsed.map(({ compound }) => compound.id)).toEqual(['b']);
    expect(inner.expanded.map(({ id }) => id)).toEqual(['a']);
  });

  it('without a visible actor is not drawn', () => {
    const filter = {
      ...NO_FILTER,
      chips: [
        { field: 'actor' as const, mode: 'exclude' as const, values: ['a', 'b'], enabled: true },
      ],
    };
    expect(collapse(example, 'group', ['east'], filter).drawn.collapsed).toEqual([]);
  });

  it('changes nothing where the dataset does not have it', () => {
    const { drawn, bundles } = collapse(example, 'group', ['nowhere']);
    expect(drawn.bundles).toEqual(bundles);
    expect(drawn.collapsed).toEqual([]);
  });
});

/** Three communities, of which the first holds two. */
function inThirds(graph: Graph): KnownCommunities {
  const all = [...graph.actors.keys()];
  const parts: readonly [parent: number, isIn: (actor: number) => boolean][] = [
    [-1, (actor) => actor % 3 === 0],
    [-1, (actor) => actor % 3 === 1],
    [-1, (actor) => actor % 3 === 2],
    [0, (actor) => actor % 6 === 0],
    [0, (actor) => actor % 6 === 3],
  ];
  const list = parts.map(([parent, isIn]): Community => {
    const members = Uint32Array.from(all.filter(isIn));
    return { head: members[0] ?? 0, members, parent };
  });
  return nameCommunities(graph, list);
}

const anyGroupedGraph = fc
  .tuple(
    anyGraph,
    fc.constantFrom(...GROUPINGS),
    fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }),
    anyFilter,
  )
  .map(([graph, by, choices, filter]) => {
    if (by === 'community') keepCommunities(graph, inThirds(graph));
    const ids = compoundsOf(graph, by).map(({ id }) => id);
    return { graph, by, filter, ids: ids.filter((_, index) => choices[index]) };
  });

describe('collapsing any compounds', () => {
  it('loses no visible relationship and no visible actor, and counts none twice', () => {
    fc.assert(
      fc.property(anyGroupedGraph, ({ graph, by, filter, ids }) => {
        const { visible, drawn } = collapse(graph, by, ids, filter);
        const endsOf = (index: number) =>
          [graph.source[index]!, graph.target[index]!].map(drawn.nodeOf);
        const isIn = (index: number, node: number) => endsOf(index).every((end) => end === node);
        const all = [...bitsToArray(visible.relationships)];
        const between = all.filter((index) => !isIn(index, endsOf(index)[0]!));
        expect(
          drawn.bundles.flatMap((bundle) => bundle.relationships).sort((one, other) => one - other),
        ).toEqual(between);
        for (const { node, inside } of drawn.collapsed) {
          expect(inside).toBe(all.filter((index) => isIn(index, node)).length);
        }
        const onLines = drawn.bundles.reduce((sum, bundle) => sum + bundle.relationships.length, 0);
        expect(onLines + countInside(drawn)).toBe(visible.relationshipCount);
        const actors = [
          ...bitsToArray(drawn.actors),
          ...drawn.collapsed.flatMap(({ members }) => members),
        ].sort((one, other) => one - other);
        expect(actors).toEqual([...bitsToArray(visible.actors)]);
      }),
    );
  });

  it('draws each line between the nodes of its ends, in its direction, under one key', () => {
    fc.assert(
      fc.property(anyGroupedGraph, ({ graph, by, filter, ids }) => {
        const { bundles, drawn } = collapse(graph, by, ids, filter);
        expect(new Set(drawn.bundles.map(({ key }) => key)).size).toBe(drawn.bundles.length);
        for (const { source, target, type, relationships } of drawn.bundles) {
          for (const index of relationships) {
            const ends = [graph.source[index]!, graph.target[index]!].map(drawn.nodeOf);
            const isDirected = graph.types[type]!.directed;
            expect(isDirected ? ends : new Set(ends)).toEqual(
              isDirected ? [source, target] : new Set([source, target]),
            );
          }
        }
        for (const { key, relationships } of bundles) {
          const holder = drawn.bundles.find((bundle) => bundle.key === drawn.drawnKeyOf(key));
          const nodes = relationships.map((index) => drawn.nodeOf(graph.source[index]!));
          const isInside = drawn.collapsed.some(({ node }) => node === nodes[0]);
          if (holder)
            expect(holder.relationships).toEqual(expect.arrayContaining([...relationships]));
          else expect(isInside).toBe(true);
        }
      }),
    );
  });

  it('draws the heaviest lines where there are too many, and keeps the others in its counts', () => {
    fc.assert(
      fc.property(anyGroupedGraph, fc.nat(6), ({ graph, by, filter, ids }, most) => {
        const whole = collapse(graph, by, ids, filter).drawn;
        const { drawn } = collapse(graph, by, ids, filter, most);
        const counted = ({ key, source, target, relationships }: Bundle) => ({
          key,
          source,
          target,
          count: relationships.length,
        });
        const lines = whole.bundles.map(counted);
        const weight = ({ count }: { count: number }) => count;
        expect(drawn.bundles).toHaveLength(Math.min(most, whole.bundles.length));
        const sorted = (list: readonly { readonly key: string }[]) =>
          [...list].sort((one, other) => (one.key < other.key ? -1 : 1));
        expect(sorted([...drawn.bundles.map(counted), ...drawn.leftOut])).toMatchObject(
          sorted(lines),
        );
        const heaviestAt = (node: number) =>
          Math.max(
            ...lines.filter(({ source, target }) => source === node || target === node).map(weight),
          );
        const isOnlyHeavy = (one: (typeof lines)[number]) =>
          weight(one) < Math.min(heaviestAt(one.source), heaviestAt(one.target));
        const leftOut = Math.max(0, ...drawn.leftOut.map(weight));
        for (const one of drawn.bundles.map(counted).filter(isOnlyHeavy)) {
          expect(weight(one)).toBeGreaterThanOrEqual(leftOut);
        }
        const nodesOf = (lines: readonly Bundle[]) =>
          new Set(lines.flatMap(({ source, target }) => [source, target]));
        if (most >= nodesOf(whole.bundles).size) {
          expect(nodesOf(drawn.bundles)).toEqual(nodesOf(whole.bundles));
        }
        // Counted one by one, from the relationships alone.
        const node = (actor: number) => drawn.nodeOf(actor);
        const visible = [...bitsToArray(applyFilter(graph, filter).relationships)];
        const ends = (index: number) => [graph.source[index]!, graph.target[index]!].map(node);
        const between = visible.filter((index) => ends(index)[0] !== ends(index)[1]);
        expect(countSimplified(drawn)).toMatchObject({
          actors: whole.collapsed.flatMap(({ members }) => members).length,
          alone: [...bitsToArray(applyFilter(graph, filter).actors)].filter(
            (actor) => node(actor) === actor,
          ).length,
          inside: visible.length - between.length,
          relationships: between.length,
          lines: whole.bundles.length,
          drawn: drawn.bundles.length,
        });
      }),
    );
  });
});
