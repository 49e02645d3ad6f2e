import { err, type Issue, type Result } from '#schemas';
import { collectImportNotes } from '../draft/import-notes.ts';
import type { ForeignEdge, ForeignNode } from '../foreign/foreign-graph.ts';
import { noteGuessedEncoding } from '../foreign/note-guessed-encoding.ts';
import { readForeignGraph } from '../foreign/read-foreign-graph.ts';
import { valueOfText } from '../foreign/written-columns.ts';
import type { Format, InputFile, ReadDataset, ReadOptions } from '../format.ts';
import { notThisFormat } from '../not-this-format.ts';
import { readXml } from '../xml/read-xml.ts';
import {
  ancestorNamed,
  childNamed,
  childrenNamed,
  inFileOrder,
  lineOf,
  type XmlElement,
} from '../xml/xml-element.ts';

/** The older XML of Cytoscape, read only; groups are nodes with a graph in them. */
export const xgmml: Format = {
  id: 'xgmml',
  label: 'XGMML',
  extensions: ['.xgmml'],
  mediaType: 'application/xml',
  detect: ({ text }) => /<(\w+:)?graph\s[^>]*XGMML/i.test(text),
  read: readXgmml,
  losses: [],
};

async function readXgmml(
  file: InputFile,
  { onProgress }: ReadOptions = {},
): Promise<Result<ReadDataset, Issue[]>> {
  const nodes: XmlElement[] = [];
  const edges: XmlElement[] = [];
  const take = (element: XmlElement): boolean => {
    if (element.name === 'node') nodes.push(element);
    else if (element.name === 'edge') edges.push(element);
    else return false;
    return true;
  };
  const read = readXml(file, { take, onProgress });
  if (!read.ok) return err([read.error]);
  const { root, isEncodingGuessed } = read.value;
  if (root.name !== 'graph') {
    const position = { line: root.line, column: 1 };
    return err([
      notThisFormat(file.name, 'XGMML', `<${root.name}>`, '<graph> around all', position),
    ]);
  }
  const notes = collectImportNotes();
  noteGuessedEncoding(isEncodingGuessed, notes);
  const title = root.attributes.get('label');
  const isDirected = root.attributes.get('directed') === '1';
  return readForeignGraph({
    fileName: file.name,
    format: 'xgmml',
    ...(title === undefined ? {} : { title }),
    nodes: inFileOrder(nodes).filter(isStated).map(nodeOf),
    edges: inFileOrder(edges).map((edge) => edgeOf(edge, isDirected)),
    notes,
  });
}

/** A node in a group may only point (`xlink:href`) to one that stands elsewhere. */
const isStated = ({ attributes }: XmlElement): boolean =>
  attributes.has('id') || !attributes.has('href');

function nodeOf(element: XmlElement): ForeignNode {
  const label = element.attributes.get('label');
  const parent = ancestorNamed(element, 'node')?.attributes.get('id');
  return {
    id: element.attributes.get('id') ?? '',
    ...(label === undefined ? {} : { label }),
    ...(parent === undefined ? {} : { parent }),
    attributes: attributesOf(element),
    place: lineOf(element),
  };
}

function edgeOf(element: XmlElement, isDirected: boolean): ForeignEdge {
  const own = element.attributes;
  const id = own.get('id');
  const directed = own.get('directed');
  // `a (interaction) b` is how Cytoscape names its edges.
  const type = /^.*? \(([^()]+)\) .*$/.exec(own.get('label') ?? '')?.[1];
  const attributes = attributesOf(element);
  return {
    ...(id === undefined ? {} : { id }),
    source: own.get('source') ?? '',
    target: own.get('target') ?? '',
    directed: directed === undefined ? isDirected : directed === '1',
    ...(type === undefined || attributes.has('interaction') ? {} : { type }),
    attributes,
    place: lineOf(element),
  };
}

function attributesOf(element: XmlElement): Map<string, unknown> {
  const attributes = new Map<string, unknown>();
  for (const { attributes: own } of childrenNamed(element, 'att')) {
    const [name, value] = [own.get('name'), own.get('value')];
    if (name === undefined || value === undefined || attributes.has(name)) continue;
    const type = own.get('type') ?? 'string';
    attributes.set(name, valueOfText(type === 'real' ? 'double' : type, value));
  }
  const graphics = childNamed(element, 'graphics')?.attributes;
  for (const [from, to] of [
    ['x', 'x'],
    ['y', 'y'],
    ['w', 'width'],
    ['h', 'height'],
    ['fill', 'color'],
  ] as const) {
    const text = graphics?.get(from);
    if (text === undefined || attributes.has(to)) continue;
    attributes.set(to, to === 'color' ? text : valueOfText('double', text));
  }
  return attributes;
}
