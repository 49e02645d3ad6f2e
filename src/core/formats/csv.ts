import { err, type Issue, type Result } from '#schemas';
import { writeCsvTable } from './csv-cells.ts';
import { fileStemOf } from './file-stem.ts';
import type { FileHead, Format, InputFile, ReadDataset, ReadOptions } from './format.ts';
import { detectDelimiter } from './table/detect-delimiter.ts';
import { openDelimited } from './table/open-delimited.ts';
import { readTables } from './table/read-tables.ts';
import { TABLE_LOSSES, tablesOf } from './table/table-schema.ts';

/**
 * Tables with a delimiter: read in many shapes, written as four tables, of which actors are nodes
 * and relationships are edges in Gephi.
 */
export const csv: Format = {
  id: 'csv',
  label: 'CSV tables',
  extensions: ['.csv', '.tsv', '.tab', '.psv'],
  mediaType: 'text/csv',
  detect: looksDelimited,
  read: readDelimited,
  write: async (dataset) =>
    tablesOf(dataset).map(({ name, columns, rows }) => ({
      name: `${fileStemOf(dataset)}-${name}.csv`,
      content: writeCsvTable(columns, rows),
    })),
  losses: [
    ...TABLE_LOSSES,
    'A cell that a spreadsheet would run as a formula gets an apostrophe in front, which reading takes off again.',
  ],
};

/** Text whose rows have two cells or more; brackets at the start are other formats. */
function looksDelimited({ name, text, bytes }: FileHead): boolean {
  if (/\.(csv|tsv|tab|psv)$/i.test(name)) return bytes.length > 0 && !/^\s*[<{]/.test(text);
  if (/^\ufeff?\s*[<{[]/.test(text) || text.startsWith('PK')) return false;
  if (text.includes('\0')) return false;
  const delimiter = detectDelimiter(text);
  return delimiter !== undefined && delimiter !== ' ';
}

async function readDelimited(
  file: InputFile,
  options: ReadOptions = {},
): Promise<Result<ReadDataset, Issue[]>> {
  const opened = [file, ...(file.companions ?? [])].map(openDelimited);
  const [main] = opened;
  if (main === undefined || !main.ok) return main ?? err([]);
  const tables = [];
  const notices = [];
  for (const table of opened) {
    if (!table.ok) return table;
    tables.push(table.value);
    notices.push(...table.value.notices);
  }
  return readTables({ name: file.name, format: 'csv', tables, notices }, options);
}
