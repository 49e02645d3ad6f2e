import { err, type Issue, type Result } from '#schemas';
import { collectImportNotes, type ImportNotes } from '../draft/import-notes.ts';
import type { ForeignEdge, ForeignNode } from '../foreign/foreign-graph.ts';
import { noteGuessedEncoding } from '../foreign/note-guessed-encoding.ts';
import { readForeignGraph } from '../foreign/read-foreign-graph.ts';
import { MARKER } from '../foreign/written-graph.ts';
import type { InputFile, ReadDataset, ReadOptions } from '../format.ts';
import { notThisFormat } from '../not-this-format.ts';
import { readXml } from '../xml/read-xml.ts';
import { ancestorNamed, inFileOrder, lineOf, type XmlElement } from '../xml/xml-element.ts';
import { createGexfAttributes, type GexfAttributes } from './gexf-attributes.ts';
import { spanOf, spellsOf } from './gexf-times.ts';
import { readViz } from './gexf-viz.ts';

/** What of a GEXF file was met so far, each record with its number in the file. */
interface Reading {
  readonly declared: GexfAttributes;
  readonly notes: ImportNotes;
  readonly nodes: { order: number; node: ForeignNode }[];
  readonly edges: { order: number; edge: ForeignEdge }[];
  readonly meta: Map<string, string>;
  /** Whether attributes were declared after the first node, which then did not know them. */
  isDeclaredLate: boolean;
}

/**
 * GEXF 1.1 to 1.3 after the "GEXF File Format" primer (gexf.net), in any of the namespaces that
 * real files have. An edge with several spells gets the span around them, the spells stay in
 * `extra`; attributes that change over time are lists there.
 */
export async function readGexf(
  file: InputFile,
  { onProgress }: ReadOptions = {},
): Promise<Result<ReadDataset, Issue[]>> {
  let reading = startReading();
  let read = readXml(file, { take: (element) => take(element, reading), onProgress });
  if (!read.ok) return err([read.error]);
  if (reading.isDeclaredLate) {
    const { declared, meta } = reading;
    const again = { ...startReading(), declared, meta };
    reading = again;
    read = readXml(file, {
      take: (element) => DECLARING.includes(element.name) || take(element, again),
      onProgress,
    });
    if (!read.ok) return err([read.error]);
  }
  const { root, isEncodingGuessed } = read.value;
  if (root.name !== 'gexf') {
    const position = { line: root.line, column: 1 };
    return err([notThisFormat(file.name, 'GEXF', `<${root.name}>`, '<gexf> around all', position)]);
  }
  noteGuessedEncoding(isEncodingGuessed, reading.notes);
  const { meta, notes, nodes, edges } = reading;
  const title = meta.get('title');
  const description = meta.get('description');
  return readForeignGraph({
    fileName: file.name,
    format: 'gexf',
    ...(title === undefined ? {} : { title }),
    ...(description === undefined ? {} : { description }),
    nodes: inFileOrder(nodes).map(({ node }) => node),
    edges: inFileOrder(edges).map(({ edge }) => edge),
    attributes: new Map(meta.has(MARKER) ? [[MARKER, meta.get(MARKER)]] : []),
    notes,
  });
}

/** Elements that tell how the others are read. */
const DECLARING = ['attributes', 'meta'];

function startReading(): Reading {
  const notes = collectImportNotes();
  const declared = createGexfAttributes(notes);
  return { declared, notes, nodes: [], edges: [], meta: new Map(), isDeclaredLate: false };
}

function take(element: XmlElement, reading: Reading): boolean {
  const { declared, nodes, edges, meta } = reading;
  const { name, order } = element;
  if (DECLARING.includes(name) && nodes.length > 0) reading.isDeclaredLate = true;
  switch (name) {
    case 'attributes':
      declared.add(element);
      return true;
    case 'node':
      nodes.push({ order, node: nodeOf(element, reading) });
      return true;
    case 'edge':
      edges.push({ order, edge: edgeOf(element, reading) });
      return true;
    case 'meta':
      for (const { name: field, text } of element.children) {
        if (text.trim() !== '') meta.set(field, text.trim());
      }
      return true;
    default:
      return false;
  }
}

function nodeOf(element: XmlElement, reading: Reading): ForeignNode {
  const label = element.attributes.get('label');
  // Gephi once wrote 0 for the root of all.
  const pid = element.attributes.get('pid');
  const holder = ancestorNamed(element, 'node')?.attributes.get('id');
  const parent = pid === undefined || pid === '0' ? holder : pid;
  const attributes = reading.declared.read('node', element);
  addViz(element, attributes, reading);
  const spells = spellsOf(element);
  if (spells.length > 0 && !attributes.has('spells')) attributes.set('spells', spells);
  return {
    id: element.attributes.get('id') ?? '',
    ...(label === undefined ? {} : { label }),
    ...(parent === undefined ? {} : { parent }),
    attributes,
    place: lineOf(element),
  };
}

function edgeOf(element: XmlElement, reading: Reading): ForeignEdge {
  const own = element.attributes;
  const graph = ancestorNamed(element, 'graph')?.attributes;
  const direction = own.get('type') ?? graph?.get('defaultedgetype') ?? 'undirected';
  if (direction === 'mutual') reading.notes.changed.add('mutual-edge', MUTUAL, lineOf(element));
  const attributes = reading.declared.read('edge', element);
  addViz(element, attributes, reading);
  for (const name of ['weight', 'label', 'kind'] as const) {
    const text = own.get(name);
    if (text === undefined || text === '' || attributes.has(name)) continue;
    const value = Number(text);
    attributes.set(name, name === 'weight' && Number.isFinite(value) ? value : text);
  }
  const spells = spellsOf(element);
  if (spells.length > 1 && !attributes.has('spells')) attributes.set('spells', spells);
  const id = own.get('id');
  return {
    ...(id === undefined ? {} : { id }),
    source: own.get('source') ?? '',
    target: own.get('target') ?? '',
    directed: direction === 'directed',
    ...spanOf(spells),
    attributes,
    place: lineOf(element),
  };
}

/** Our own files have all of it among the attributes. */
function addViz(element: XmlElement, attributes: Map<string, unknown>, { meta }: Reading): void {
  if (meta.has(MARKER)) return;
  for (const [name, value] of readViz(element)) {
    if (!attributes.has(name)) attributes.set(name, value);
  }
}

const MUTUAL = 'An edge of the type “mutual” became an undirected one.';
