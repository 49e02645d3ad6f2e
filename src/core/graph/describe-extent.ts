import { type Bitset, hasBit } from '#core/base';
import { DAY_MAX, DAY_MIN } from '#schemas';
import type { Graph } from './graph.ts';
import { rememberByGraph } from './remember-by-graph.ts';

/** A span of days since 1970-01-01, both included. */
export interface Extent {
  readonly firstDay: number;
  readonly lastDay: number;
}

/**
 * The days from the earliest to the latest that the dates of some relationships name (of all,
 * where none are given); open and unknown ends name none. `undefined` where nothing is dated.
 */
export const extentOf = (graph: Graph, relationships?: Bitset): Extent | undefined =>
  relationships ? gatherDays(graph, relationships) : wholeExtent(graph, graph.relationships);

const wholeExtent = rememberByGraph((graph, _all: Graph['relationships']) => gatherDays(graph));

function gatherDays(graph: Graph, relationships?: Bitset): Extent | undefined {
  const columns = [graph.firstDay, graph.lastDay, graph.certainFirstDay, graph.certainLastDay];
  let firstDay = DAY_MAX;
  let lastDay = DAY_MIN;
  for (let index = 0; index < graph.relationships.length; index += 1) {
    if (relationships !== undefined && !hasBit(relationships, index)) continue;
    for (const column of columns) {
      const day = column[index]!;
      if (day === DAY_MIN || day === DAY_MAX) continue;
      if (day < firstDay) firstDay = day;
      if (day > lastDay) lastDay = day;
    }
  }
  return firstDay <= lastDay ? { firstDay, lastDay } : undefined;
}
