import { describe, expect, it } from 'vitest';
import type { HistogramSeries, TimelineHistogram } from '#core/analysis';
import { outlineStacks } from './outline-stacks.ts';

const seriesOf = (type: number, certain: readonly number[]): HistogramSeries => ({
  type,
  certain: Uint32Array.from(certain),
  possible: new Uint32Array(certain.length),
  placedCertain: 0,
  placedPossible: 0,
  undated: 0,
  unbounded: 0,
  before: 0,
  after: 0,
});

/** Two bins of ten days, at two pixels a day. */
const BINS = { unit: 'day', step: 1, count: 2, edges: Int32Array.of(0, 10, 20) } as const;
const SCALE = { xOf: (day: number) => 2 * day };

describe('the bars of the timeline', () => {
  const histogram: Pick<TimelineHistogram, 'bins' | 'series'> = {
    bins: BINS,
    series: [seriesOf(0, [3, 0]), seriesOf(4, [2, 1])],
  };

  it('stand on the ground, each type on those before it, a pixel apart', () => {
    expect(outlineStacks(histogram, 'certain', SCALE, 50, 5)).toEqual([
      'M0 50h19v-15h-19z',
      'M0 35h19v-10h-19zM20 50h19v-5h-19z',
    ]);
  });

  it('are not there where nothing falls in a bin', () => {
    expect(outlineStacks(histogram, 'possible', SCALE, 50, 5)).toEqual(['', '']);
  });
});
