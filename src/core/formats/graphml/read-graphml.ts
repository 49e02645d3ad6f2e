import { err, type Issue, type Result } from '#schemas';
import { collectImportNotes, type ImportNotes } from '../draft/import-notes.ts';
import type { ForeignEdge, ForeignGraph, ForeignNode } from '../foreign/foreign-graph.ts';
import { noteGuessedEncoding } from '../foreign/note-guessed-encoding.ts';
import { readForeignGraph } from '../foreign/read-foreign-graph.ts';
import type { InputFile, ReadDataset, ReadOptions } from '../format.ts';
import { notThisFormat } from '../not-this-format.ts';
import { readXml } from '../xml/read-xml.ts';
import {
  ancestorNamed,
  childrenNamed,
  inFileOrder,
  lineOf,
  type XmlElement,
} from '../xml/xml-element.ts';
import { createGraphmlKeys, type GraphmlDomain, type GraphmlKeys } from './graphml-keys.ts';
import { readYfilesDrawing } from './yfiles-drawing.ts';

/** What of a GraphML file was met so far, each record with its number in the file. */
interface Reading {
  readonly keys: GraphmlKeys;
  readonly notes: ImportNotes;
  readonly nodes: { order: number; node: ForeignNode }[];
  readonly edges: { order: number; edge: ForeignEdge }[];
  readonly attributes: Map<string, unknown>;
}

/**
 * GraphML after "GraphML Primer" (Brandes, Eiglsperger, Lerner) in the flavours of Gephi, igraph,
 * TinkerPop and yEd: keys with defaults, nested graphs as parts, drawings reduced to label, place
 * and colour.
 */
export async function readGraphml(
  file: InputFile,
  { onProgress }: ReadOptions = {},
): Promise<Result<ReadDataset, Issue[]>> {
  const notes = collectImportNotes();
  const reading: Reading = {
    keys: createGraphmlKeys(notes),
    notes,
    nodes: [],
    edges: [],
    attributes: new Map(),
  };
  const read = readXml(file, { take: (element) => take(element, reading), onProgress });
  if (!read.ok) return err([read.error]);
  const { root, isEncodingGuessed } = read.value;
  if (root.name !== 'graphml') {
    const position = { line: root.line, column: 1 };
    return err([
      notThisFormat(file.name, 'GraphML', `<${root.name}>`, '<graphml> around all', position),
    ]);
  }
  noteGuessedEncoding(isEncodingGuessed, reading.notes);
  const graph: ForeignGraph = {
    fileName: file.name,
    format: 'graphml',
    nodes: inFileOrder(reading.nodes).map(({ node }) => node),
    edges: inFileOrder(reading.edges).map(({ edge }) => edge),
    attributes: reading.attributes,
    notes: reading.notes,
  };
  return readForeignGraph(graph);
}

function take(element: XmlElement, reading: Reading): boolean {
  const { keys, notes, nodes, edges, attributes } = reading;
  switch (element.name) {
    case 'key':
      keys.add(element);
      return true;
    case 'node':
      nodes.push({ order: element.order, node: nodeOf(element, reading) });
      return true;
    case 'edge':
      edges.push({ order: element.order, edge: edgeOf(element, reading) });
      return true;
    case 'hyperedge':
      notes.leftOut.add('hyperedge', HYPEREDGE, lineOf(element));
      return true;
    case 'port':
      notes.leftOut.add('port', PORT, lineOf(element));
      return true;
    case 'data': {
      if (element.parent?.name !== 'graph') return false;
      const datum = keys.read('graph', element);
      if (datum !== undefined && element.parent.parent?.name === 'graphml')
        attributes.set(...datum);
      return true;
    }
    default:
      return false;
  }
}

const HYPEREDGE =
  'An edge that joins several nodes at once was left out: a relationship has two ends.';
const PORT = 'A port, the place where edges dock on a drawn node, was left out.';
const DRAWING = 'Of a drawing only label, place and colour were kept.';

function nodeOf(element: XmlElement, reading: Reading): ForeignNode {
  const holder = ancestorNamed(element, 'node');
  const parent = holder?.attributes.get('id');
  const { label, attributes } = dataOf('node', element, reading);
  return {
    id: element.attributes.get('id') ?? '',
    ...(label === undefined ? {} : { label }),
    ...(parent === undefined ? {} : { parent }),
    attributes,
    place: lineOf(element),
  };
}

function edgeOf(element: XmlElement, reading: Reading): ForeignEdge {
  const id = element.attributes.get('id');
  const directed =
    element.attributes.get('directed') ??
    (ancestorNamed(element, 'graph')?.attributes.get('edgedefault') === 'undirected'
      ? 'false'
      : 'true');
  const { label, attributes } = dataOf('edge', element, reading);
  // TinkerPop once wrote the label of an edge as an attribute of its element.
  const type = element.attributes.get('label') ?? label;
  return {
    ...(id === undefined ? {} : { id }),
    source: element.attributes.get('source') ?? '',
    target: element.attributes.get('target') ?? '',
    directed: directed !== 'false',
    ...(type === undefined ? {} : { type }),
    attributes,
    place: lineOf(element),
  };
}

function dataOf(domain: GraphmlDomain, element: XmlElement, { keys, notes }: Reading) {
  const attributes = new Map<string, unknown>();
  let label: string | undefined;
  for (const data of childrenNamed(element, 'data')) {
    const datum = keys.read(domain, data);
    if (datum === undefined) {
      if (data.children.length === 0) continue;
      const drawing = readYfilesDrawing(data);
      label ??= drawing.label;
      for (const [name, value] of drawing.attributes) {
        if (!attributes.has(name)) attributes.set(name, value);
      }
      notes.leftOut.add('drawing', DRAWING, lineOf(data));
    } else if (attributes.has(datum[0])) {
      const message = 'Data whose name the node or edge has already was left out.';
      notes.leftOut.add('duplicate-data', message, lineOf(data));
    } else {
      attributes.set(...datum);
    }
  }
  for (const [name, value] of keys.defaults(domain)) {
    if (!attributes.has(name)) attributes.set(name, value);
  }
  return { label, attributes };
}
