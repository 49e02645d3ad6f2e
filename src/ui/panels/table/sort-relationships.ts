import { fullName } from '#core/appearance';
import type { Graph } from '#core/graph';
import { rankNames } from './rank-names.ts';
import { sortRows } from './sort-rows.ts';

export type ColumnId = 'source' | 'type' | 'target' | 'when' | 'claim';

/**
 * Relationship indexes in the order of a column; equal ones keep the order of the dataset. Names
 * are those in a `language`, where the data have them in it.
 */
export function sortRelationships(
  graph: Graph,
  indexes: readonly number[],
  column: ColumnId,
  isDescending: boolean,
  language?: string,
): readonly number[] {
  const inOrder = [...indexes].sort((a, b) => a - b);
  return sortRows(inOrder, comparatorOf(graph, column, language), isDescending);
}

function comparatorOf(
  graph: Graph,
  column: ColumnId,
  language: string | undefined,
): (a: number, b: number) => number {
  switch (column) {
    case 'source':
      return byNameOf(graph, graph.source, language);
    case 'target':
      return byNameOf(graph, graph.target, language);
    case 'type':
      return (a, b) => graph.type[a]! - graph.type[b]!;
    case 'claim':
      return (a, b) => graph.badge[a]! - graph.badge[b]!;
    case 'when':
      // Undated relationships are the earliest, so that the latest come first the other way round.
      return (a, b) =>
        graph.isDated[a]! - graph.isDated[b]! ||
        latestKnownDay(graph, a) - latestKnownDay(graph, b);
  }
}

function byNameOf(
  graph: Graph,
  end: Uint32Array,
  language: string | undefined,
): (a: number, b: number) => number {
  const ranks = rankNames(graph.actors.map((actor) => fullName(actor, language).text));
  return (a, b) => ranks[end[a]!]! - ranks[end[b]!]!;
}

/** The day a relationship starts, as far as it is known; else the day it ends. */
function latestKnownDay(graph: Graph, index: number): number {
  const { start } = graph.relationships[index]!;
  return start === undefined ? graph.lastDay[index]! : graph.firstDay[index]!;
}
