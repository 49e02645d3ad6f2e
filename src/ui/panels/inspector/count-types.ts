import type { Graph } from '#core/graph';

/** How many of each type, most first, else in the order of the graph's types. */
export function countTypes(graph: Graph, relationships: readonly number[]) {
  const counts = new Map<number, number>();
  for (const index of relationships) {
    const type = graph.type[index]!;
    counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  return [...counts]
    .map(([type, count]) => ({ type, count }))
    .sort((one, other) => other.count - one.count || one.type - other.type);
}
