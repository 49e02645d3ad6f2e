import { err, foundText, type Issue, LIMITS, ok, type Result } from '#schemas';
import { decodeFile } from '../decode-file.ts';
import { collectImportNotes, type ImportNotes } from '../draft/import-notes.ts';
import type { ForeignEdge, ForeignNode } from '../foreign/foreign-graph.ts';
import { noteGuessedEncoding } from '../foreign/note-guessed-encoding.ts';
import { readForeignGraph } from '../foreign/read-foreign-graph.ts';
import type { InputFile, ReadDataset } from '../format.ts';
import { LINE_BREAK } from '../line-break.ts';
import { notThisFormat } from '../not-this-format.ts';

/** A part of a Pajek file: what the star line says, and which relation it is of. */
interface Section {
  readonly name: string;
  readonly relation: string | undefined;
}

/** What of a Pajek file was read so far. */
interface Reading {
  readonly nodes: ForeignNode[];
  readonly edges: ForeignEdge[];
  readonly notes: ImportNotes;
  /** Number of vertices, once the file has told it. */
  count: number | undefined;
  section: Section;
  matrixRow: number;
  title: string | undefined;
}

/**
 * Pajek networks after Batagelj and Mrvar, "Pajek: Reference Manual": vertices, arcs and edges one
 * by one, as lists, or as a matrix. Lines may end in any mix of CR and LF.
 */
export async function readPajek(file: InputFile): Promise<Result<ReadDataset, Issue[]>> {
  const { text, isGuessed } = decodeFile(file);
  const reading: Reading = {
    nodes: [],
    edges: [],
    notes: collectImportNotes(),
    count: undefined,
    section: { name: '', relation: undefined },
    matrixRow: 0,
    title: undefined,
  };
  noteGuessedEncoding(isGuessed, reading.notes);
  for (const [index, raw] of text
    .replace(/^\ufeff/, '')
    .split(LINE_BREAK)
    .entries()) {
    const line = raw.trim();
    if (line === '' || line.startsWith('%')) continue;
    const read = line.startsWith('*')
      ? startSection(line, reading)
      : readLine(line, index + 1, reading);
    if (!read.ok) {
      return err([
        {
          code: 'bad-pajek',
          severity: 'error',
          path: [],
          found: foundText(line),
          ...read.error,
          position: { line: index + 1, column: 1 },
        },
      ]);
    }
  }
  if (reading.count === undefined) {
    const start = foundText(text.slice(0, 40));
    return err([notThisFormat(file.name, 'Pajek', start, 'a line such as *Vertices 10')]);
  }
  return readForeignGraph({
    fileName: file.name,
    format: 'pajek',
    ...(reading.title === undefined ? {} : { title: reading.title }),
    nodes: completeNodes(reading),
    edges: reading.edges,
    notes: reading.notes,
  });
}

type Step = Result<undefined, Pick<Issue, 'message' | 'expected'>>;
const DONE: Step = ok(undefined);
const problem = (message: string, expected: string): Step => err({ message, expected });

function startSection(line: string, reading: Reading): Step {
  const [, name = '', rest = ''] = /^\*\s*(\S+)\s*(.*)$/.exec(line) ?? [];
  const relation = /"([^"]*)"/.exec(rest)?.[1] ?? (/^:\s*(\d+)/.exec(rest)?.[1] || undefined);
  reading.section = { name: name.toLowerCase().replace(/:.*$/, ''), relation };
  reading.matrixRow = 0;
  if (reading.section.name === 'network') reading.title = rest.trim() || undefined;
  if (reading.section.name === 'vertices') {
    const count = Number(rest.split(/\s+/)[0]);
    if (!Number.isInteger(count) || count < 0 || count > LIMITS.relationships) {
      return problem(
        'The number of vertices cannot be read.',
        `*Vertices with 0 to ${LIMITS.relationships}`,
      );
    }
    reading.count = count;
  }
  return DONE;
}

function readLine(line: string, number: number, reading: Reading): Step {
  const { name } = reading.section;
  const tokens = tokensOf(line);
  switch (name) {
    case 'vertices':
      return readVertex(tokens, number, reading);
    case 'arcs':
    case 'edges':
      return readEdge(tokens, number, reading);
    case 'arcslist':
    case 'edgeslist':
      return readList(tokens, number, reading);
    case 'matrix':
      return readMatrixRow(tokens, number, reading);
    case '':
    case 'network':
      return problem('A line stands before the vertices.', 'a line such as *Vertices 10');
    default: {
      const message = 'A part of a Pajek project that is no network was left out.';
      reading.notes.leftOut.add('other-part', message, `line ${number}`);
      return DONE;
    }
  }
}

/** Words, texts in quotes without their quotes, and times in brackets. */
const tokensOf = (line: string): readonly string[] =>
  [...line.matchAll(/"([^"]*)"?|\[[^\]]*\]?|[^\s"[]+/g)].map((match) => match[1] ?? match[0]);

const isVertex = (text: string | undefined, { count = 0 }: Reading): text is string =>
  text !== undefined && /^\d+$/.test(text) && Number(text) >= 1 && Number(text) <= count;

function readVertex(tokens: readonly string[], number: number, reading: Reading): Step {
  const [id, label, x, y] = tokens;
  if (!isVertex(id, reading)) {
    return problem('A vertex has no number, or one beyond their count.', `1 to ${reading.count}`);
  }
  const attributes = new Map<string, unknown>();
  for (const [name, text] of [
    ['x', x],
    ['y', y],
  ] as const) {
    const value = Number(text);
    if (text !== undefined && text !== '' && Number.isFinite(value)) attributes.set(name, value);
  }
  addParameters(tokens.slice(2), attributes);
  reading.nodes.push({
    id: String(Number(id)),
    ...(label === undefined ? {} : { label }),
    attributes,
    place: `line ${number}`,
  });
  return DONE;
}

/** Parameters that tell more than the drawing: labels and times. */
function addParameters(tokens: readonly string[], attributes: Map<string, unknown>): void {
  for (const [index, token] of tokens.entries()) {
    const next = tokens[index + 1];
    if (/^\[.*\]$/.test(token)) attributes.set('time', token.slice(1, -1));
    else if (token === 'l' && next !== undefined) attributes.set('label', next);
    else if (token === 'c' && next !== undefined) attributes.set('color', next);
  }
}

function readEdge(tokens: readonly string[], number: number, reading: Reading): Step {
  const [source, target, weight] = tokens;
  if (!isVertex(source, reading) || !isVertex(target, reading)) {
    return problem(
      'A line has no two vertices of the network.',
      `two numbers from 1 to ${reading.count}`,
    );
  }
  const attributes = new Map<string, unknown>();
  addParameters(tokens.slice(2), attributes);
  addEdge(reading, source, target, Number(weight ?? 1), number, attributes);
  return DONE;
}

function readList(tokens: readonly string[], number: number, reading: Reading): Step {
  const [source, ...targets] = tokens;
  for (const target of targets) {
    if (!isVertex(source, reading) || !isVertex(target, reading)) {
      return problem(
        'A list names a vertex that the network lacks.',
        `numbers from 1 to ${reading.count}`,
      );
    }
    addEdge(reading, source, target, 1, number, new Map());
  }
  return DONE;
}

function readMatrixRow(tokens: readonly string[], number: number, reading: Reading): Step {
  reading.matrixRow += 1;
  if (tokens.length !== reading.count || reading.matrixRow > tokens.length) {
    return problem(
      'A row of the matrix has the wrong length, or there are too many rows.',
      `${reading.count} rows of ${reading.count} numbers`,
    );
  }
  for (const [column, token] of tokens.entries()) {
    const weight = Number(token);
    if (!Number.isFinite(weight))
      return problem('The matrix holds something else than a number.', 'numbers');
    if (weight === 0) continue;
    const [source, target] = [String(reading.matrixRow), String(column + 1)];
    addEdge(reading, source, target, weight, number, new Map());
  }
  return DONE;
}

function addEdge(
  { edges, section }: Reading,
  source: string,
  target: string,
  weight: number,
  line: number,
  attributes: Map<string, unknown>,
): void {
  edges.push({
    source: String(Number(source)),
    target: String(Number(target)),
    directed: !section.name.startsWith('edges'),
    ...(section.relation === undefined ? {} : { type: section.relation }),
    ...(Number.isFinite(weight) ? { weight } : {}),
    attributes,
    place: `line ${line}`,
  });
}

/** Vertices that are only counted are there too, under their numbers. */
function completeNodes({ nodes, count = 0 }: Reading): ForeignNode[] {
  const listed = new Set(nodes.map(({ id }) => id));
  const missing: ForeignNode[] = [];
  for (let number = 1; number <= count; number += 1) {
    const id = String(number);
    if (!listed.has(id)) missing.push({ id, attributes: new Map(), place: `vertex ${id}` });
  }
  return [...nodes, ...missing];
}
