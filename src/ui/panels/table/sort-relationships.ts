import { fullName } from '#core/appearance';
import type { Graph } from '#core/graph';
import { DAY_MIN } from '#schemas';
import { rankNames } from './rank-names.ts';
import { sortPlaces } from './sort-rows.ts';

export type ColumnId = 'source' | 'type' | 'target' | 'when' | 'claim';

/**
 * Relationship indexes, given in ascending order, in the order of a column; equal ones keep the
 * order of the dataset. Names are those in a `language`, where the data have them in it.
 */
export function sortRelationships(
  graph: Graph,
  indexes: Uint32Array,
  column: ColumnId,
  isDescending: boolean,
  language?: string,
): Uint32Array {
  const keyOf = keyFor(graph, column, language);
  const places = sortPlaces(indexes.length, [(place) => keyOf(indexes[place]!)], isDescending);
  return places.map((place) => indexes[place]!);
}

function keyFor(
  graph: Graph,
  column: ColumnId,
  language: string | undefined,
): (index: number) => number {
  switch (column) {
    case 'source':
    case 'target': {
      const ranks = rankNames(graph.actors.map((actor) => fullName(actor, language).text));
      const ends = graph[column];
      return (index) => ranks[ends[index]!]!;
    }
    case 'type':
      return (index) => graph.type[index]!;
    case 'claim':
      return (index) => graph.badge[index]!;
    case 'when':
      // Undated relationships are the earliest, so that the latest come first the other way round.
      return (index) => (graph.isDated[index] === 0 ? DAY_MIN - 1 : latestKnownDay(graph, index));
  }
}

/** The day a relationship starts, as far as it is known; else the day it ends. */
function latestKnownDay(graph: Graph, index: number): number {
  const { start } = graph.relationships[index]!;
  return start === undefined ? graph.lastDay[index]! : graph.firstDay[index]!;
}
