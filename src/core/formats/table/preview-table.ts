import { type Issue, ok, type Result } from '#schemas';
import type { ColumnMapping } from '../column-mapping.ts';
import type { InputFile } from '../format.ts';
import { openSpreadsheet } from '../spreadsheet/open-spreadsheet.ts';
import { guessMapping } from './guess-mapping.ts';
import { type DelimitedTable, openDelimited } from './open-delimited.ts';
import { sampleRows } from './read-tables.ts';
import type { Table } from './table.ts';

const SHOWN_ROWS = 20;

/** The beginning of a table and what its columns seem to hold, for a person to check. */
export interface TablePreview {
  readonly headers: readonly string[];
  /** The first 20 rows. */
  readonly rows: readonly (readonly string[])[];
  /** What separates the cells; absent for spreadsheets. */
  readonly delimiter?: string;
  /** How the letters are encoded, such as `utf-8`; absent for spreadsheets. */
  readonly encoding?: string;
  readonly mapping: ColumnMapping;
}

/** Opens a table without reading it as a dataset; a spreadsheet shows its first sheet. */
export async function previewTable(file: InputFile): Promise<Result<TablePreview, Issue[]>> {
  if (file.bytes[0] === 0x50 && file.bytes[1] === 0x4b) {
    const sheets = await openSpreadsheet(file);
    if (!sheets.ok) return sheets;
    return ok(show(sheets.value[0]!));
  }
  const opened = openDelimited(file);
  if (!opened.ok) return opened;
  const table: DelimitedTable = opened.value;
  return ok({ ...show(table), delimiter: table.delimiter, encoding: table.encoding });
}

const show = (table: Table): TablePreview => ({
  headers: table.headers,
  rows: sampleRows(table, SHOWN_ROWS),
  mapping: guessMapping(table.headers, sampleRows(table)),
});
