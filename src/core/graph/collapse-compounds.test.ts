import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bitsToArray } from '#core/base';
import { aDataset } from '#testing';
import { anyFilter, anyGraph } from './any-graph.fixture.ts';
import {
  applyFilter,
  buildGraph,
  bundleRelationships,
  collapseCompounds,
  compoundsOf,
  countInside,
  GROUPINGS,
  type Graph,
  type Grouping,
  NO_FILTER,
} from './index.ts';

const collapse = (graph: Graph, by: Grouping, ids: readonly string[], filter = NO_FILTER) => {
  const visible = applyFilter(graph, filter);
  const bundles = bundleRelationships(graph, visible);
  const compounds = compoundsOf(graph, by);
  return { visible, bundles, drawn: collapseCompounds(graph, visible, bundles, compounds, ids) };
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
    expect(drawn.collapsed).toMatchObject([{ node: EAST, members: [0, 1], inside: [3] }]);
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
    expect(drawn.bundles).toBe(bundles);
    expect(drawn.collapsed).toEqual([]);
  });
});

const anyGroupedGraph = fc
  .tuple(
    anyGraph,
    fc.constantFrom(...GROUPINGS),
    fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }),
    anyFilter,
  )
  .map(([graph, by, choices, filter]) => {
    const ids = compoundsOf(graph, by).map(({ id }) => id);
    return { graph, by, filter, ids: ids.filter((_, index) => choices[index]) };
  });

describe('collapsing any compounds', () => {
  it('loses no visible relationship and no visible actor, and counts none twice', () => {
    fc.assert(
      fc.property(anyGroupedGraph, ({ graph, by, filter, ids }) => {
        const { visible, drawn } = collapse(graph, by, ids, filter);
        const relationships = [
          ...drawn.bundles.flatMap((bundle) => bundle.relationships),
          ...drawn.collapsed.flatMap(({ inside }) => inside),
        ].sort((one, other) => one - other);
        expect(relationships).toEqual([...bitsToArray(visible.relationships)]);
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
          const inside = drawn.collapsed.flatMap((one) => one.inside);
          expect(holder?.relationships ?? inside).toEqual(
            expect.arrayContaining([...relationships]),
          );
        }
      }),
    );
  });
});
