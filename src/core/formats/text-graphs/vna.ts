import { err, ok, type Result } from '#schemas';
import type { ForeignEdge, ForeignNode } from '../foreign/foreign-graph.ts';
import { valueOfText } from '../foreign/written-columns.ts';
import type { Format } from '../format.ts';
import {
  type LineProblem,
  type LinesGraph,
  NO_LINE,
  readLines,
  type TextLine,
  wordsOf,
} from './read-lines.ts';

/** VNA of NetDraw, read only: tables of nodes, of their drawing, and of ties, each after a star. */
export const vna: Format = {
  id: 'vna',
  label: 'VNA',
  extensions: ['.vna'],
  mediaType: 'text/plain',
  detect: ({ text }) =>
    /(?:^|[\r\n])[ \t]*\*[ \t]*(node data|node properties|tie data)/i.test(text),
  read: (file) => readLines(file, vna, readVna),
  losses: [],
};

const SECTIONS: ReadonlySet<string> = new Set(['node data', 'node properties', 'tie data']);

function readVna(lines: readonly TextLine[]): Result<LinesGraph, LineProblem> {
  const nodes = new Map<string, { place: string; attributes: Map<string, unknown> }>();
  const edges: ForeignEdge[] = [];
  let section: string | undefined;
  let columns: readonly string[] | undefined;
  for (const line of lines) {
    if (line.text.startsWith('*')) {
      section = line.text.slice(1).trim().toLowerCase();
      columns = undefined;
      if (!SECTIONS.has(section)) {
        return err({ line, message: 'VNA has no section of this name.', expected: '*Node data' });
      }
      continue;
    }
    const words = wordsOf(line.text);
    if (section === undefined) {
      return err({ line, message: 'A line stands before the first star.', expected: '*Node data' });
    }
    if (columns === undefined) {
      columns = words;
      continue;
    }
    const place = `line ${line.number}`;
    if (section === 'tie data') {
      const [source, target] = words;
      if (source === undefined || target === undefined) {
        return err({ line, message: 'A tie has no two ends.', expected: 'two nodes' });
      }
      edges.push({ source, target, directed: true, attributes: rowOf(columns, words, 2), place });
    } else {
      const id = words[0] ?? '';
      const node = nodes.get(id) ?? { place, attributes: new Map() };
      for (const [name, value] of rowOf(columns, words, 1)) {
        if (!node.attributes.has(name)) node.attributes.set(name, value);
      }
      nodes.set(id, node);
    }
  }
  if (section === undefined) {
    return err({ line: NO_LINE, message: 'It is empty.', expected: '*Node data' });
  }
  const listed = [...nodes].map(([id, node]): ForeignNode => ({ id, ...node }));
  return ok({ nodes: listed, edges, endsMakeNodes: true });
}

/** Cells by their columns; NetDraw tells no types, so that what looks like a number is one. */
function rowOf(
  columns: readonly string[],
  words: readonly string[],
  from: number,
): Map<string, unknown> {
  const row = new Map<string, unknown>();
  for (let index = from; index < words.length; index += 1) {
    const name = columns[index];
    if (name !== undefined)
      row.set(name === 'strength' ? 'weight' : name, valueOfText('double', words[index]!));
  }
  return row;
}
