import type { Issue, Result } from '#schemas';
import { err, LIMITS, ok } from '#schemas';
import { restoreNeutralised } from '../csv-cells.ts';
import { gdeltHeaders } from '../events/gdelt-headers.ts';
import type { InputFile } from '../format.ts';
import { tooManyColumns } from '../too-large.ts';
import { decodeTableText } from './decode-table-text.ts';
import { detectDelimiter } from './detect-delimiter.ts';
import { looksLikeHeader } from './looks-like-header.ts';
import { splitRows } from './split-rows.ts';
import { nameColumns, type Table, type TableNotice } from './table.ts';

export interface DelimitedTable extends Table {
  readonly delimiter: string;
  readonly encoding: string;
  /** What was noticed while the file was opened: code, sentence, place. */
  readonly notices: readonly TableNotice[];
}

interface Opening {
  readonly name: string;
  readonly opened: Result<DelimitedTable, Issue[]>;
}

/** A file is shown before it is read: while its bytes are there, they are decoded once. */
const openings = new WeakMap<Uint8Array, Opening>();

/** A comma-, semicolon-, tab-, pipe- or space-separated file as a table. */
export function openDelimited(file: InputFile): Result<DelimitedTable, Issue[]> {
  const known = openings.get(file.bytes);
  if (known?.name === file.name) return known.opened;
  const opened = openAnew(file);
  openings.set(file.bytes, { name: file.name, opened });
  return opened;
}

function openAnew(file: InputFile): Result<DelimitedTable, Issue[]> {
  const { text, encoding } = decodeTableText(file.bytes);
  const delimiter = detectDelimiter(text) ?? ',';
  const body = text.replace(/^\ufeff?sep=.\r?\n/i, '');
  const notices: TableNotice[] = [];
  const notice = (code: string, message: string, place: string): void => {
    notices.push({ code, message, place });
  };
  const first: string[][] = [];
  let widest = 0;
  let rows = 0;
  splitRows(body, delimiter, {
    row(cells) {
      if (first.length < 50) first.push(cells);
      widest = Math.max(widest, cells.length);
      rows += 1;
      return widest <= LIMITS.csvColumns;
    },
    unclosedQuote(row) {
      notice(
        'unclosed-quote',
        'A quotation mark that never closes was taken as a character.',
        `${file.name}, row ${row}`,
      );
    },
  });
  if (rows === 0) return err([emptyTable(file.name)]);
  if (widest > LIMITS.csvColumns) return err([tooManyColumns(file.name, widest)]);
  if (encoding.startsWith('windows') || encoding.endsWith('(guessed)')) {
    notice(
      'encoding-guessed',
      `The file does not say how its letters are encoded; it was read as ${encoding.replace(' (guessed)', '')}.`,
      file.name,
    );
  }
  const hasHeaders = looksLikeHeader(first);
  const titles = hasHeaders
    ? (first[0] ?? []).map(restoreNeutralised)
    : (gdeltHeaders(first[0] ?? []) ??
      Array.from({ length: Math.max(...first.map(({ length }) => length)) }, () => ''));
  const headers = nameColumns(titles, (code, message, name) =>
    notice(code, message, `column "${name}"`),
  );
  return ok({
    name: file.name,
    delimiter,
    encoding,
    notices,
    headers,
    hasHeaders,
    about: rows,
    eachRow(visit) {
      let isHeader = hasHeaders;
      splitRows(body, delimiter, {
        row(cells, row) {
          if (isHeader) {
            isHeader = false;
            return true;
          }
          for (let index = 0; index < cells.length; index += 1) {
            const cell = cells[index] ?? '';
            if (cell.charCodeAt(0) === 39) cells[index] = restoreNeutralised(cell);
          }
          return visit(cells, row);
        },
      });
    },
  });
}

const emptyTable = (name: string): Issue => ({
  code: 'empty-file',
  severity: 'error',
  path: [],
  message: `${name} holds no rows. Perhaps its download or export stopped early.`,
  found: 'nothing',
  expected: 'a table with a header row',
});
