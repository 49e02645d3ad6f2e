import type { Graph } from '#core/graph';

/**
 * What metrics and balance need of a graph, and no more: typed arrays that reach a worker as a
 * copy of memory. One entry a relationship, an actor or a type, by their index in the graph.
 */
export interface AnalysisColumns {
  readonly actorCount: number;
  /** The place of each actor by id: results that hang on it do not depend on the file's order. */
  readonly actorRank: Uint32Array;
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  readonly type: Uint8Array;
  /** Effective sign by the vocabulary, or by a table of signs (`applyTypeSigns`). */
  readonly sign: Int8Array;
  /** The sign that the relationship states itself, else `NO_OWN_SIGN`. */
  readonly ownSign: Int8Array;
  /** Evidence items of each relationship. */
  readonly evidenceCount: Uint32Array;
  /** First and last day on which it may have been visible, as in `Graph`. */
  readonly firstDay: Int32Array;
  readonly lastDay: Int32Array;
  readonly isDated: Uint8Array;
  /** One entry a type: 1 where it has a direction. */
  readonly isDirected: Uint8Array;
}

const columnsByGraph = new WeakMap<Graph, AnalysisColumns>();

/** The columns of a graph, made once and kept as long as the graph. */
export function columnsOf(graph: Graph): AnalysisColumns {
  let columns = columnsByGraph.get(graph);
  if (columns === undefined) {
    columns = {
      actorCount: graph.actors.length,
      actorRank: graph.actorRank,
      source: graph.source,
      target: graph.target,
      type: graph.type,
      sign: graph.sign,
      ownSign: graph.ownSign,
      evidenceCount: Uint32Array.from(graph.source, (_, index) => evidenceCountOf(graph, index)),
      firstDay: graph.firstDay,
      lastDay: graph.lastDay,
      isDated: graph.isDated,
      isDirected: Uint8Array.from(graph.types, ({ directed }) => (directed ? 1 : 0)),
    };
    columnsByGraph.set(graph, columns);
  }
  return columns;
}

const evidenceCountOf = ({ evidenceOffsets }: Graph, index: number): number =>
  evidenceOffsets[index + 1]! - evidenceOffsets[index]!;
