import type { TimelineHistogram } from '#core/analysis';
import type { LineStyle } from '#core/appearance';
import type { TimeScale } from './time-scale.ts';

interface TimelineBarsProps {
  readonly histogram: TimelineHistogram;
  readonly scale: TimeScale;
  readonly styles: readonly LineStyle[];
  readonly height: number;
}

/**
 * One bar a bin, stacked by type: what certainly falls in it solid, what may fall in it soft above.
 * Soft counts are as many in each of their bins, so they do not add up to more certainty.
 */
export function TimelineBars({ histogram, scale, styles, height }: TimelineBarsProps) {
  const { bins, series } = histogram;
  const tallest = heightOf(histogram);
  const unit = (height - 2) / Math.max(1, tallest);
  return (
    <g aria-hidden="true">
      {Array.from({ length: bins.count }, (_, bin) => {
        const x = scale.xOf(bins.edges[bin]!);
        const width = Math.max(1, scale.xOf(bins.edges[bin + 1]!) - x - 1);
        let bottom = height;
        const part = (count: number, type: number, isCertain: boolean) => {
          if (count === 0) return null;
          const size = Math.min(count * unit, bottom);
          bottom -= size;
          return (
            <rect
              key={`${type} ${isCertain}`}
              x={x}
              y={bottom}
              width={width}
              height={size}
              fill={styles[type]!.colour}
              fillOpacity={isCertain ? 1 : 0.28}
            />
          );
        };
        return (
          <g key={bins.edges[bin]}>
            {series.map(({ type, certain }) => part(certain[bin]!, type, true))}
            {series.map(({ type, possible }) => part(possible[bin]!, type, false))}
          </g>
        );
      })}
    </g>
  );
}

/** Soft counts may be many times the certain ones; they get at most half of the height. */
function heightOf({ bins, series }: TimelineHistogram): number {
  let certain = 0;
  let all = 0;
  for (let bin = 0; bin < bins.count; bin += 1) {
    let certainHere = 0;
    let allHere = 0;
    for (const one of series) {
      certainHere += one.certain[bin]!;
      allHere += one.certain[bin]! + one.possible[bin]!;
    }
    certain = Math.max(certain, certainHere);
    all = Math.max(all, allHere);
  }
  return certain === 0 ? all : Math.min(all, certain * 2);
}
