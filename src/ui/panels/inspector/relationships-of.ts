import { hasBit } from '#core/base';
import type { Graph, Visible } from '#core/graph';

/** Relationships that touch an actor, by date, parted into those the filters show and the rest. */
export function relationshipsOf(graph: Graph, visible: Visible, actor: number) {
  const all = Array.from(
    graph.adjacency.subarray(graph.adjacencyOffsets[actor], graph.adjacencyOffsets[actor + 1]),
  );
  const shown = byDate(
    graph,
    all.filter((index) => hasBit(visible.relationships, index)),
  );
  return { shown, hiddenCount: all.length - shown.length };
}

/** Relationships between two actors, in either direction. */
export function relationshipsBetween(graph: Graph, visible: Visible, a: number, b: number) {
  const { shown } = relationshipsOf(graph, visible, a);
  const joins = (index: number) => graph.source[index] === b || graph.target[index] === b;
  const total = Array.from(
    graph.adjacency.subarray(graph.adjacencyOffsets[a], graph.adjacencyOffsets[a + 1]),
  ).filter(joins).length;
  const between = shown.filter(joins);
  return { shown: between, hiddenCount: total - between.length };
}

/** Latest first; what has no date comes last. */
export function byDate(graph: Graph, relationships: readonly number[]): readonly number[] {
  const dayOf = (index: number) =>
    graph.relationships[index]!.start === undefined
      ? graph.lastDay[index]!
      : graph.firstDay[index]!;
  return [...relationships].sort(
    (a, b) => graph.isDated[b]! - graph.isDated[a]! || dayOf(b) - dayOf(a) || a - b,
  );
}
