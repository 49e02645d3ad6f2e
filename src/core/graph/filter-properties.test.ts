import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasBit } from '#core/base';
import { anyFilter, anyFilterByField, anyGraph } from './any-graph.fixture.ts';
import { applyFilter } from './apply-filter.ts';
import { countFacets } from './count-facets.ts';
import { type Filter, NO_FILTER } from './filter.ts';
import { isValueShown, toggleValue } from './filter-edits.ts';
import { filterFieldById } from './filter-fields.ts';
import { filterNaively, listed, valuesNaively } from './filter-naively.fixture.ts';
import type { Graph } from './graph.ts';

describe('a filter on any dataset', () => {
  it('shows what a plain loop over all relationships and conditions shows', () => {
    fc.assert(
      fc.property(anyGraph, anyFilter, (graph, filter) => {
        const visible = applyFilter(graph, filter);
        const expected = filterNaively(graph, filter);
        expect(listed(visible.relationships)).toEqual(expected.relationships);
        expect(listed(visible.actors)).toEqual(expected.actors);
        expect(listed(visible.fadedActors)).toEqual(expected.faded);
        expect(visible.relationshipCount).toBe(expected.relationships.length);
        expect(visible.actorCount).toBe(expected.actors.length);
      }),
      { numRuns: 200 },
    );
  });

  it('never hides an actor that still has a visible edge', () => {
    fc.assert(
      fc.property(anyGraph, anyFilter, (graph, filter) => {
        const visible = applyFilter(graph, filter);
        for (const index of listed(visible.relationships)) {
          for (const actor of [graph.source[index]!, graph.target[index]!]) {
            expect(hasBit(visible.actors, actor)).toBe(true);
            expect(hasBit(visible.fadedActors, actor)).toBe(false);
          }
        }
      }),
    );
  });

  it('shows the same after chips that are off are taken out', () => {
    fc.assert(
      fc.property(anyGraph, anyFilter, (graph, filter) => {
        const isOn = ({ enabled }: { readonly enabled: boolean }) => enabled;
        const active: Filter = {
          ...filter,
          chips: filter.chips.filter(isOn),
          groups: (filter.groups ?? [])
            .filter(isOn)
            .map((group) => ({ ...group, chips: group.chips.filter(isOn) })),
        };
        expect(applyFilter(graph, active)).toEqual(applyFilter(graph, filter));
      }),
    );
  });
});

/** By value, over the items that a filter shows; over all items of the dataset without one. */
function countNaively(graph: Graph, field: Parameters<typeof filterFieldById>[0], filter?: Filter) {
  const { relationships, actors } = filterNaively(
    graph,
    filter ?? { ...NO_FILTER, isolates: 'show' },
  );
  const counts = new Map<string, number>();
  for (const item of filterFieldById(field).of === 'actor' ? actors : relationships) {
    for (const value of valuesNaively(graph, field, item, filter?.knownOn)) {
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  }
  return counts;
}

describe('facet counts under any filter', () => {
  it('are those of a plain count, now and after the one value is shown', () => {
    fc.assert(
      fc.property(anyGraph, anyFilterByField, (graph, [filter, field]) => {
        const counts = countFacets(graph, filter, field);
        if (filterFieldById(field).takes !== 'choice') {
          expect(counts.size).toBe(0);
          return;
        }
        const total = countNaively(graph, field);
        const shown = countNaively(graph, field, filter);
        expect([...counts.keys()]).toEqual([...total.keys()]);
        for (const [value, count] of counts) {
          const after = isValueShown(filter, field, value)
            ? shown
            : countNaively(graph, field, toggleValue(filter, field, value));
          expect([value, count.visible, count.shown, count.total]).toEqual([
            value,
            after.get(value) ?? 0,
            shown.get(value) ?? 0,
            total.get(value),
          ]);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('never promise less than is shown', () => {
    fc.assert(
      fc.property(anyGraph, anyFilterByField, (graph, [filter, field]) => {
        const hasMeasure = [filter.chips, ...(filter.groups ?? []).map(({ chips }) => chips)]
          .flat()
          .some((chip) => ['degree', 'ego'].includes(chip.field));
        // More relationships may put an actor out of a range of degrees.
        fc.pre(!hasMeasure);
        for (const { visible, shown, total } of countFacets(graph, filter, field).values()) {
          expect(visible).toBeGreaterThanOrEqual(shown);
          expect(total).toBeGreaterThanOrEqual(visible);
        }
      }),
    );
  });
});
