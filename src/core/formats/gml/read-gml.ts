import { err, type Issue, type Result } from '#schemas';
import { decodeFile } from '../decode-file.ts';
import { collectImportNotes } from '../draft/import-notes.ts';
import type { ForeignEdge, ForeignNode } from '../foreign/foreign-graph.ts';
import { noteGuessedEncoding } from '../foreign/note-guessed-encoding.ts';
import { readForeignGraph } from '../foreign/read-foreign-graph.ts';
import { valueOfText } from '../foreign/written-columns.ts';
import type { InputFile, ReadDataset } from '../format.ts';
import { notThisFormat } from '../not-this-format.ts';
import { type GmlEntry, type GmlList, type GmlValue, parseGml } from './parse-gml.ts';

/** GML of Gephi, yEd, Cytoscape and Newman's networks: nodes, edges, and groups by `gid`. */
export async function readGml(file: InputFile): Promise<Result<ReadDataset, Issue[]>> {
  const { text, isGuessed } = decodeFile(file);
  const parsed = parseGml(text, file.name);
  if (!parsed.ok) return err([parsed.error]);
  const graph = listNamed(parsed.value, 'graph');
  if (graph === undefined) {
    const keys = parsed.value.entries.map(({ key }) => key).slice(0, 5);
    const found = keys.length === 0 ? 'nothing' : `the keys ${keys.join(', ')}`;
    return err([notThisFormat(file.name, 'GML', found, 'graph [ … ]')]);
  }
  const notes = collectImportNotes();
  noteGuessedEncoding(isGuessed, notes);
  const isDirected = textNamed(graph, 'directed') === '1';
  const entriesOf = (key: string) =>
    graph.entries.flatMap(({ value, line, ...entry }) =>
      entry.key === key && 'entries' in value ? [{ record: value, line }] : [],
    );
  const title = textNamed(graph, 'label');
  return readForeignGraph({
    fileName: file.name,
    format: 'gml',
    ...(title === undefined ? {} : { title }),
    nodes: entriesOf('node').map(({ record, line }) => nodeOf(record, line)),
    edges: entriesOf('edge').map(({ record, line }) => edgeOf(record, line, isDirected)),
    notes,
  });
}

const listNamed = ({ entries }: GmlList, key: string): GmlList | undefined => {
  const value = entries.find((entry) => entry.key === key)?.value;
  return value !== undefined && 'entries' in value ? value : undefined;
};

const textNamed = ({ entries }: GmlList, key: string): string | undefined => {
  const value = entries.find((entry) => entry.key === key)?.value;
  return value !== undefined && 'text' in value ? value.text : undefined;
};

function nodeOf(record: GmlList, line: number): ForeignNode {
  const parent = textNamed(record, 'gid') ?? textNamed(record, 'parentId');
  const label =
    textNamed(record, 'label') || textNamed(listNamed(record, 'LabelGraphics') ?? NONE, 'text');
  return {
    id: textNamed(record, 'id') ?? '',
    ...(label === undefined ? {} : { label }),
    ...(parent === undefined ? {} : { parent }),
    attributes: attributesOf(record, ['id', 'label', 'gid', 'parentId', 'LabelGraphics']),
    place: `line ${line}`,
  };
}

function edgeOf(record: GmlList, line: number, isDirected: boolean): ForeignEdge {
  const id = textNamed(record, 'id');
  const directed = textNamed(record, 'directed');
  return {
    ...(id === undefined ? {} : { id }),
    source: textNamed(record, 'source') ?? '',
    target: textNamed(record, 'target') ?? '',
    directed: directed === undefined ? isDirected : directed === '1',
    attributes: attributesOf(record, ['id', 'source', 'target', 'directed', 'LabelGraphics']),
    place: `line ${line}`,
  };
}

const NONE: GmlList = { entries: [] };

/** Place and colour come out of `graphics`; of repeated keys all values are kept, as a list. */
function attributesOf(record: GmlList, used: readonly string[]): Map<string, unknown> {
  const graphics = listNamed(record, 'graphics') ?? NONE;
  const attributes = fieldsOf(
    record.entries.filter(({ key }) => key !== 'graphics' && !used.includes(key)),
  );
  for (const [from, to] of DRAWN) {
    const value = graphics.entries.find(({ key }) => key === from)?.value;
    if (value !== undefined && 'text' in value && !attributes.has(to)) {
      attributes.set(to, plainValue(value));
    }
  }
  return attributes;
}

const DRAWN: readonly (readonly [string, string])[] = [
  ['x', 'x'],
  ['y', 'y'],
  ['w', 'width'],
  ['h', 'height'],
  ['fill', 'color'],
];

function fieldsOf(entries: readonly GmlEntry[]): Map<string, unknown> {
  const values = new Map<string, unknown[]>();
  for (const { key, value } of entries) {
    const list = values.get(key) ?? [];
    list.push(plainValue(value));
    values.set(key, list);
  }
  return new Map([...values].map(([key, list]) => [key, list.length === 1 ? list[0] : list]));
}

function plainValue(value: GmlValue): unknown {
  if ('entries' in value) return Object.fromEntries(fieldsOf(value.entries));
  return value.isQuoted ? value.text : valueOfText('double', value.text);
}
