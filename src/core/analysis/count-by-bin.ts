import type { Graph } from '#core/graph';
import { DAY_MAX, DAY_MIN } from '#schemas';
import { binOf, type TimeBins } from './time-bins.ts';

/**
 * What a bin counts. `beginning`: each relationship once, by the day on which it happened or
 * began. `lasting`: each in every bin that it lasts through.
 */
export type TimeReading = 'beginning' | 'lasting';

/**
 * Relationships of one series by bin of time. Those in no bin are in one of the four counts, so
 * that nothing is lost in silence.
 */
export interface BinCounts {
  /** One entry a bin: how many fall in it whatever day their dates mean. */
  readonly certain: Uint32Array;
  /**
   * One entry a bin: how many may fall in it, and are not certain there. One relationship known
   * to the year only may be in twelve bins of a month, so that these do not add up.
   */
  readonly possible: Uint32Array;
  /** How many are certain in some bin, and how many are only possible in some. */
  readonly placedCertain: number;
  readonly placedPossible: number;
  /** Neither start nor end is known. */
  readonly undated: number;
  /** Dated, but only `beginning` was asked for and it is not known from when, or until when. */
  readonly unbounded: number;
  readonly before: number;
  readonly after: number;
}

/**
 * Counts relationships by bin and series in one pass; `seriesOf` gives the place of the series
 * from 0. Exact days count fully; dates known to a month or a year are certain in a bin that
 * holds all their days and possible in each bin that holds some. Approximate dates (`~`, `?`)
 * count by the days that they name. Ranges are added at their ends and summed up at last
 * (difference arrays), so that the cost does not grow with the length of a range.
 */
export function countByBin(
  graph: Graph,
  relationships: Iterable<number>,
  bins: TimeBins,
  reading: TimeReading,
  seriesCount: number,
  seriesOf: (relationship: number) => number,
): BinCounts[] {
  const tallies = Array.from({ length: seriesCount }, () => startTally(bins.count));
  for (const index of relationships) {
    const tally = tallies[seriesOf(index)]!;
    if (graph.isDated[index] === 0) tally.undated += 1;
    else if (reading === 'beginning') placeBeginning(graph, index, bins, tally);
    else placeLasting(graph, index, bins, tally);
  }
  return tallies.map(({ certainChange, possibleChange, ...counts }) => ({
    certain: sumUp(certainChange),
    possible: sumUp(possibleChange),
    ...counts,
  }));
}

interface Tally {
  readonly certainChange: Int32Array;
  readonly possibleChange: Int32Array;
  placedCertain: number;
  placedPossible: number;
  undated: number;
  unbounded: number;
  before: number;
  after: number;
}

const startTally = (bins: number): Tally => ({
  certainChange: new Int32Array(bins + 1),
  possibleChange: new Int32Array(bins + 1),
  placedCertain: 0,
  placedPossible: 0,
  undated: 0,
  unbounded: 0,
  before: 0,
  after: 0,
});

/** The day on which it began lies from `firstDay` to `certainFirstDay`. */
function placeBeginning(graph: Graph, index: number, bins: TimeBins, tally: Tally): void {
  const earliest = graph.firstDay[index]!;
  const latest = graph.certainFirstDay[index]!;
  if (earliest === DAY_MIN || latest === DAY_MAX) {
    tally.unbounded += 1;
    return;
  }
  const from = binOf(bins, earliest);
  const to = earliest === latest ? from : binOf(bins, latest);
  // Certain where one bin holds all its days.
  if (from === to) place(tally, bins.count, from, to, from, to);
  else place(tally, bins.count, from, to, 0, -1);
}

/** It touches a bin whatever its dates mean where the bin reaches both certain days. */
function placeLasting(graph: Graph, index: number, bins: TimeBins, tally: Tally): void {
  const from = binOf(bins, graph.firstDay[index]!);
  const to = binOf(bins, graph.lastDay[index]!);
  const certainFrom = Math.max(0, binOf(bins, graph.certainFirstDay[index]!));
  const certainTo = Math.min(bins.count - 1, binOf(bins, graph.certainLastDay[index]!));
  place(tally, bins.count, from, to, certainFrom, certainTo);
}

/**
 * Counts a relationship that is possible in the bins `from .. to`, which may reach beyond the
 * first and last, and certain in some of them, or in none where that range is empty.
 */
function place(
  tally: Tally,
  binCount: number,
  from: number,
  to: number,
  certainFrom: number,
  certainTo: number,
): void {
  if (to < 0) tally.before += 1;
  else if (from >= binCount) tally.after += 1;
  else {
    addRange(tally.possibleChange, Math.max(0, from), Math.min(binCount - 1, to), 1);
    if (certainFrom > certainTo) {
      tally.placedPossible += 1;
      return;
    }
    tally.placedCertain += 1;
    addRange(tally.possibleChange, certainFrom, certainTo, -1);
    addRange(tally.certainChange, certainFrom, certainTo, 1);
  }
}

function addRange(change: Int32Array, from: number, to: number, amount: number): void {
  change[from]! += amount;
  change[to + 1]! -= amount;
}

function sumUp(change: Int32Array): Uint32Array {
  const counts = new Uint32Array(change.length - 1);
  let sum = 0;
  for (let bin = 0; bin < counts.length; bin += 1) {
    sum += change[bin]!;
    counts[bin] = sum;
  }
  return counts;
}
