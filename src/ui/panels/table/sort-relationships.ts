import type { Graph } from '#core/graph';

export type ColumnId = 'source' | 'type' | 'target' | 'when' | 'claim';

/** Relationship indexes in the order of a column; equal ones keep the order of the dataset. */
export function sortRelationships(
  graph: Graph,
  indexes: readonly number[],
  column: ColumnId,
  isDescending: boolean,
): readonly number[] {
  const compare = comparatorOf(graph, column);
  const sign = isDescending ? -1 : 1;
  return [...indexes].sort((a, b) => sign * compare(a, b) || a - b);
}

const collator = new Intl.Collator('en', { sensitivity: 'base' });

function comparatorOf(graph: Graph, column: ColumnId): (a: number, b: number) => number {
  const name = (actor: number) => graph.actors[actor]!.name;
  switch (column) {
    case 'source':
      return (a, b) => collator.compare(name(graph.source[a]!), name(graph.source[b]!));
    case 'target':
      return (a, b) => collator.compare(name(graph.target[a]!), name(graph.target[b]!));
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

/** The day a relationship starts, as far as it is known; else the day it ends. */
function latestKnownDay(graph: Graph, index: number): number {
  const { start } = graph.relationships[index]!;
  return start === undefined ? graph.lastDay[index]! : graph.firstDay[index]!;
}
