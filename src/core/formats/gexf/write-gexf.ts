import type { Dataset } from '#schemas';
import { markerWithColumns } from '../foreign/written-columns.ts';
import { graphOfDataset, MARKER, type WrittenEdge } from '../foreign/written-graph.ts';
import { escapeXml, writeAttributes } from '../xml/write-xml.ts';
import { declareColumns, type GexfColumn, gexfColumnsOf, valuesOf } from './gexf-columns.ts';
import { vizOf } from './gexf-viz.ts';
import { daysOf, spellsIn } from './write-gexf-times.ts';

/** A dataset as GEXF 1.3, with the days of each relationship as its spell. */
export function writeGexf(dataset: Dataset): string {
  const graph = graphOfDataset(dataset);
  const nodeColumns = gexfColumnsOf(graph.nodes);
  const edgeColumns = gexfColumnsOf(graph.edges);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">',
    '  <meta>',
    '    <creator>Faultlines</creator>',
    `    <title>${escapeXml(graph.title)}</title>`,
    `    <description>${escapeXml(graph.description)}</description>`,
    // No attribute of GEXF belongs to the graph; readers skip what they do not know in here.
    `    <${MARKER} xmlns="urn:faultlines:dataset:1">${escapeXml(JSON.stringify(markerWithColumns(graph)))}</${MARKER}>`,
    '  </meta>',
    '  <graph mode="dynamic" defaultedgetype="directed" timeformat="date" timerepresentation="interval">',
    ...declareColumns('node', nodeColumns),
    ...declareColumns('edge', edgeColumns),
    '    <nodes>',
    ...graph.nodes.map(({ id, label, attributes }) => {
      const content = [valuesOf(nodeColumns, attributes), spellsIn(attributes), vizOf(attributes)];
      const own = writeAttributes([
        ['id', id],
        ['label', label],
      ]);
      return `      <node${own}>${content.join('')}</node>`;
    }),
    '    </nodes>',
    '    <edges>',
    ...graph.edges.map((edge) => edgeOf(edge, edgeColumns)),
    '    </edges>',
    '  </graph>',
    '</gexf>',
    '',
  ].join('\n');
}

function edgeOf(edge: WrittenEdge, columns: readonly GexfColumn[]): string {
  const { attributes } = edge;
  const weight = attributes.get('weight');
  const spells = spellsIn(attributes);
  const days = spells === '' ? daysOf(attributes) : {};
  const own = writeAttributes([
    ['id', edge.id],
    ['source', edge.source],
    ['target', edge.target],
    ['type', edge.directed ? undefined : 'undirected'],
    ['label', edge.label],
    ['weight', typeof weight === 'number' ? weight : undefined],
    ['start', days.start],
    ['end', days.end],
  ]);
  const thickness = attributes.get('thickness');
  const viz = typeof thickness === 'number' ? `<viz:thickness value="${thickness}"/>` : '';
  return `      <edge${own}>${valuesOf(columns, attributes)}${spells}${viz}</edge>`;
}
