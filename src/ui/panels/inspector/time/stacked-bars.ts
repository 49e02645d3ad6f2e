import type { TimelineHistogram } from '#core/analysis';

export interface StackedBar {
  readonly bin: number;
  readonly type: number;
  readonly isCertain: boolean;
  /** From the top, in percent. */
  readonly y: number;
  readonly height: number;
}

/**
 * Bars of a small timeline, stacked by type: certain counts first, soft ones above. Soft counts
 * stand in each bin that they may fall in, so they are cut at twice the height of the certain ones.
 */
export function layOutStackedBars(histogram: TimelineHistogram): readonly StackedBar[] {
  const { bins, series, highest, highestCertain } = histogram;
  const tallest = highestCertain === 0 ? highest : Math.min(highest, highestCertain * 2);
  const bars: StackedBar[] = [];
  for (let bin = 0; bin < bins.count; bin += 1) {
    let top = 100;
    for (const isCertain of [true, false]) {
      for (const { type, certain, possible } of series) {
        const count = (isCertain ? certain : possible)[bin]!;
        const height = Math.min(top, (count / Math.max(1, tallest)) * 100);
        if (height === 0) continue;
        top -= height;
        bars.push({ bin, type, isCertain, y: top, height });
      }
    }
  }
  return bars;
}
