import type { Dataset } from '#schemas';
import type { Attributes } from '../foreign/foreign-graph.ts';
import {
  columnsOf,
  columnText,
  markerWithColumns,
  type WrittenColumn,
} from '../foreign/written-columns.ts';
import { graphOfDataset, MARKER } from '../foreign/written-graph.ts';

// The long marker stands last, so that the beginning of a file tells its format.
const textOfJson = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`;

const fieldsOf = (attributes: Attributes): Record<string, unknown> =>
  Object.fromEntries(attributes);

/** Cytoscape JSON as both Cytoscape.js and the desktop read it; parts stand in their whole. */
export function writeCytoscapeJson(dataset: Dataset): string {
  const { title, description, marker, nodes, edges } = graphOfDataset(dataset);
  return textOfJson({
    format_version: '1.0',
    generated_by: 'faultlines',
    target_cytoscapejs_version: '~3.0',
    elements: {
      nodes: nodes.map(({ id, label, partOf, attributes }) => {
        const position = positionOf(attributes);
        const parent = partOf === undefined ? {} : { parent: partOf };
        return {
          data: { id, name: label, label, ...parent, ...fieldsOf(attributes) },
          ...(position === undefined ? {} : { position }),
        };
      }),
      edges: edges.map(({ id, source, target, directed, label, attributes }) => ({
        data: { id, source, target, label, directed, ...fieldsOf(attributes) },
      })),
    },
    data: { name: title, description, [MARKER]: marker },
  });
}

function positionOf(attributes: Attributes): { x: number; y: number } | undefined {
  const [x, y] = [attributes.get('x'), attributes.get('y')];
  return typeof x === 'number' && typeof y === 'number' ? { x, y } : undefined;
}

/** JSON Graph Format, version 2: nodes by their ids, everything of ours in `metadata`. */
export function writeJgf(dataset: Dataset): string {
  const { title, description, marker, nodes, edges } = graphOfDataset(dataset);
  return textOfJson({
    graph: {
      directed: true,
      label: title,
      nodes: Object.fromEntries(
        nodes.map(({ id, label, attributes }) => [id, { label, metadata: fieldsOf(attributes) }]),
      ),
      edges: edges.map(({ id, source, target, directed, label, attributes }) => ({
        id,
        source,
        target,
        relation: label,
        directed,
        metadata: fieldsOf(attributes),
      })),
      metadata: { description, [MARKER]: marker },
    },
  });
}

/** Node-link JSON as networkx reads it (`edges="links"`) and d3 draws it. */
export function writeNodeLink(dataset: Dataset): string {
  const { title, description, marker, nodes, edges } = graphOfDataset(dataset);
  return textOfJson({
    directed: true,
    multigraph: true,
    nodes: nodes.map(({ id, label, attributes }) => ({ id, label, ...fieldsOf(attributes) })),
    links: edges.map(({ id, source, target, directed, label, attributes }) => ({
      key: id,
      source,
      target,
      directed,
      label,
      ...fieldsOf(attributes),
    })),
    graph: { name: title, description, [MARKER]: marker },
  });
}

/** CX2: ids are whole numbers there, ours stand in the attribute `id`. */
export function writeCx2(dataset: Dataset): string {
  const graph = graphOfDataset(dataset);
  const { title, description, nodes, edges } = graph;
  const [nodeColumns, edgeColumns] = [columnsOf(nodes), columnsOf(edges)];
  const numbers = new Map(nodes.map(({ id }, index) => [id, index]));
  const text = { d: 'string' };
  const marker = JSON.stringify(markerWithColumns(graph));
  return textOfJson([
    { CXVersion: '2.0', hasFragments: false },
    {
      metaData: [
        { name: 'attributeDeclarations', elementCount: 1 },
        { name: 'networkAttributes', elementCount: 1 },
        { name: 'nodes', elementCount: nodes.length },
        { name: 'edges', elementCount: edges.length },
      ],
    },
    {
      attributeDeclarations: [
        {
          networkAttributes: { name: text, description: text, [MARKER]: text },
          nodes: { id: text, name: text, ...declarationsOf(nodeColumns) },
          edges: {
            id: text,
            name: text,
            directed: { d: 'boolean' },
            ...declarationsOf(edgeColumns),
          },
        },
      ],
    },
    { networkAttributes: [{ name: title, description, [MARKER]: marker }] },
    {
      nodes: nodes.map(({ id, label, attributes }, index) => ({
        id: index,
        ...positionOf(attributes),
        v: { id, name: label, ...valuesOf(nodeColumns, attributes) },
      })),
    },
    {
      edges: edges.map(({ id, source, target, directed, label, attributes }, index) => ({
        id: index,
        s: numbers.get(source),
        t: numbers.get(target),
        v: { id, name: label, directed, ...valuesOf(edgeColumns, attributes) },
      })),
    },
    { status: [{ success: true }] },
  ]);
}

const declarationsOf = (columns: readonly WrittenColumn[]): Record<string, { d: string }> =>
  Object.fromEntries(
    columns.map(({ name, type }) => [name, { d: type === 'json' ? 'string' : type }]),
  );

const valuesOf = (columns: readonly WrittenColumn[], attributes: Attributes): object =>
  Object.fromEntries(
    columns.flatMap((column) => {
      if (!attributes.has(column.name)) return [];
      const value = attributes.get(column.name);
      return [[column.name, column.type === 'json' ? columnText(column, value) : value]];
    }),
  );
