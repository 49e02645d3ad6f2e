import { foldHeader } from './header-words.ts';
import type { Table } from './table.ts';

/** Reads one cell of a row; empty where the table has no such column. */
export type CellReader = (cells: readonly string[]) => string;

/** Finds columns by any of their names, folded; the first name that the table has counts. */
export function columnsOf(table: Table): (...names: readonly string[]) => CellReader {
  const indexes = indexesOf(table);
  return (...names) => {
    const name = names.find((candidate) => indexes.has(foldHeader(candidate)));
    const index = name === undefined ? undefined : indexes.get(foldHeader(name));
    return index === undefined ? () => '' : (cells) => (cells[index] ?? '').trim();
  };
}

/** Whether a table has all of these columns. */
export function hasColumns(table: Table, names: readonly string[]): boolean {
  const indexes = indexesOf(table);
  return names.every((name) => indexes.has(foldHeader(name)));
}

function indexesOf({ headers }: Table): ReadonlyMap<string, number> {
  const indexes = new Map<string, number>();
  for (const [index, header] of headers.entries()) {
    const folded = foldHeader(header);
    if (!indexes.has(folded)) indexes.set(folded, index);
  }
  return indexes;
}
