import type { TimelineHistogram } from '#core/analysis';
import type { LineStyle } from '#core/appearance';
import { useNumbers } from '#ui/messages';
import { outlineStacks } from './outline-stacks.ts';
import type { TimeScale } from './time-scale.ts';
import style from './timeline-panel.module.css';

interface TimelineBarsProps {
  readonly histogram: TimelineHistogram;
  readonly scale: TimeScale;
  readonly styles: readonly LineStyle[];
  readonly height: number;
  /** What only may fall in a bin is left out. */
  readonly isCertainOnly: boolean;
}

/** Soft bars reach up to so much of the height: they say that there is more, not how much a day. */
const SOFT_SHARE = 0.7;
const TOP = 12;

/**
 * One bar a bin, stacked by type: what certainly falls in it. Behind it, soft and on a scale of its
 * own, what may fall in it: dates known to the month or year count in each of their bins, so the
 * two do not add up.
 */
export function TimelineBars({
  histogram,
  scale,
  styles,
  height,
  isCertainOnly,
}: TimelineBarsProps) {
  const number = useNumbers();
  const { bins, series, highestCertain } = histogram;
  const highestSoft = Math.max(
    1,
    ...Array.from(bins.edges.keys(), (bin) => countInBin(histogram, 'possible', bin)),
  );
  const unit = (height - TOP) / Math.max(1, highestCertain);
  const softUnit = ((height - TOP) * SOFT_SHARE) / highestSoft;
  const stack = (of: 'certain' | 'possible', each: number) =>
    outlineStacks(histogram, of, scale, height, each).map((outline, place) => (
      <path
        key={`${of} ${series[place]!.type}`}
        d={outline}
        fill={styles[series[place]!.type]!.colour}
        fillOpacity={of === 'certain' ? 1 : 0.22}
      />
    ));
  return (
    <g aria-hidden="true">
      {!isCertainOnly && stack('possible', softUnit)}
      {stack('certain', unit)}
      {highestCertain > 0 && (
        <>
          <line className={style.top} x1={0} x2={scale.xOf(scale.endDay)} y1={TOP} y2={TOP} />
          <text className={style.topLabel} x={0} y={TOP - 3}>
            {number(highestCertain)}
          </text>
        </>
      )}
    </g>
  );
}

/** How many relationships of all types a bin holds. */
export const countInBin = (
  { series }: TimelineHistogram,
  of: 'certain' | 'possible',
  bin: number,
): number => series.reduce((sum, one) => sum + (one[of][bin] ?? 0), 0);
