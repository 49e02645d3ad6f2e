import { type Bitset, createBitset, setBit } from '#core/base';
import { isoToDay } from '#schemas';
import type { DayRange, TimeWindow } from './filter.ts';
import type { Graph } from './graph.ts';
import { rememberByGraph } from './remember-by-graph.ts';

/** Days since 1970-01-01, both included. */
export interface DaySpan {
  readonly from: number;
  readonly to: number;
}

/** The days of a range, both included; a range that is not in ISO days is a bug and throws. */
export function daysOfRange(range: DayRange): DaySpan {
  return { from: readDay(range.from), to: readDay(range.to) };
}

function readDay(text: string): number {
  const day = isoToDay(text);
  if (day === undefined) throw new RangeError(`A time window needs ISO days, not ${text}`);
  return day;
}

/**
 * The relationships that a time window holds. `possibly`: some reading of the dates touches one of
 * its ranges; `certainly`: every reading touches one, not always the same. Undated ones are kept
 * or dropped whatever the precision and the ranges. A range that ends before it starts holds
 * nothing; a window without ranges holds all time.
 */
export const relationshipsInWindow = rememberByGraph((graph, window: TimeWindow): Bitset => {
  const { precision, undated } = window;
  return relationshipsInDays(graph, window.ranges.map(daysOfRange), precision, undated === 'keep');
});

/** The same for spans of days; no span holds all time. */
export function relationshipsInDays(
  graph: Graph,
  spans: readonly DaySpan[],
  precision: TimeWindow['precision'],
  keepsUndated: boolean,
): Bitset {
  const ranges = mergeRanges(spans);
  const touches =
    spans.length === 0
      ? () => true
      : precision === 'certainly'
        ? certainly(graph, ranges)
        : possibly(graph, ranges);
  const held = createBitset(graph.relationships.length);
  for (let index = 0; index < held.size; index += 1) {
    if (graph.isDated[index] === 0 ? keepsUndated : touches(index)) setBit(held, index);
  }
  return held;
}

type Touches = (index: number) => boolean;

function possibly({ firstDay, lastDay }: Graph, ranges: readonly DaySpan[]): Touches {
  return (index) => {
    for (const { from, to } of ranges) {
      if (firstDay[index]! <= to && lastDay[index]! >= from) return true;
    }
    return false;
  };
}

/**
 * A reading of the dates misses every range when it lies in one of the gaps between them. It can
 * do so when the beginning may fall after the gap has begun and the end before it is over.
 */
function certainly(
  { certainFirstDay, certainLastDay }: Graph,
  ranges: readonly DaySpan[],
): Touches {
  const gaps = gapsBetween(ranges);
  return (index) => {
    for (const { from, to } of gaps) {
      if (from <= certainFirstDay[index]! && certainLastDay[index]! <= to) return false;
    }
    return true;
  };
}

/** Ascending, with at least a day between one and the next. */
function mergeRanges(ranges: readonly DaySpan[]): DaySpan[] {
  const merged: DaySpan[] = [];
  for (const range of [...ranges].sort((one, other) => one.from - other.from)) {
    if (range.to < range.from) continue;
    const last = merged.at(-1);
    if (last === undefined || range.from > last.to + 1) merged.push(range);
    else merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, range.to) };
  }
  return merged;
}

function gapsBetween(ranges: readonly DaySpan[]): DaySpan[] {
  const begins = [Number.NEGATIVE_INFINITY, ...ranges.map(({ to }) => to + 1)];
  const ends = [...ranges.map(({ from }) => from - 1), Number.POSITIVE_INFINITY];
  return begins.map((from, place) => ({ from, to: ends[place]! }));
}
