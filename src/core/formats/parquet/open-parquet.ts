import { err, type Issue, LIMITS, ok, type Result } from '#schemas';
import type { InputFile } from '../format.ts';
import { notThisFormat } from '../not-this-format.ts';
import { nameColumns, type Table, type TableNotice } from '../table/table.ts';
import { MOST_ROWS, tooManyColumns, tooManyRows, unpacksTooLarge } from '../too-large.ts';
import { type ParquetFooter, readFooter } from './parquet-footer.ts';
import { readColumn } from './read-column.ts';

export interface ParquetTable extends Table {
  readonly notices: readonly TableNotice[];
}

/** A cell takes so many bytes, whatever stands in it. */
const CELL_BYTES = 8;

/**
 * A Parquet file as a table. What the file says of its size is compared with the limits before
 * anything is unpacked, and what unpacks to more than it said is refused.
 */
export function openParquet(file: InputFile): Result<ParquetTable, Issue[]> {
  try {
    const footer = readFooter(file.bytes);
    const refused = refuseSize(file.name, footer);
    return refused === undefined ? ok(tableOf(file, footer)) : err([refused]);
  } catch (error) {
    if (error instanceof TooLarge) return err([unpacksTooLarge(file.name, LIMITS.unzippedBytes)]);
    return err([notParquet(file.name, error instanceof Error ? error.message : 'a damaged file')]);
  }
}

class TooLarge extends Error {}

function refuseSize(name: string, { columns, leftOut, rows }: ParquetFooter): Issue | undefined {
  const width = columns.length + leftOut.length;
  if (width > LIMITS.csvColumns) return tooManyColumns(name, width);
  if (rows > MOST_ROWS) return tooManyRows(name, rows);
  if (rows * columns.length * CELL_BYTES > LIMITS.unzippedBytes)
    return unpacksTooLarge(name, LIMITS.unzippedBytes);
  if (columns.length === 0) return notParquet(name, 'no column of single values');
  return rows === 0 ? notParquet(name, 'no rows') : undefined;
}

function tableOf({ name, bytes }: InputFile, footer: ParquetFooter): ParquetTable {
  const columns = readColumns(bytes, footer);
  const notices: TableNotice[] = footer.leftOut.map((column) => ({
    code: 'nested-column',
    message: 'A column of lists, groups or bytes has no place in a table and was left out.',
    place: `column "${column}"`,
    isLeftOut: true,
  }));
  const headers = nameColumns(
    footer.columns.map((column) => column.name),
    (code, message, column) => notices.push({ code, message, place: `column "${column}"` }),
  );
  return {
    name,
    headers,
    hasHeaders: true,
    about: footer.rows,
    notices,
    eachRow(visit) {
      for (let row = 0; row < footer.rows; row += 1) {
        const cells = columns.map((column) => column[row] ?? '');
        if (cells.every((cell) => cell === '')) continue;
        // The row that the same table has in a spreadsheet, below its header.
        if (visit(cells, row + 2) === false) return;
      }
    },
  };
}

/** The texts of all cells, column by column; empty where a value is null. */
function readColumns(bytes: Uint8Array, { columns, groups, rows }: ParquetFooter) {
  let left: number = LIMITS.unzippedBytes;
  const spend = (size: number): void => {
    left -= size;
    if (left < 0) throw new TooLarge();
  };
  return columns.map((column): readonly string[] => {
    const texts = new Array<string>(rows).fill('');
    let first = 0;
    for (const group of groups) {
      readColumn({
        bytes,
        chunk: group.chunks[column.place]!,
        column,
        rows: group.rows,
        spend,
        put(row, text) {
          spend(text.length);
          texts[first + row] = text;
        },
      });
      first += group.rows;
    }
    return texts;
  });
}

const notParquet = (name: string, found: string): Issue =>
  notThisFormat(
    name,
    'a Parquet table',
    found.slice(0, 80),
    'a complete Parquet file of single values, packed by snappy, gzip, zstd, brotli or not at all',
  );
