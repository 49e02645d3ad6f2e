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
 * GraphSON of TinkerPop: version 1 with lists of vertices and edges, versions 2 and 3 with one
 * vertex and its edges on each line (Apache TinkerPop, "IO Reference").
 */
export const graphsonShape: GraphShape = {
  format: 'graphson',
  shape(value) {
    const plain = unwrap(value, 0);
    if (Array.isArray(plain)) return shapeVertices(fieldsIn(plain));
    if (!isFields(plain)) return undefined;
    const graph = isFields(plain.graph) ? plain.graph : plain;
    if (Array.isArray(graph.vertices)) return shapeLists(graph);
    return 'outE' in plain || 'inE' in plain ? shapeVertices([plain]) : undefined;
  },
};

/** Takes off the types: `{"@type": "g:Int32", "@value": 1}` is 1, a `g:Map` is an object. */
function unwrap(value: unknown, depth: number): unknown {
  if (Array.isArray(value)) return value.map((item) => unwrap(item, depth + 1));
  if (!isFields(value)) return value;
  if (typeof value['@type'] === 'string' && '@value' in value) {
    const inner = unwrap(value['@value'], depth + 1);
    if (value['@type'] !== 'g:Map' || !Array.isArray(inner)) return inner;
    const pairs = Array.from({ length: inner.length >> 1 }, (_, index) => [
      String(inner[2 * index]),
      inner[2 * index + 1],
    ]);
    return Object.fromEntries(pairs);
  }
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, unwrap(item, depth + 1)]),
  );
}

function shapeLists(graph: Fields): ShapedGraph {
  return {
    nodes: fieldsIn(graph.vertices).map((vertex, index) => ({
      id: idText(vertex._id ?? vertex.id) ?? '',
      attributes: plainAttributes(vertex, ['_id', 'id', '_type']),
      place: `vertices[${index}]`,
    })),
    edges: fieldsIn(graph.edges).map((edge, index) =>
      edgeOf(
        { ...edge, id: edge._id ?? edge.id },
        textOf(edge._label ?? edge.label),
        edge._outV ?? edge.outV,
        edge._inV ?? edge.inV,
        `edges[${index}]`,
      ),
    ),
  };
}

function shapeVertices(vertices: readonly Fields[]): ShapedGraph | undefined {
  const isVertex = (one: Fields) =>
    'id' in one && ('outE' in one || 'inE' in one || 'properties' in one);
  if (vertices.length === 0 || !vertices.every(isVertex)) return undefined;
  const nodes: ForeignNode[] = [];
  const edges: ForeignEdge[] = [];
  for (const [index, vertex] of vertices.entries()) {
    const place = `line ${index + 1}`;
    const attributes = new Map<string, unknown>();
    if (isFields(vertex.properties)) {
      for (const [name, values] of Object.entries(vertex.properties)) {
        attributes.set(name, propertyOf(values));
      }
    }
    const kind = textOf(vertex.label);
    if (kind !== undefined && kind !== 'vertex') attributes.set('type', kind);
    nodes.push({ id: idText(vertex.id) ?? '', attributes, place });
    if (!isFields(vertex.outE)) continue;
    for (const [label, list] of Object.entries(vertex.outE)) {
      for (const edge of fieldsIn(list))
        edges.push(edgeOf(edge, label, vertex.id, edge.inV, place));
    }
  }
  return { nodes, edges };
}

/** A property is a list of values with ids of their own; one value stands for itself. */
function propertyOf(values: unknown): unknown {
  const list = fieldsIn(values).map(({ value }) => value);
  return list.length === 1 ? list[0] : list.length === 0 ? values : list;
}

function edgeOf(
  edge: Fields,
  type: string | undefined,
  source: unknown,
  target: unknown,
  place: string,
): ForeignEdge {
  const id = idText(edge.id);
  const used = ['id', '_id', '_type', '_label', 'label', '_outV', '_inV', 'outV', 'inV'];
  const attributes = plainAttributes(edge, [...used, 'properties', 'inVLabel', 'outVLabel']);
  if (isFields(edge.properties)) {
    for (const [name, value] of Object.entries(edge.properties)) attributes.set(name, value);
  }
  return {
    ...(id === undefined ? {} : { id }),
    source: idText(source) ?? '',
    target: idText(target) ?? '',
    directed: true,
    ...(type === undefined ? {} : { type }),
    attributes,
    place,
  };
}

/** Version 1 may tell the type of a value as `{"type": "integer", "value": 29}`. */
function plainAttributes(record: Fields, used: readonly string[]): Map<string, unknown> {
  const attributes = attributesWithout(record, used);
  for (const [name, value] of attributes) {
    if (isFields(value) && typeof value.type === 'string' && 'value' in value) {
      attributes.set(name, value.value);
    }
  }
  return attributes;
}
