import type { FileWords } from './hostile-words.ts';

/** One small good file in a format, written by hand with any words in it. */
export interface SmallFile {
  /** Id of the format that reads it. */
  readonly format: string;
  readonly name: string;
  readonly write: (words: FileWords) => string | Uint8Array;
}

export const json = (write: (words: FileWords) => unknown) => (words: FileWords) =>
  JSON.stringify(write(words));
export const jsonLines = (write: (words: FileWords) => readonly unknown[]) => (words: FileWords) =>
  write(words)
    .map((value) => `${JSON.stringify(value)}\n`)
    .join('');

/** Words made fit for XML; characters that XML forbids stay, so that readers meet them. */
export const xml = (write: (words: FileWords) => string) => (words: FileWords) =>
  write(mapWords(words, escapeMarkup));
export const escapeMarkup = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;')
    .replaceAll('\t', '&#9;');

const mapWords = (words: FileWords, change: (text: string) => string): FileWords => ({
  ...words,
  ...Object.fromEntries(
    Object.entries(words).map(([name, text]: [string, string]) => [name, change(text)]),
  ),
});

export const cells = (rows: readonly (readonly string[])[], end = '\r\n'): string =>
  rows.map((row) => row.map(quote).join(',') + end).join('');
const quote = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
/** For line formats with quotes of their own and no way to escape them. */
export const plain = (text: string): string => `"${text}"`;

export const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;
