import type { ForeignEdge, ForeignNode } from '../foreign/foreign-graph.ts';
import type { GraphShape } from './graph-shape.ts';
import {
  attributesWithout,
  type Fields,
  fieldsIn,
  idText,
  isFields,
  textOf,
} from './json-value.ts';

/** Cytoscape.js and the desktop's `.cyjs`: elements in two lists, in one list, or alone. */
export const cytoscapeShape: GraphShape = {
  format: 'cytoscape-json',
  shape(value) {
    const elements = isFields(value) ? value.elements : value;
    const network = isFields(value) && isFields(value.data) ? value.data : {};
    const listed = Array.isArray(elements) ? elementsOf(elements, '') : groupsOf(elements);
    if (listed === undefined) return undefined;
    const attributes = new Map(Object.entries(network));
    return {
      title: textOf(network.name),
      description: textOf(network.description),
      nodes: listed.nodes,
      edges: listed.edges,
      attributes,
    };
  },
};

interface Listed {
  readonly nodes: readonly ForeignNode[];
  readonly edges: readonly ForeignEdge[];
}

function groupsOf(elements: unknown): Listed | undefined {
  if (!isFields(elements) || !Array.isArray(elements.nodes)) return undefined;
  const nodes = elementsOf(elements.nodes, 'elements.nodes', 'nodes');
  const edges = elementsOf(
    Array.isArray(elements.edges) ? elements.edges : [],
    'elements.edges',
    'edges',
  );
  return nodes === undefined ? undefined : { nodes: nodes.nodes, edges: edges?.edges ?? [] };
}

/** Elements whose group is told by their list, by themselves, or by having two ends. */
function elementsOf(list: readonly unknown[], path: string, group?: string): Listed | undefined {
  const elements = fieldsIn(list);
  const isOne = (element: Fields) => isFields(element.data);
  if (elements.length > 0 ? !elements.some(isOne) : group === undefined) return undefined;
  const nodes: ForeignNode[] = [];
  const edges: ForeignEdge[] = [];
  for (const [index, element] of elements.entries()) {
    const place = `${path === '' ? 'elements' : path}[${index}]`;
    const data = isFields(element.data) ? element.data : {};
    const stated = group ?? element.group ?? ('source' in data ? 'edges' : 'nodes');
    if (stated === 'edges') edges.push(edgeOf(data, place));
    else nodes.push(nodeOf(data, element, place));
  }
  return { nodes, edges };
}

function nodeOf(data: Fields, { position }: Fields, place: string): ForeignNode {
  const label = textOf(data.label) === undefined ? textOf(data.name) : undefined;
  const parent = idText(data.parent);
  const attributes = attributesWithout(
    data,
    label === undefined ? ['id', 'parent'] : ['id', 'parent', 'name'],
  );
  if (isFields(position)) {
    for (const axis of ['x', 'y']) {
      const value = position[axis];
      if (typeof value === 'number' && !attributes.has(axis)) attributes.set(axis, value);
    }
  }
  return {
    id: idText(data.id) ?? '',
    ...(label === undefined ? {} : { label }),
    ...(parent === undefined ? {} : { parent }),
    attributes,
    place,
  };
}

/** Cytoscape leaves the direction to the style; edges are drawn from source to target. */
function edgeOf(data: Fields, place: string): ForeignEdge {
  const id = idText(data.id);
  return {
    ...(id === undefined ? {} : { id }),
    source: idText(data.source) ?? '',
    target: idText(data.target) ?? '',
    directed: data.directed !== false,
    attributes: attributesWithout(data, ['id', 'source', 'target', 'directed']),
    place,
  };
}
