import { type Bitset, createBitset, setBit } from '#core/base';
import { isoToDay } from '#schemas';
import type { TimeWindow } from './filter.ts';
import type { Graph } from './graph.ts';

/** The days of a window, both included; a window that is not in ISO days is a bug and throws. */
export function daysOfWindow(window: Pick<TimeWindow, 'from' | 'to'>): {
  readonly from: number;
  readonly to: number;
} {
  return { from: readDay(window.from), to: readDay(window.to) };
}

function readDay(text: string): number {
  const day = isoToDay(text);
  if (day === undefined) throw new RangeError(`A time window needs ISO days, not ${text}`);
  return day;
}

/**
 * The relationships that a time window holds. `possibly`: some reading of the dates touches the
 * window; `certainly`: every reading does. Undated ones are kept or dropped whatever the precision.
 * A window that ends before it starts holds nothing dated.
 */
export function relationshipsInWindow(graph: Graph, window: TimeWindow): Bitset {
  const { from, to } = daysOfWindow(window);
  const isCertain = window.precision === 'certainly';
  const first = isCertain ? graph.certainFirstDay : graph.firstDay;
  const last = isCertain ? graph.certainLastDay : graph.lastDay;
  const keepsUndated = window.undated === 'keep';
  const held = createBitset(graph.relationships.length);
  for (let index = 0; index < first.length; index += 1) {
    const isHeld =
      graph.isDated[index] === 0
        ? keepsUndated
        : from <= to && first[index]! <= to && last[index]! >= from;
    if (isHeld) setBit(held, index);
  }
  return held;
}
