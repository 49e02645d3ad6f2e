import { createBitset, setBit } from '#core/base';
import { type Extent, extentOf, type Graph } from '#core/graph';
import { DAY_MAX, DAY_MIN } from '#schemas';

/** A strip as narrow as the inspector leaves the last fifth to a count. */
const HELD_SHARE = 0.8;
/** Dates known to the year only say little about where most of them lie. */
const LONGEST_DATE = 31;
/** Below this share of the whole the rest is worth leaving out. */
const SHORTER = 0.6;

/**
 * The days that a small timeline of some relationships covers: all that their dates name, or where
 * a few lie far from the others, the shortest span in which most of those known to the month begin.
 */
export function mainExtentOf(graph: Graph, relationships: readonly number[]): Extent | undefined {
  const set = createBitset(graph.relationships.length);
  for (const index of relationships) setBit(set, index);
  const whole = extentOf(graph, set);
  const days = relationships
    .filter((index) => isSharp(graph, index))
    .map((index) => graph.certainFirstDay[index]!)
    .sort((one, other) => one - other);
  if (!whole || days.length < 2) return whole;
  const reach = Math.ceil(days.length * HELD_SHARE) - 1;
  let best = { firstDay: days[0]!, lastDay: days.at(-1)! };
  for (let from = 0; from + reach < days.length; from += 1) {
    const span = { firstDay: days[from]!, lastDay: days[from + reach]! };
    if (span.lastDay - span.firstDay < best.lastDay - best.firstDay) best = span;
  }
  const isShorter = best.lastDay - best.firstDay < (whole.lastDay - whole.firstDay) * SHORTER;
  return isShorter ? best : whole;
}

function isSharp(graph: Graph, index: number): boolean {
  const earliest = graph.firstDay[index]!;
  const latest = graph.certainFirstDay[index]!;
  return earliest > DAY_MIN && latest < DAY_MAX && latest - earliest <= LONGEST_DATE;
}
