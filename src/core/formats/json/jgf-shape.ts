import type { ForeignEdge, ForeignNode } from '../foreign/foreign-graph.ts';
import type { GraphShape, ShapedGraph } from './graph-shape.ts';
import {
  attributesWithout,
  type Fields,
  fieldsIn,
  idText,
  isFields,
  textOf,
} from './json-value.ts';

/**
 * JSON Graph Format after jsongraphformat.info, version 2 (nodes by their ids) and 1 (a list).
 * Of several graphs in one file the first is read.
 */
export const jgfShape: GraphShape = {
  format: 'jgf',
  shape(value, notes) {
    if (!isFields(value)) return undefined;
    if (isFields(value.graph)) return graphOf(value.graph, 'graph');
    const graphs = fieldsIn(value.graphs);
    const first = graphs[0] === undefined ? undefined : graphOf(graphs[0], 'graphs[0]');
    if (first !== undefined && graphs.length > 1) {
      const message = 'A second graph of the file was left out: one is read at a time.';
      for (const index of graphs.keys()) {
        if (index > 0) notes.leftOut.add('further-graph', message, `graphs[${index}]`);
      }
    }
    return first;
  },
};

function graphOf(graph: Fields, path: string): ShapedGraph | undefined {
  const { nodes, edges, metadata } = graph;
  if (!Array.isArray(edges) && nodes === undefined) return undefined;
  // Networkx has an empty or plain `graph` beside its nodes; that is no graph of this format.
  if (!isFields(nodes) && !Array.isArray(nodes)) return undefined;
  const isDirected = graph.directed !== false;
  return {
    title: textOf(graph.label),
    description: isFields(metadata) ? textOf(metadata.description) : undefined,
    nodes: Array.isArray(nodes)
      ? fieldsIn(nodes).map((node, index) =>
          nodeOf(idText(node.id) ?? '', node, `${path}.nodes[${index}]`),
        )
      : Object.entries(nodes).map(([id, node]) =>
          nodeOf(id, isFields(node) ? node : {}, `${path}.nodes[${JSON.stringify(id)}]`),
        ),
    edges: fieldsIn(edges).map((edge, index) =>
      edgeOf(edge, isDirected, `${path}.edges[${index}]`),
    ),
    attributes: new Map(isFields(metadata) ? Object.entries(metadata) : []),
  };
}

function nodeOf(id: string, node: Fields, place: string): ForeignNode {
  const label = textOf(node.label);
  return {
    id,
    ...(label === undefined ? {} : { label }),
    attributes: withMetadata(node, ['id', 'label']),
    place,
  };
}

function edgeOf(edge: Fields, isDirected: boolean, place: string): ForeignEdge {
  const id = idText(edge.id);
  const type = textOf(edge.relation);
  return {
    ...(id === undefined ? {} : { id }),
    source: idText(edge.source) ?? '',
    target: idText(edge.target) ?? '',
    directed: typeof edge.directed === 'boolean' ? edge.directed : isDirected,
    ...(type === undefined ? {} : { type }),
    attributes: withMetadata(edge, ['id', 'source', 'target', 'directed', 'relation']),
    place,
  };
}

function withMetadata(record: Fields, used: readonly string[]): Map<string, unknown> {
  const attributes = attributesWithout(record, [...used, 'metadata']);
  if (isFields(record.metadata)) {
    for (const [name, value] of Object.entries(record.metadata)) attributes.set(name, value);
  }
  return attributes;
}
