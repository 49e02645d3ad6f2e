import { unzipSync, zipSync } from 'fflate';
import readSheets from 'read-excel-file/universal';
import { err, type Issue, LIMITS, ok, type Result } from '#schemas';
import type { InputFile } from '../format.ts';
import { looksLikeHeader } from '../table/looks-like-header.ts';
import { nameColumns, type Table } from '../table/table.ts';
import { tooManyColumns, unpacksTooLarge } from '../too-large.ts';

/** The sheets of an Office Open XML workbook that hold anything, as tables. */
export async function openSpreadsheet(file: InputFile): Promise<Result<Table[], Issue[]>> {
  const stored = unpackSafely(file);
  if (!stored.ok) return stored;
  let sheets: readonly { sheet: string; data: readonly (readonly unknown[])[] }[];
  try {
    sheets = await readSheets(stored.value, { trim: false });
  } catch (error) {
    return err([
      notASpreadsheet(file.name, error instanceof Error ? error.message : 'no workbook'),
    ]);
  }
  const tables: Table[] = [];
  for (const { sheet, data } of sheets) {
    const rows = data.map((row) => row.map(cellText));
    const first = rows.findIndex((row) => row.some((cell) => cell !== ''));
    if (first === -1) continue;
    const widest = rows.reduce((most, row) => Math.max(most, row.length), 0);
    if (widest > LIMITS.csvColumns) return err([tooManyColumns(`${file.name}, ${sheet}`, widest)]);
    const hasHeaders = looksLikeHeader(rows.slice(first, first + 50));
    const body = first + (hasHeaders ? 1 : 0);
    tables.push({
      name: sheet,
      headers: nameColumns(
        hasHeaders ? (rows[first] ?? []) : Array.from({ length: widest }, () => ''),
      ),
      hasHeaders,
      about: rows.length - body,
      eachRow(visit) {
        for (let index = body; index < rows.length; index += 1) {
          const row = rows[index] ?? [];
          if (row.every((cell) => cell === '')) continue;
          if (visit(row, index + 1) === false) return;
        }
      },
    });
  }
  return tables.length === 0 ? err([notASpreadsheet(file.name, 'no sheet with rows')]) : ok(tables);
}

/**
 * Unpacks a workbook within the limit and packs it again without compression. The sizes that the
 * archive states are summed up before anything is inflated, and nothing grows beyond them; what
 * the reader of the sheets then gets can neither swell nor send it to another thread.
 */
function unpackSafely(file: InputFile): Result<ArrayBuffer, Issue[]> {
  let size = 0;
  try {
    const parts = unzipSync(file.bytes, {
      filter: ({ name, originalSize }) => {
        if (!/\.(xml|rels)$/.test(name)) return false;
        size += originalSize;
        return size <= LIMITS.unzippedBytes;
      },
    });
    if (size > LIMITS.unzippedBytes)
      return err([unpacksTooLarge(file.name, LIMITS.unzippedBytes, size)]);
    const stored = zipSync(parts, { level: 0 });
    return ok(
      stored.buffer.slice(stored.byteOffset, stored.byteOffset + stored.byteLength) as ArrayBuffer,
    );
  } catch {
    return err([notASpreadsheet(file.name, 'a damaged archive')]);
  }
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) {
    return Number.isNaN(value.getTime()) ? '' : value.toISOString().replace(/T00:00:00\.000Z$/, '');
  }
  return String(value);
}

const notASpreadsheet = (name: string, found: string): Issue => ({
  code: 'not-a-spreadsheet',
  severity: 'error',
  path: [],
  message: `${name} cannot be read as a spreadsheet. Save it again as .xlsx, or as CSV.`,
  found: found.slice(0, 80),
  expected: 'an Excel workbook (.xlsx) with a table on its first or first two sheets',
});
