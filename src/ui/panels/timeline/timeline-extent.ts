import { type Extent, extentOf, type Graph } from '#core/graph';
import { DAY_MAX, DAY_MIN } from '#schemas';

/** How much of what is dated the dense part of the timeline holds. */
const DENSE_SHARE = 0.8;
/** The dense part is only worth a view of its own where it is this much shorter than all. */
const SHORTER = 0.6;

/** Dates known to the year only say little about where the dense part is. */
const LONGEST_DATE = 31;

const isSharp = (earliest: number, latest: number) =>
  earliest > DAY_MIN && latest < DAY_MAX && latest - earliest <= LONGEST_DATE;

/**
 * The shortest span of days in which most dated relationships begin, with a margin. A dataset that
 * recalls older times would else press what it is about into the last bars.
 */
export function denseExtentOf(graph: Graph): Extent | undefined {
  const whole = extentOf(graph);
  const days = graph.certainFirstDay
    .filter((day, index) => graph.isDated[index] === 1 && isSharp(graph.firstDay[index]!, day))
    .sort();
  if (!whole || days.length < 2) return whole;
  const held = Math.ceil(days.length * DENSE_SHARE);
  let best = { firstDay: days[0]!, lastDay: days.at(-1)! };
  for (let from = 0; from + held <= days.length; from += 1) {
    const span = { firstDay: days[from]!, lastDay: days[from + held - 1]! };
    if (span.lastDay - span.firstDay < best.lastDay - best.firstDay) best = span;
  }
  const length = best.lastDay - best.firstDay;
  if (length > (whole.lastDay - whole.firstDay) * SHORTER) return whole;
  const margin = Math.max(3, Math.round(length * 0.06));
  return {
    firstDay: Math.max(whole.firstDay, best.firstDay - margin),
    lastDay: Math.min(whole.lastDay, best.lastDay + margin),
  };
}
