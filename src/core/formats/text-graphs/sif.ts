import { err, ok, type Result } from '#schemas';
import type { ForeignEdge, ForeignNode } from '../foreign/foreign-graph.ts';
import type { Format } from '../format.ts';
import {
  type LineProblem,
  type LinesGraph,
  NO_LINE,
  readLines,
  type TextLine,
} from './read-lines.ts';

/**
 * Simple Interaction Format of Cytoscape, read only: on each line a node, a kind, and the nodes at
 * the other end. Known by its name alone, as any text would fit it.
 */
export const sif: Format = {
  id: 'sif',
  label: 'SIF',
  extensions: ['.sif'],
  mediaType: 'text/plain',
  detect: ({ name, text }) => /\.sif$/i.test(name) && !/^\s*[<{[]/.test(text),
  read: (file) => readLines(file, sif, readSif),
  losses: [],
};

function readSif(lines: readonly TextLine[]): Result<LinesGraph, LineProblem> {
  if (lines.length === 0) {
    return err({ line: NO_LINE, message: 'It is empty.', expected: 'lines such as: a knows b' });
  }
  // With one tab in the file, names may hold spaces.
  const separator = lines.some(({ text }) => text.includes('\t')) ? /\t+/ : /\s+/;
  const nodes = new Map<string, ForeignNode>();
  const edges: ForeignEdge[] = [];
  for (const line of lines) {
    const [source = '', type, ...targets] = line.text.split(separator).map((word) => word.trim());
    if (type !== undefined && targets.length === 0) {
      const expected = 'a node alone, or a node, a kind and one node or more';
      return err({ line, message: 'A line ends after the kind of edge.', expected });
    }
    const place = `line ${line.number}`;
    for (const id of [source, ...targets]) {
      if (!nodes.has(id)) nodes.set(id, { id, attributes: new Map(), place });
    }
    for (const target of targets) {
      edges.push({
        source,
        target,
        directed: true,
        ...(type === undefined ? {} : { type }),
        attributes: new Map(),
        place,
      });
    }
  }
  return ok({ nodes: [...nodes.values()], edges });
}
