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
 * Two lists, nodes and links (or edges), as d3, networkx, graphology, sigma and vis write them.
 * The ends of a link are ids or, as in older d3, numbers in the list of nodes counted from 0.
 */
export const nodeLinkShape: GraphShape = {
  format: 'node-link-json',
  shape(value) {
    if (!isFields(value) || !Array.isArray(value.nodes)) return undefined;
    const links = value.links ?? value.edges;
    if (links !== undefined && !Array.isArray(links)) return undefined;
    const name = value.links === undefined ? 'edges' : 'links';
    return shapeNodeLink(value, value.nodes, fieldsIn(links), name);
  },
};

/** Names under which tools keep the two ends. */
const ENDS: readonly (readonly [string, string])[] = [
  ['source', 'target'],
  ['from', 'to'],
  ['source_id', 'target_id'],
  ['u', 'v'],
];

export function shapeNodeLink(
  graph: Fields,
  list: readonly unknown[],
  links: readonly Fields[],
  linksName: string,
): ShapedGraph {
  const [source, target] =
    ENDS.find(([from, to]) => links.some((link) => from in link && to in link)) ?? ENDS[0]!;
  const ids = idsOf(list, links, source, target);
  const endOf = (end: unknown): string => {
    const id = idText(isFields(end) ? (end.id ?? end.key) : end) ?? '';
    return ids.areIndexes ? (ids.list[Number(id)] ?? '') : id;
  };
  const attributes = new Map<string, unknown>();
  for (const about of [graph.attributes, graph.graph]) {
    if (isFields(about))
      for (const [name, value] of Object.entries(about)) attributes.set(name, value);
  }
  const isDirected = directionOf(graph);
  return {
    title: textOf(attributes.get('title')) ?? textOf(attributes.get('name')),
    description: textOf(attributes.get('description')),
    nodes: list.map((node, index) => nodeOf(node, ids.list[index] ?? '', `nodes[${index}]`)),
    edges: links.map((link, index): ForeignEdge => {
      const id = idText(link.id ?? link.key);
      return {
        ...(id === undefined ? {} : { id }),
        source: endOf(link[source]),
        target: endOf(link[target]),
        directed:
          typeof link.directed === 'boolean'
            ? link.directed
            : typeof link.undirected === 'boolean'
              ? !link.undirected
              : isDirected,
        attributes: flattened(link, [source, target, 'id', 'key', 'directed', 'undirected']),
        place: `${linksName}[${index}]`,
      };
    }),
    attributes,
  };
}

/** The ids of the nodes, and whether links count the nodes instead of naming them. */
function idsOf(list: readonly unknown[], links: readonly Fields[], source: string, target: string) {
  const stated = list.map((node) =>
    isFields(node) ? idText(node.id ?? node.key ?? node._id) : idText(node),
  );
  const ends = links.flatMap((link) => [link[source], link[target]]);
  const known = new Set(stated);
  const areIndexes =
    ends.length > 0 &&
    ends.every((end) => typeof end === 'number' && Number.isInteger(end) && end < list.length) &&
    ends.some((end) => !known.has(String(end)));
  if (!stated.includes(undefined)) return { list: stated.map((id) => id ?? ''), areIndexes };
  // Without ids the names serve where links use them, else the place in the list.
  const areNames = ends.length > 0 && ends.every((end) => typeof end === 'string');
  const named = list.map((node, index) => {
    const name = isFields(node) ? textOf(node.name ?? node.label) : undefined;
    return stated[index] ?? (areNames ? (name ?? String(index)) : String(index));
  });
  return { list: named, areIndexes };
}

/** Networkx and graphology say it; where nobody does, a link claims no direction. */
function directionOf({ directed, options }: Fields): boolean {
  if (typeof directed === 'boolean') return directed;
  return isFields(options) && (options.type === 'directed' || options.type === 'mixed');
}

function nodeOf(node: unknown, id: string, place: string): ForeignNode {
  if (!isFields(node)) return { id, attributes: new Map(), place };
  return { id, attributes: flattened(node, ['id', 'key', '_id', 'index']), place };
}

/** Fields beside those in an object `attributes`, which graphology and sigma have. */
function flattened(record: Fields, used: readonly string[]): Map<string, unknown> {
  const { attributes } = record;
  const map = attributesWithout(record, isFields(attributes) ? [...used, 'attributes'] : used);
  if (isFields(attributes)) {
    for (const [name, value] of Object.entries(attributes))
      if (!map.has(name)) map.set(name, value);
  }
  return map;
}
