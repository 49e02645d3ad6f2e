import type { Dataset } from '#schemas';
import type { Attributes } from '../foreign/foreign-graph.ts';
import {
  columnsOf,
  columnText,
  markerWithColumns,
  type WrittenColumn,
} from '../foreign/written-columns.ts';
import { graphOfDataset, MARKER } from '../foreign/written-graph.ts';
import { escapeXml, writeAttributes } from '../xml/write-xml.ts';

/** A dataset as GraphML with typed keys, undirected relationships marked one by one. */
export function writeGraphml(dataset: Dataset): string {
  const graph = graphOfDataset(dataset);
  const nodeColumns = columnsOf(graph.nodes);
  const edgeColumns = columnsOf(graph.edges);
  const label: WrittenColumn = { name: 'label', type: 'string' };
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    `  <key id="g0" for="graph" attr.name="${MARKER}" attr.type="string"/>`,
    ...[label, ...nodeColumns].map((column, index) => keyOf('node', `n${index}`, column)),
    ...[label, ...edgeColumns].map((column, index) => keyOf('edge', `e${index}`, column)),
    '  <graph edgedefault="directed">',
    `    <data key="g0">${escapeXml(JSON.stringify(markerWithColumns(graph)))}</data>`,
    ...graph.nodes.map(
      (node) =>
        `    <node${writeAttributes([['id', node.id]])}>${dataOf('n', node, nodeColumns)}</node>`,
    ),
    ...graph.edges.map((edge) => {
      const attributes = writeAttributes([
        ['id', edge.id],
        ['source', edge.source],
        ['target', edge.target],
        ['directed', edge.directed ? undefined : 'false'],
      ]);
      return `    <edge${attributes}>${dataOf('e', edge, edgeColumns)}</edge>`;
    }),
    '  </graph>',
    '</graphml>',
    '',
  ].join('\n');
}

/** GraphML has no type for JSON; the marker names the keys that hold it. */
const keyOf = (domain: 'node' | 'edge', id: string, { name, type }: WrittenColumn): string =>
  `  <key id="${id}" for="${domain}"${writeAttributes([
    ['attr.name', name],
    ['attr.type', type === 'json' ? 'string' : type === 'integer' ? 'int' : type],
  ])}/>`;

const dataOf = (
  prefix: string,
  { label, attributes }: { readonly label: string; readonly attributes: Attributes },
  columns: readonly WrittenColumn[],
): string =>
  [
    `<data key="${prefix}0">${escapeXml(label)}</data>`,
    ...columns.map((column, index) =>
      attributes.has(column.name)
        ? `<data key="${prefix}${index + 1}">${escapeXml(columnText(column, attributes.get(column.name)))}</data>`
        : '',
    ),
  ].join('');
