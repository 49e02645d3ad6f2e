import { useMemo } from 'react';
import { mainExtentOf, makeTimelineHistogram } from '#core/analysis';
import { createBitset, setBit } from '#core/base';
import { useGraph } from '#ui/hooks';
import { useDates, useText } from '#ui/messages';
import { useLineStyles } from '../use-line-styles.ts';
import { dateOfBin } from './bin-date.ts';
import { layOutStackedBars } from './stacked-bars.ts';
import { TimeStrip } from './time-strip.tsx';

const WANTED_BINS = 30;

/** When an actor's relationships happened or began, stacked by type. */
export function ActorTimeline({ relationships }: { relationships: readonly number[] }) {
  const text = useText();
  const dates = useDates();
  const graph = useGraph();
  const styles = useLineStyles();
  const histogram = useMemo(() => {
    const set = createBitset(graph.relationships.length);
    for (const index of relationships) setBit(set, index);
    const extent = mainExtentOf(graph, relationships);
    return makeTimelineHistogram(graph, set, {
      wantedBins: WANTED_BINS,
      ...(extent === undefined ? {} : { extent }),
    });
  }, [graph, relationships]);
  const { bins, series } = histogram;
  if (relationships.length === 0) return null;
  const label =
    bins.count === 0
      ? ''
      : text('strip.actor', {
          count: relationships.length,
          from: dates.edtf(dateOfBin(bins, 0)),
          to: dates.edtf(dateOfBin(bins, bins.count - 1)),
        });
  const countIn = (bin: number) =>
    series.reduce((sum, one) => sum + one.certain[bin]! + one.possible[bin]!, 0);
  return (
    <TimeStrip
      bins={bins}
      counts={series}
      label={label}
      describeBin={(bin, date) => text('strip.bin', { date, count: countIn(bin) })}
    >
      {layOutStackedBars(histogram).map(({ bin, type, isCertain, y, height }) => (
        <rect
          key={`${bin} ${type} ${isCertain}`}
          x={bin + 0.06}
          width={0.88}
          y={y}
          height={height}
          fill={styles[type]!.colour}
          fillOpacity={isCertain ? 1 : 0.32}
        />
      ))}
    </TimeStrip>
  );
}
