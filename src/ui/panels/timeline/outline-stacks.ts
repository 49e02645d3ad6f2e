import type { TimelineHistogram } from '#core/analysis';
import type { TimeScale } from './time-scale.ts';

/**
 * The bars of each type as one outline: a filter then changes a path a type, not a mark a bar. All
 * soft bars lie behind all others, which hide them as they would one by one.
 */
export function outlineStacks(
  { bins, series }: Pick<TimelineHistogram, 'bins' | 'series'>,
  of: 'certain' | 'possible',
  scale: Pick<TimeScale, 'xOf'>,
  height: number,
  each: number,
): readonly string[] {
  const bottoms = new Float64Array(bins.count).fill(height);
  return series.map((one) => {
    let outline = '';
    for (let bin = 0; bin < bins.count; bin += 1) {
      const count = one[of][bin]!;
      if (count === 0) continue;
      const x = scale.xOf(bins.edges[bin]!);
      const width = Math.max(1, scale.xOf(bins.edges[bin + 1]!) - x - 1);
      outline += `M${round(x)} ${round(bottoms[bin]!)}h${round(width)}v${round(-count * each)}h${round(-width)}z`;
      bottoms[bin]! -= count * each;
    }
    return outline;
  });
}

/** Hundredths of a pixel are more than a screen shows. */
const round = (pixels: number) => Math.round(pixels * 100) / 100;
