import type { ShortestPaths } from '#core/analysis';
import type { Bundle, Graph } from '#core/graph';
import type { Highlight } from './app-state.ts';

/** The actors that paths pass and the lines that they can walk. */
export function highlightOfPaths(
  graph: Graph,
  bundles: readonly Bundle[],
  { layers, steps }: ShortestPaths,
): Highlight {
  const walked = new Set(steps.flat().flatMap(({ relationships }) => relationships));
  return {
    actors: layers.flat().map((actor) => graph.actors[actor]!.id),
    bundles: bundles
      .filter(({ relationships }) => relationships.some((index) => walked.has(index)))
      .map(({ key }) => key),
  };
}
