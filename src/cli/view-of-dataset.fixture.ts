import { buildScene } from '#core/appearance';
import type { FigureView } from '#core/figure';
import { applyFilter, buildGraph, NO_FILTER } from '#core/graph';
import type { Dataset } from '#schemas';

/** A view of all of a dataset, its actors in two rows. */
export function viewOf(dataset: Dataset): FigureView {
  const graph = buildGraph(dataset);
  const visible = applyFilter(graph, NO_FILTER);
  const positions = {
    x: Float64Array.from(graph.actors, (_, index) => index * 120),
    y: Float64Array.from(graph.actors, (_, index) => (index % 2) * 60),
  };
  return {
    graph,
    filter: NO_FILTER,
    shown: visible,
    buildScene: ({ theme, scale }) => buildScene({ graph, visible, positions, theme, scale }),
  };
}
