import { type Bitset, bitsToArray } from '#core/base';
import { type Extent, extentOf, type Graph } from '#core/graph';
import { type BinCounts, countByBin, type TimeReading } from './count-by-bin.ts';
import { type BinUnit, chooseBins, makeBins, NO_BINS, type TimeBins } from './time-bins.ts';

export interface HistogramOptions {
  /** At most this many bins, unless the unit is given. */
  readonly wantedBins: number;
  /** The days to cover, widened to whole bins; the days that the dates name when left out. */
  readonly extent?: Extent;
  /** Instead of the unit that the number of bins leads to. */
  readonly unit?: BinUnit;
  /** States by their beginning (the default), or in every bin that they last through. */
  readonly reading?: TimeReading;
}

/** Relationships of one type by bin of time. */
export interface HistogramSeries extends BinCounts {
  readonly type: number;
}

/** What the timeline draws: counts by bin, stacked by type. */
export interface TimelineHistogram {
  readonly bins: TimeBins;
  /** The types that occur among the given relationships, in the order of the graph's types. */
  readonly series: readonly HistogramSeries[];
  /** The highest stack of certain and possible counts over all bins, for the scale. */
  readonly highest: number;
  /** The highest stack of certain counts alone: many soft dates would flatten them. */
  readonly highestCertain: number;
  /** Over all series: in no bin, by reason. */
  readonly undated: number;
  readonly unbounded: number;
  readonly before: number;
  readonly after: number;
}

/**
 * Counts relationships by time and type. Bins are the finest calendar unit that covers the days
 * with at most the wanted number of bins; their edges depend on days and number alone. Events are
 * placed by their date and states by their beginning; `certain` and `possible` counts are kept
 * apart, so that a date known to the month or year can be drawn soft. Linear in relationships.
 */
export function makeTimelineHistogram(
  graph: Graph,
  relationships: Bitset,
  options: HistogramOptions,
): TimelineHistogram {
  const bins = binsFor(options.extent ?? extentOf(graph, relationships), options);
  const counts = countByBin(
    graph,
    bitsToArray(relationships),
    bins,
    options.reading ?? 'beginning',
    graph.types.length,
    (index) => graph.type[index]!,
  );
  const series = counts
    .map((count, type): HistogramSeries => ({ type, ...count }))
    .filter(hasCounts);
  const sumOf = (read: (counts: BinCounts) => number): number =>
    series.reduce((sum, counts) => sum + read(counts), 0);
  return {
    bins,
    series,
    highest: highestStack(
      bins.count,
      series,
      (counts, bin) => counts.certain[bin]! + counts.possible[bin]!,
    ),
    highestCertain: highestStack(bins.count, series, (counts, bin) => counts.certain[bin]!),
    undated: sumOf(({ undated }) => undated),
    unbounded: sumOf(({ unbounded }) => unbounded),
    before: sumOf(({ before }) => before),
    after: sumOf(({ after }) => after),
  };
}

function binsFor(
  extent: Extent | undefined,
  { wantedBins, unit }: Pick<HistogramOptions, 'wantedBins' | 'unit'>,
): TimeBins {
  if (extent === undefined || extent.firstDay > extent.lastDay) return NO_BINS;
  return unit === undefined ? chooseBins(extent, wantedBins) : makeBins(extent, unit);
}

function hasCounts(counts: BinCounts): boolean {
  const { placedCertain, placedPossible, undated, unbounded, before, after } = counts;
  return placedCertain + placedPossible + undated + unbounded + before + after > 0;
}

function highestStack(
  bins: number,
  series: readonly BinCounts[],
  heightOf: (counts: BinCounts, bin: number) => number,
): number {
  let highest = 0;
  for (let bin = 0; bin < bins; bin += 1) {
    const stack = series.reduce((height, counts) => height + heightOf(counts, bin), 0);
    highest = Math.max(highest, stack);
  }
  return highest;
}
