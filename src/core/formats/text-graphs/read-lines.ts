import { err, foundText, type Issue, type Result } from '#schemas';
import { decodeFile } from '../decode-file.ts';
import { collectImportNotes, type ImportNotes } from '../draft/import-notes.ts';
import type { ForeignGraph } from '../foreign/foreign-graph.ts';
import { noteGuessedEncoding } from '../foreign/note-guessed-encoding.ts';
import { readForeignGraph } from '../foreign/read-foreign-graph.ts';
import type { InputFile, ReadDataset } from '../format.ts';
import { LINE_BREAK } from '../line-break.ts';

/** One line of a text file that is not empty. */
export interface TextLine {
  readonly text: string;
  /** Counted from 1. */
  readonly number: number;
}

export type LinesGraph = Pick<ForeignGraph, 'nodes' | 'edges' | 'endsMakeNodes'>;

/** Why a line cannot be read. */
export interface LineProblem {
  readonly line: TextLine;
  readonly message: string;
  readonly expected: string;
}

/** Reads a format of lines: decodes and splits the file and turns a problem into an issue. */
export async function readLines(
  file: InputFile,
  format: { readonly id: string; readonly label: string },
  read: (lines: readonly TextLine[], notes: ImportNotes) => Result<LinesGraph, LineProblem>,
): Promise<Result<ReadDataset, Issue[]>> {
  const { text, isGuessed } = decodeFile(file);
  const notes = collectImportNotes();
  noteGuessedEncoding(isGuessed, notes);
  const lines = text
    .replace(/^\ufeff/, '')
    .split(LINE_BREAK)
    .map((line, index) => ({ text: line.trim(), number: index + 1 }))
    .filter((line) => line.text !== '');
  const graph = read(lines, notes);
  if (!graph.ok) {
    const { line, message, expected } = graph.error;
    return err([
      {
        code: `bad-${format.id}`,
        severity: 'error',
        path: [],
        message: `${file.name} cannot be read as ${format.label}. ${message}`,
        found: line.text === '' ? 'nothing' : foundText(line.text),
        expected,
        position: { line: line.number, column: 1 },
      },
    ]);
  }
  return readForeignGraph({
    ...graph.value,
    fileName: file.name,
    format: format.id,
    notes,
  });
}

/** Words of a line; those in double quotes without them. */
export const wordsOf = (line: string): readonly string[] =>
  [...line.matchAll(/"([^"]*)"?|[^\s,"]+/g)].map((match) => match[1] ?? match[0]);

export const NO_LINE: TextLine = { text: '', number: 1 };
