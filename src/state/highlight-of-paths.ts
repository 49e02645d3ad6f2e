import type { ShortestPaths } from '#core/analysis';
import { type Graph, keysOfBundles } from '#core/graph';
import type { Highlight } from './app-state.ts';

/** The actors that paths pass and the lines that they can walk. */
export function highlightOfPaths(graph: Graph, { layers, steps }: ShortestPaths): Highlight {
  return {
    actors: layers.flat().map((actor) => graph.actors[actor]!.id),
    bundles: keysOfBundles(
      graph,
      steps.flat().flatMap(({ relationships }) => relationships),
    ),
  };
}
