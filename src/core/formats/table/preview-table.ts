import { type Issue, ok, type Result } from '#schemas';
import type { ColumnMapping } from '../column-mapping.ts';
import { KNOWN_TABLES } from '../events/known-tables.ts';
import type { InputFile } from '../format.ts';
import { isParquet } from '../parquet/parquet.ts';
import { openSpreadsheet } from '../spreadsheet/open-spreadsheet.ts';
import { guessMapping } from './guess-mapping.ts';
import { isMatrix } from './matrix-rows.ts';
import { type DelimitedTable, openDelimited } from './open-delimited.ts';
import { isOwnRelationships } from './own-tables.ts';
import { sampleRows } from './read-tables.ts';
import { typeOfWord } from './relationship-words.ts';
import type { Table } from './table.ts';

const SHOWN_ROWS = 20;
/** A column with more different values than this does not sort rows into kinds. */
const MOST_VALUES = 50;

/** The beginning of a table and what its columns seem to hold, for a person to check. */
export interface TablePreview {
  readonly headers: readonly string[];
  /** The first 20 rows. */
  readonly rows: readonly (readonly string[])[];
  /** What separates the cells; absent for spreadsheets and Parquet. */
  readonly delimiter?: string;
  /** How the letters are encoded, such as `utf-8`; absent for spreadsheets and Parquet. */
  readonly encoding?: string;
  readonly mapping: ColumnMapping;
  /** The different values of each column, the most frequent first; none where there are too many. */
  readonly values: readonly (readonly string[])[];
  /** Relationship type by the value that is known to mean it, unless the mapping says otherwise. */
  readonly knownWords: Readonly<Record<string, string>>;
  /** Whether the columns are those of a project that is known, or of a matrix, and need no mapping. */
  readonly isKnown: boolean;
}

/** Opens a table without reading it as a dataset; a spreadsheet shows its first sheet. */
export async function previewTable(file: InputFile): Promise<Result<TablePreview, Issue[]>> {
  if (file.bytes[0] === 0x50 && file.bytes[1] === 0x4b) {
    const sheets = await openSpreadsheet(file);
    if (!sheets.ok) return sheets;
    return ok(show(sheets.value[0]!));
  }
  if (isParquet(file.bytes)) {
    const { openParquet } = await import('../parquet/open-parquet.ts');
    const table = openParquet(file);
    return table.ok ? ok(show(table.value)) : table;
  }
  const opened = openDelimited(file);
  if (!opened.ok) return opened;
  const table: DelimitedTable = opened.value;
  return ok({ ...show(table), delimiter: table.delimiter, encoding: table.encoding });
}

function show(table: Table): TablePreview {
  const values = valuesOf(table);
  const known = values.flat().flatMap((value) => {
    const type = typeOfWord(value);
    return type === undefined ? [] : [[value, type] as const];
  });
  return {
    headers: table.headers,
    rows: sampleRows(table, SHOWN_ROWS),
    mapping: guessMapping(table.headers, sampleRows(table)),
    values,
    knownWords: Object.fromEntries(known),
    isKnown:
      isOwnRelationships(table) ||
      KNOWN_TABLES.some(({ matches }) => matches(table)) ||
      isMatrix(table),
  };
}

function valuesOf(table: Table): readonly (readonly string[])[] {
  const columns = table.headers.map((): Map<string, number> | undefined => new Map());
  table.eachRow((cells) => {
    for (const [index, counts] of columns.entries()) {
      const value = (cells[index] ?? '').trim();
      if (counts === undefined || value === '') continue;
      counts.set(value, (counts.get(value) ?? 0) + 1);
      if (counts.size > MOST_VALUES) columns[index] = undefined;
    }
    return columns.some((counts) => counts !== undefined);
  });
  return columns.map((counts) =>
    [...(counts ?? [])].sort(([, one], [, other]) => other - one).map(([value]) => value),
  );
}
