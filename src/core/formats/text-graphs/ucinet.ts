import { err, LIMITS, ok, type Result } from '#schemas';
import type { ForeignEdge, ForeignNode } from '../foreign/foreign-graph.ts';
import type { Format } from '../format.ts';
import {
  type LineProblem,
  type LinesGraph,
  NO_LINE,
  readLines,
  type TextLine,
  wordsOf,
} from './read-lines.ts';

/** UCINET DL, read only: a full matrix, a list of edges, or lists of neighbours. */
export const ucinet: Format = {
  id: 'ucinet',
  label: 'UCINET DL',
  extensions: ['.dl'],
  mediaType: 'text/plain',
  detect: ({ text }) => /^\ufeff?\s*dl\s+(n|nr|format)\s*=/i.test(text),
  read: (file) => readLines(file, ucinet, readUcinet),
  losses: [],
};

const FORMATS = ['fullmatrix', 'edgelist1', 'nodelist1'];

/** What stands before `data:`. */
interface Header {
  readonly count: number;
  readonly format: string;
  readonly labels: readonly string[];
  /** Whether the data name nodes by their labels. */
  readonly isEmbedded: boolean;
}

function readUcinet(lines: readonly TextLine[]): Result<LinesGraph, LineProblem> {
  const start = lines.findIndex(({ text }) => /^data\s*:/i.test(text));
  const first = lines[0] ?? NO_LINE;
  if (start === -1) return err({ line: first, message: 'It has no data.', expected: 'data:' });
  const header = headerOf(
    lines
      .slice(0, start)
      .map(({ text }) => text)
      .join('\n'),
  );
  if (!(header.count >= 0 && header.count <= LIMITS.relationships)) {
    const expected = `n= 0 to ${LIMITS.relationships}`;
    return err({ line: first, message: 'The number of nodes cannot be read.', expected });
  }
  if (!FORMATS.includes(header.format)) {
    const message = `The format ${header.format} is not known.`;
    return err({ line: first, message, expected: FORMATS.join(', ') });
  }
  const data = lines.slice(start + 1);
  if (header.format === 'fullmatrix') return readMatrix(header, data);
  const edges = data.flatMap((line) => edgesOf(line, header));
  return ok({
    nodes: header.isEmbedded ? [] : nodesOf(header),
    edges,
    endsMakeNodes: header.isEmbedded,
  });
}

function headerOf(text: string): Header {
  const labels = /(?:^|\s)labels\s*:([\s\S]*)$/i.exec(text)?.[1] ?? '';
  return {
    count: Number(/\bn\s*=\s*(\d+)/i.exec(text)?.[1] ?? 'none'),
    format: (/\bformat\s*=\s*(\w+)/i.exec(text)?.[1] ?? 'fullmatrix').toLowerCase(),
    labels: wordsOf(labels),
    isEmbedded: /\blabels\s+embedded/i.test(text),
  };
}

function nodesOf({ count, labels }: Header): ForeignNode[] {
  return Array.from({ length: count }, (_, index) => {
    const label = labels[index];
    return {
      id: String(index + 1),
      ...(label === undefined ? {} : { label }),
      attributes: new Map(),
      place: `node ${index + 1}`,
    };
  });
}

function edgesOf({ text, number }: TextLine, { format }: Header): ForeignEdge[] {
  const [source = '', ...rest] = wordsOf(text);
  const isWeighted = format === 'edgelist1';
  const weight = Number(rest[1]);
  return (isWeighted ? rest.slice(0, 1) : rest).map((target) => ({
    source,
    target,
    directed: true,
    ...(isWeighted && rest[1] !== undefined && Number.isFinite(weight) ? { weight } : {}),
    attributes: new Map(),
    place: `line ${number}`,
  }));
}

/** Numbers follow each other row by row, wherever the lines break. */
function readMatrix(header: Header, data: readonly TextLine[]): Result<LinesGraph, LineProblem> {
  const { count } = header;
  const edges: ForeignEdge[] = [];
  let cell = 0;
  for (const line of data) {
    for (const word of wordsOf(line.text)) {
      const weight = Number(word);
      if (!Number.isFinite(weight) || cell >= count * count) {
        const expected = `${count} × ${count} numbers`;
        return err({ line, message: 'The matrix has another size, or no number.', expected });
      }
      if (weight !== 0) {
        edges.push({
          source: String(Math.floor(cell / count) + 1),
          target: String((cell % count) + 1),
          directed: true,
          weight,
          attributes: new Map(),
          place: `line ${line.number}`,
        });
      }
      cell += 1;
    }
  }
  return ok({ nodes: nodesOf(header), edges });
}
