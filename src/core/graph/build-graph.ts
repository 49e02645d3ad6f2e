import type { Dataset } from '#schemas';
import type { Graph, GraphColumns } from './graph.ts';
import { indexColumns } from './index-columns.ts';
import { joinColumns } from './join-columns.ts';

const graphs = new WeakMap<Dataset, Graph>();

/**
 * Indexes a checked dataset for exploring, in time linear in its size. Nothing is copied but ids,
 * days and signs: the graph keeps the dataset's own objects. A dataset is indexed once, here or in
 * the thread that `joinGraph` has the columns from.
 */
export function buildGraph(dataset: Dataset): Graph {
  return graphs.get(dataset) ?? joinGraph(dataset, indexColumns(dataset));
}

/** The graph of a dataset with the columns that `indexColumns` made of the same records. */
export function joinGraph(dataset: Dataset, columns: GraphColumns): Graph {
  const graph = joinColumns(dataset, columns);
  graphs.set(dataset, graph);
  return graph;
}
