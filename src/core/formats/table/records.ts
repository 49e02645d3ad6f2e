import { err, type Issue, LIMITS, type Result } from '#schemas';
import type { ImportNotes } from '../draft/import-notes.ts';
import { isPloverRecords, readPloverRecords } from '../events/plover-records.ts';
import type { Format, ReadDataset, ReadOptions } from '../format.ts';
import { type Fields, fieldsIn, isFields } from '../json/json-value.ts';
import { readJson } from '../json/read-json.ts';
import { notThisFormat } from '../not-this-format.ts';
import { tooManyColumns } from '../too-large.ts';
import { readTables } from './read-tables.ts';
import { nameColumns, type Table } from './table.ts';

/** JSON lists and JSON lines of flat records: tables in another dress. */
export const records: Format = {
  id: 'records',
  label: 'JSON records',
  extensions: ['.jsonl', '.ndjson'],
  mediaType: 'application/x-ndjson',
  detect: ({ name, text }) =>
    /\.(jsonl|ndjson)$/i.test(name) ||
    // The lists of a dataset folder belong to the contract's own reader.
    (!/(^|[\\/])(actors|relationships|documents)\.json$/i.test(name) &&
      /^\ufeff?\s*\[\s*\{/.test(text)) ||
    /^\ufeff?\s*\{[^\n]*\}\s*[\r\n]+\s*\{/.test(text),
  read: async (file, options = {}) => {
    const json = readJson(file);
    if (!json.ok) return json;
    const { value, notes } = json.value;
    const list = isFields(value) ? [value] : fieldsIn(value);
    if (list.length === 0) {
      return err([
        notThisFormat(
          file.name,
          'JSON records',
          'no list of objects',
          '[{"source": …, "target": …}, …]',
        ),
      ]);
    }
    return isPloverRecords(list)
      ? readPloverRecords(file, list, notes)
      : readList(file.name, list, notes, options);
  },
  losses: [],
};

function readList(
  name: string,
  list: readonly Fields[],
  notes: ImportNotes,
  options: ReadOptions,
): Result<ReadDataset, Issue[]> {
  const keys = new Set<string>();
  for (const record of list) {
    for (const key of Object.keys(record)) keys.add(key);
    if (keys.size > LIMITS.csvColumns) return err([tooManyColumns(name, keys.size)]);
  }
  const columns = [...keys];
  const table: Table = {
    name,
    headers: nameColumns(columns),
    hasHeaders: true,
    about: list.length,
    eachRow(visit) {
      for (const [index, record] of list.entries()) {
        if (
          visit(
            columns.map((key) => cellOf(record[key])),
            index + 1,
          ) === false
        )
          return;
      }
    },
  };
  return readTables({ name, format: 'records', tables: [table], notices: [], notes }, options);
}

/** Lists of plain values become one cell, other values JSON. */
function cellOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value) && value.every((item) => typeof item !== 'object'))
    return value.join('; ');
  return JSON.stringify(value);
}
