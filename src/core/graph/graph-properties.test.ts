import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDataset } from '#schemas';
import { anyDataset, anyFilter, anyGraph } from './any-graph.fixture.ts';
import { applyFilter } from './apply-filter.ts';
import { buildGraph, joinGraph } from './build-graph.ts';
import { bundleRelationships } from './bundle-relationships.ts';
import { countFacets } from './count-facets.ts';
import { FILTER_FIELD_IDS, NO_FILTER } from './filter.ts';
import { listed } from './filter-naively.fixture.ts';
import type { Graph } from './graph.ts';
import { indexColumns } from './index-columns.ts';
import { degreeOf, neighbourhoodOf } from './neighbourhood.ts';
import { excerpt } from './restrict-dataset.ts';

describe('a graph of columns from another thread', () => {
  /** All that a graph says, with its lookups asked instead of compared. */
  const saidBy = ({
    actorIndexById,
    relationshipIndexById,
    documentIndexById,
    typeIndexById,
    ...rest
  }: Graph) => ({
    ...rest,
    found: [
      rest.actors.map(({ id }) => actorIndexById.get(id)),
      rest.relationships.map(({ id }) => relationshipIndexById.get(id)),
      rest.documents.map(({ id }) => documentIndexById.get(id)),
      rest.types.map(({ id }) => typeIndexById.get(id)),
    ],
  });

  it('is the graph that is built of the dataset, and counts the same', () => {
    fc.assert(
      fc.property(anyDataset, anyFilter, (dataset, filter) => {
        const built = buildGraph(dataset);
        const joined = joinGraph(structuredClone(dataset), structuredClone(indexColumns(dataset)));
        expect(saidBy(joined)).toEqual(saidBy(built));
        expect(joined.relationshipIndexById.has('nothing')).toBe(false);
        for (const field of FILTER_FIELD_IDS) {
          expect(countFacets(joined, filter, field)).toEqual(countFacets(built, filter, field));
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('bundles of any visible relationships', () => {
  it('hold each of them exactly once, by pair and type', () => {
    fc.assert(
      fc.property(anyGraph, anyFilter, (graph, filter) => {
        const visible = applyFilter(graph, filter);
        const bundles = bundleRelationships(graph, visible);
        const bundled = bundles.flatMap(({ relationships }) => relationships);
        expect([...bundled].sort((one, other) => one - other)).toEqual(
          listed(visible.relationships),
        );
        expect(new Set(bundles.map(({ key }) => key)).size).toBe(bundles.length);
        for (const { source, target, type, relationships } of bundles) {
          for (const index of relationships) {
            const ends = [graph.source[index]!, graph.target[index]!];
            const isDirected = graph.types[type]!.directed;
            expect(isDirected ? ends : new Set(ends)).toEqual(
              isDirected ? [source, target] : new Set([source, target]),
            );
            expect(graph.type[index]).toBe(type);
          }
        }
      }),
    );
  });

  it('keep key and ends, whatever else is visible', () => {
    fc.assert(
      fc.property(anyGraph, anyFilter, (graph, filter) => {
        const whole = bundleRelationships(graph, applyFilter(graph, NO_FILTER));
        const bundleByKey = new Map(whole.map((bundle) => [bundle.key, bundle]));
        for (const bundle of bundleRelationships(graph, applyFilter(graph, filter))) {
          expect(bundleByKey.get(bundle.key)).toMatchObject({
            source: bundle.source,
            target: bundle.target,
            type: bundle.type,
          });
        }
      }),
    );
  });
});

describe('degrees and neighbourhoods in any graph', () => {
  it('count and reach visible relationships only', () => {
    fc.assert(
      fc.property(anyGraph, anyFilter, fc.nat(5), fc.nat(3), (graph, filter, actor, depth) => {
        const visible = applyFilter(graph, filter);
        const edges = listed(visible.relationships).map((index) => [
          graph.source[index]!,
          graph.target[index]!,
        ]);
        expect([...degreeOf(graph, visible)]).toEqual(
          [...graph.actors.keys()].map((one) => edges.flat().filter((end) => end === one).length),
        );
        let reached = new Set([actor]);
        for (let step = 0; step < depth; step += 1) {
          reached = new Set([
            ...reached,
            ...edges.filter((ends) => ends.some((end) => reached.has(end))).flat(),
          ]);
        }
        expect(new Set(listed(neighbourhoodOf(graph, visible, [actor], depth)))).toEqual(reached);
      }),
    );
  });
});

describe('an excerpt of any view', () => {
  it('is a valid dataset with just the visible relationships and their badges', () => {
    fc.assert(
      fc.property(anyGraph, anyFilter, (graph, filter) => {
        const visible = applyFilter(graph, filter);
        const part = excerpt(graph, visible.relationships, visible.actors);
        const parsed = parseDataset(structuredClone(part));
        expect(parsed.ok ? parsed.value.dataset : parsed.error).toEqual(part);
        const again = buildGraph(part);
        expect(again.relationships).toEqual(
          listed(visible.relationships).map((index) => graph.relationships[index]),
        );
        expect([...again.badge]).toEqual(
          listed(visible.relationships).map((index) => graph.badge[index]),
        );
        for (const actor of listed(visible.actors)) {
          expect(again.actorIndexById.has(graph.actors[actor]!.id)).toBe(true);
        }
      }),
    );
  });
});
