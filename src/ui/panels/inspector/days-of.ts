import type { Graph } from '#core/graph';
import { dayToIso } from '#schemas';

/** The first and the last day of some relationships as ISO dates; `undefined` if none is dated. */
export function daysOf(graph: Graph, relationships: readonly number[]) {
  let first = Infinity;
  let last = -Infinity;
  for (const index of relationships) {
    if (graph.isDated[index] === 0) continue;
    const { start, end } = graph.relationships[index]!;
    // What has no start, or no end, reaches as far as time does.
    first = Math.min(first, start === undefined ? graph.lastDay[index]! : graph.firstDay[index]!);
    last = Math.max(last, end === undefined ? graph.firstDay[index]! : graph.lastDay[index]!);
  }
  return first > last ? undefined : { first: dayToIso(first), last: dayToIso(last) };
}
