import type { Graph } from '#core/graph';
import { useApp } from './app-context.ts';

/** The open graph, for panels that are shown only while one is open. */
export function useGraph(): Graph {
  const graph = useApp((state) => state.open.graph);
  if (!graph) throw new Error('No graph is open');
  return graph;
}
