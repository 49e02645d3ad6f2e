import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasBit } from '#core/base';
import { isoToDay, parseEdtf } from '#schemas';
import { anyDataset, anyGraph, anyKnownOn, anyWindow } from './any-graph.fixture.ts';
import { applyFilter } from './apply-filter.ts';
import { buildGraph } from './build-graph.ts';
import { NO_FILTER, type TimeWindow } from './filter.ts';
import { isInWindowNaively, listed } from './filter-naively.fixture.ts';
import { BADGES } from './graph.ts';
import { badgeAsKnown } from './known-on.ts';

describe('a time window on any dataset', () => {
  it('holds a relationship as trying every reading of its dates does', () => {
    fc.assert(
      fc.property(anyGraph, anyWindow, (graph, window) => {
        const visible = applyFilter(graph, { ...NO_FILTER, window });
        expect(listed(visible.relationships)).toEqual(
          [...graph.relationships.keys()].filter((index) =>
            isInWindowNaively(graph, index, window),
          ),
        );
      }),
      { numRuns: 400 },
    );
  });

  it('shows no more in a narrower window, and no more certainly than possibly', () => {
    fc.assert(
      fc.property(anyGraph, anyWindow, (graph, window) => {
        const shown = (changed: Partial<TimeWindow>) =>
          applyFilter(graph, { ...NO_FILTER, window: { ...window, ...changed } }).relationships;
        const possibly = shown({ precision: 'possibly' });
        const ranges = window.ranges.map((range) => ({ ...range, from: '2010-01-01' }));
        const wider = shown({ ranges });
        for (const index of listed(shown({ precision: 'certainly' }))) {
          expect(hasBit(possibly, index)).toBe(true);
        }
        for (const index of listed(shown({}))) expect(hasBit(wider, index)).toBe(true);
      }),
    );
  });

  it('holds the same in one range and in the two halves of it', () => {
    fc.assert(
      fc.property(anyGraph, anyWindow, (graph, window) => {
        const [range] = window.ranges;
        fc.pre(range !== undefined && range.from <= '2020-01-02' && range.to >= '2020-01-03');
        const shown = (ranges: TimeWindow['ranges']) =>
          applyFilter(graph, { ...NO_FILTER, window: { ...window, ranges } });
        const halves = [
          { from: '2020-01-03', to: range!.to },
          { from: range!.from, to: '2020-01-02' },
        ];
        expect(shown(halves)).toEqual(shown([range!]));
      }),
    );
  });
});

describe('the second clock on any dataset', () => {
  it('shows what a dataset of the documents of that day would show, with the badges of then', () => {
    fc.assert(
      fc.property(anyDataset, anyKnownOn, (dataset, knownOn) => {
        const graph = buildGraph(dataset);
        const isKnown = (id: string) => {
          const { published } = dataset.documents.find((document) => document.id === id)!;
          if (published === undefined) return knownOn.undated === 'keep';
          const date = parseEdtf(published);
          return date.ok && date.value.latest <= isoToDay(knownOn.day)!;
        };
        const then = buildGraph({
          ...dataset,
          relationships: dataset.relationships
            .map((relationship) => ({
              ...relationship,
              evidence: relationship.evidence.filter(({ document }) => isKnown(document)),
            }))
            .filter(({ evidence }) => evidence.length > 0),
        });
        const visible = listed(applyFilter(graph, { ...NO_FILTER, knownOn }).relationships);
        expect(visible.map((index) => graph.relationships[index]!.id)).toEqual(
          then.relationships.map(({ id }) => id),
        );
        expect(visible.map((index) => badgeAsKnown(graph, index, knownOn)?.badge)).toEqual(
          [...then.badge].map((badge) => BADGES[badge]),
        );
        for (const index of graph.relationships.keys()) {
          if (visible.includes(index)) continue;
          expect(badgeAsKnown(graph, index, knownOn)).toBeUndefined();
        }
      }),
      { numRuns: 150 },
    );
  });

  it('takes nothing back as time goes on', () => {
    fc.assert(
      fc.property(anyGraph, anyKnownOn, (graph, knownOn) => {
        const now = applyFilter(graph, { ...NO_FILTER, knownOn }).relationships;
        const later = { ...knownOn, day: '2030-01-01' };
        const then = applyFilter(graph, { ...NO_FILTER, knownOn: later }).relationships;
        for (const index of listed(now)) expect(hasBit(then, index)).toBe(true);
      }),
    );
  });
});
