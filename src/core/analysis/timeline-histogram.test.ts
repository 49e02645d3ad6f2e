import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasBit } from '#core/base';
import { applyFilter, buildGraph, NO_FILTER, relationshipsInWindow } from '#core/graph';
import { DAY_MAX, DAY_MIN, dayToIso, isoToDay, parseEdtf } from '#schemas';
import { aDataset } from '#testing';
import { anyView, listed, type RandomView } from './random-view.fixture.ts';
import { BIN_UNITS } from './time-bins.ts';
import { makeTimelineHistogram, type TimelineHistogram } from './timeline-histogram.ts';

const graph = buildGraph(
  aDataset()
    .edge('a', 'attack', 'b', { start: '2020-01-03' })
    .edge('a', 'attack', 'b', { start: '2020-01-31' })
    .edge('a', 'attack', 'b', { start: '2020-02' })
    .edge('a', 'attack', 'b', { start: '2020' })
    .edge('a', 'threat', 'b')
    .edge('a', 'support', 'b', { start: '2020-03-05' })
    .edge('a', 'support', 'b', { end: '2020-02-10' })
    .edge('a', 'support', 'b', { start: '2020-01-20', end: '2020-03-01' })
    .build(),
);
const { relationships } = applyFilter(graph, NO_FILTER);
const extent = { firstDay: isoToDay('2020-01-01')!, lastDay: isoToDay('2020-03-31')! };
const plain = ({ series }: TimelineHistogram) =>
  Object.fromEntries(
    series.map(({ type, certain, possible }) => [
      graph.types[type]!.id,
      { certain: [...certain], possible: [...possible] },
    ]),
  );

describe('the histogram of a timeline', () => {
  const histogram = makeTimelineHistogram(graph, relationships, { wantedBins: 3, extent });

  it('counts exact dates fully, and dates that a bin holds whole', () => {
    expect(histogram.bins).toMatchObject({ unit: 'month', count: 3 });
    expect(plain(histogram).attack?.certain).toEqual([2, 1, 0]);
  });

  it('keeps dates that reach over several bins apart as possible', () => {
    expect(plain(histogram).attack?.possible).toEqual([1, 1, 1]);
  });

  it('places states by their beginning, those without one nowhere', () => {
    expect(plain(histogram).support).toEqual({ certain: [1, 0, 1], possible: [0, 0, 0] });
    expect(histogram.unbounded).toBe(1);
  });

  it('counts states in all bins that they last through where asked to', () => {
    const lasting = makeTimelineHistogram(graph, relationships, {
      wantedBins: 3,
      extent,
      reading: 'lasting',
    });
    // Certain: one in all three months, one in the month of its end, one in that of its start.
    expect(plain(lasting).support).toEqual({ certain: [1, 2, 2], possible: [1, 0, 0] });
    expect(lasting.unbounded).toBe(0);
  });

  it('counts what is undated and what lies before or after', () => {
    expect(histogram).toMatchObject({ undated: 1, before: 0, after: 0 });
    const february = { firstDay: isoToDay('2020-02-01')!, lastDay: isoToDay('2020-02-29')! };
    expect(
      makeTimelineHistogram(graph, relationships, { wantedBins: 1, extent: february }),
    ).toMatchObject({ undated: 1, before: 3, after: 1 });
  });

  it('tells the highest stack with and without what is only possible', () => {
    expect(histogram).toMatchObject({ highest: 4, highestCertain: 3 });
  });

  it('covers what the dates name where no extent is given, in the unit asked for', () => {
    const years = makeTimelineHistogram(graph, relationships, { wantedBins: 99, unit: 'year' });
    expect([...years.bins.edges].map(dayToIso)).toEqual(['2020-01-01', '2021-01-01']);
    expect(plain(years).attack).toEqual({ certain: [4], possible: [0] });
  });

  it('has no bins where nothing is dated', () => {
    const undated = buildGraph(aDataset().edge('a', 'attack', 'b').build());
    const { relationships } = applyFilter(undated, NO_FILTER);
    expect(makeTimelineHistogram(undated, relationships, { wantedBins: 9 })).toMatchObject({
      bins: { count: 0 },
      series: [{ undated: 1 }],
      undated: 1,
      highest: 0,
    });
  });
});

const anyExtent = fc
  .tuple(
    fc.integer({ min: isoToDay('2018-12-01')!, max: isoToDay('2020-04-01')! }),
    fc.integer({ min: 0, max: 500 }),
  )
  .map(([firstDay, length]) => ({ firstDay, lastDay: firstDay + length }));
const anyUnit = fc.constantFrom(...BIN_UNITS);

/** The days on which it may have begun, as the texts of its dates say. */
function beginningOf({ graph }: RandomView, index: number): [number, number] {
  const { temporal, start, end } = graph.relationships[index]!;
  const read = (text: string): [number, number] => {
    const date = parseEdtf(text);
    if (!date.ok) throw new Error(text);
    return [date.value.earliest, date.value.latest];
  };
  const last = end === undefined ? DAY_MAX : read(end)[1];
  if (temporal === 'event') {
    const [first, latest] = read(start ?? end!);
    return [first, Math.min(latest, last)];
  }
  if (start === undefined) return [DAY_MIN, last];
  const [left, right] = start.split('/');
  if (left === '..') return [DAY_MIN, DAY_MIN];
  const [first, latest] = read(left!);
  return [
    first,
    Math.min(latest, last, right === undefined || right === '..' ? DAY_MAX : read(right)[1]),
  ];
}

describe('the histogram of any view', () => {
  it('places each relationship by the days on which it may have begun', () => {
    fc.assert(
      fc.property(anyView, anyExtent, anyUnit, (view, extent, unit) => {
        const histogram = makeTimelineHistogram(view.graph, view.relationships, {
          wantedBins: 1,
          extent,
          unit,
        });
        const { edges, count } = histogram.bins;
        for (const series of histogram.series) {
          const dated = listed(view.relationships)
            .filter((index) => view.graph.type[index] === series.type)
            .filter((index) => view.graph.isDated[index] === 1)
            .map((index) => beginningOf(view, index));
          const bounded = dated.filter(([first, last]) => first !== DAY_MIN && last !== DAY_MAX);
          expect(series.unbounded).toBe(dated.length - bounded.length);
          for (let bin = 0; bin < count; bin += 1) {
            const [from, to] = [edges[bin]!, edges[bin + 1]! - 1];
            const certain = bounded.filter(([first, last]) => first >= from && last <= to).length;
            const touching = bounded.filter(([first, last]) => first <= to && last >= from).length;
            expect(series.certain[bin]).toBe(certain);
            expect(series.possible[bin]).toBe(touching - certain);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('holds what lasts just as a time window of each bin does', () => {
    fc.assert(
      fc.property(anyView, anyExtent, anyUnit, (view, extent, unit) => {
        const histogram = makeTimelineHistogram(view.graph, view.relationships, {
          wantedBins: 1,
          extent,
          unit,
          reading: 'lasting',
        });
        const { edges, count } = histogram.bins;
        for (let bin = 0; bin < count; bin += 1) {
          const window = {
            ranges: [{ from: dayToIso(edges[bin]!), to: dayToIso(edges[bin + 1]! - 1) }],
            undated: 'drop' as const,
          };
          const inWindow = (precision: 'possibly' | 'certainly', type: number) => {
            const held = relationshipsInWindow(view.graph, { ...window, precision });
            return listed(view.relationships).filter(
              (index) => hasBit(held, index) && view.graph.type[index] === type,
            ).length;
          };
          for (const { type, certain, possible } of histogram.series) {
            expect(certain[bin]).toBe(inWindow('certainly', type));
            expect(certain[bin]! + possible[bin]!).toBe(inWindow('possibly', type));
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('loses no relationship', () => {
    const anyReading = fc.constantFrom('beginning' as const, 'lasting' as const);
    fc.assert(
      fc.property(anyView, anyExtent, anyUnit, anyReading, (view, extent, unit, reading) => {
        const { series } = makeTimelineHistogram(view.graph, view.relationships, {
          wantedBins: 1,
          extent,
          unit,
          reading,
        });
        const counted = series.map(
          (counts) =>
            counts.placedCertain +
            counts.placedPossible +
            counts.undated +
            counts.unbounded +
            counts.before +
            counts.after,
        );
        expect(counted.reduce((sum, count) => sum + count, 0)).toBe(
          listed(view.relationships).length,
        );
      }),
    );
  });
});
