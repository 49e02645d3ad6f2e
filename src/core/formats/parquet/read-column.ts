import type { CompressionCodec, DataReader, Encoding } from 'hyparquet';
import { Encodings, PageTypes } from 'hyparquet/src/constants.js';
import { readPlain } from 'hyparquet/src/plain.js';
import { needCount, readStruct, structIn, type ThriftStruct } from './compact-thrift.ts';
import { readPlaces, readRuns, readValues, type Spend } from './page-values.ts';
import type { ColumnChunk, ParquetColumn } from './parquet-footer.ts';
import { unpackPage } from './unpack-page.ts';

/** A column of one group of rows, and where its cells go. */
export interface ColumnReading {
  readonly bytes: Uint8Array;
  readonly chunk: ColumnChunk;
  readonly column: ParquetColumn;
  readonly rows: number;
  /** Receives the text of each cell that is not null. */
  readonly put: (row: number, text: string) => void;
  readonly spend: Spend;
}

/** A page as it stands in the file. */
interface StoredPage {
  readonly header: ThriftStruct;
  readonly packed: Uint8Array;
  readonly codec: CompressionCodec | undefined;
  readonly column: ParquetColumn;
}

/** Values of a page, of which some may be null. */
interface Page {
  /** For each row whether it has a value; absent when all have. */
  readonly levels: ArrayLike<number> | undefined;
  readonly values: DataReader;
  readonly encoding: Encoding | undefined;
  readonly rows: number;
}

/** Reads a column page by page; throws where it is damaged. */
export function readColumn(reading: ColumnReading): void {
  const { bytes, chunk, column, rows, spend } = reading;
  const view = new DataView(bytes.buffer, bytes.byteOffset, chunk.end);
  let dictionary: readonly string[] | undefined;
  let offset = chunk.start;
  for (let row = 0; row < rows; ) {
    const { struct: header, end } = readStruct(view, offset);
    offset = end + needCount(header, 3);
    if (offset > chunk.end) throw new RangeError('a page that is cut');
    const packed = bytes.subarray(end, offset);
    spend(needCount(header, 2));
    const kind = PageTypes[needCount(header, 1)];
    if (kind === 'DICTIONARY_PAGE') {
      dictionary = readDictionary({ header, packed, codec: chunk.codec, column });
    } else if (kind !== 'INDEX_PAGE') {
      const open = kind === 'DATA_PAGE' ? openFirst : openSecond;
      const page = open({ header, packed, codec: chunk.codec, column }, rows - row);
      readCells(page, reading, dictionary, row);
      row += page.rows;
    }
  }
}

function readCells(
  { levels, values, encoding, rows }: Page,
  { column, put, spend }: ColumnReading,
  dictionary: readonly string[] | undefined,
  first: number,
): void {
  let filled = rows;
  if (levels !== undefined) {
    filled = 0;
    for (let index = 0; index < rows; index += 1) if (levels[index] === 1) filled += 1;
  }
  const isInDictionary = encoding === 'PLAIN_DICTIONARY' || encoding === 'RLE_DICTIONARY';
  const textAt = isInDictionary
    ? readWords(values, filled, dictionary)
    : readTexts(readValues(values, encoding, filled, column, spend), column);
  let next = 0;
  for (let index = 0; index < rows; index += 1) {
    if (levels !== undefined && levels[index] !== 1) continue;
    put(first + index, textAt(next));
    next += 1;
  }
}

type TextAt = (index: number) => string;

const readTexts =
  (values: ArrayLike<unknown>, { textOf }: ParquetColumn): TextAt =>
  (index) =>
    textOf(values[index]);

function readWords(reader: DataReader, count: number, dictionary: readonly string[] = []): TextAt {
  const places = readPlaces(reader, count);
  return (index) => {
    const text = dictionary[places[index] ?? -1];
    if (text === undefined) throw new RangeError('a value that is in no dictionary');
    return text;
  };
}

function readDictionary({ header, packed, codec, column }: StoredPage): readonly string[] {
  const { type, typeLength, textOf } = column;
  const about = needStruct(header, 7);
  const page = unpackPage(codec, packed, needCount(header, 2));
  const count = needCount(about, 1);
  // No value takes less than a bit.
  if (count > page.length * 8) throw new RangeError('a dictionary that is cut');
  return Array.from(readPlain(readerOf(page), type, count, typeLength), textOf);
}

/** A page of the first version is packed as a whole, with its levels in front. */
function openFirst({ header, packed, codec, column }: StoredPage, most: number): Page {
  const about = needStruct(header, 5);
  const rows = needRows(about, most);
  const values = readerOf(unpackPage(codec, packed, needCount(header, 2)));
  let levels: ArrayLike<number> | undefined;
  if (column.isOptional) {
    if (Encodings[needCount(about, 3)] !== 'RLE') throw new RangeError('levels of an old kind');
    const length = values.view.getUint32(0, true);
    values.offset = 4;
    levels = readRuns(values, 1, rows, length);
  }
  return { levels, values, encoding: Encodings[needCount(about, 2)], rows };
}

/** In a page of the second version only the values are packed. */
function openSecond({ header, packed, codec, column }: StoredPage, most: number): Page {
  const about = needStruct(header, 8);
  const rows = needRows(about, most);
  const levelBytes = needCount(about, 5);
  const before = needCount(about, 6) + levelBytes;
  const size = needCount(header, 2) - before;
  if (size < 0 || before > packed.length) throw new RangeError('a page that is cut');
  const reader = readerOf(packed);
  reader.offset = before - levelBytes;
  const levels = column.isOptional ? readRuns(reader, 1, rows, levelBytes) : undefined;
  const isPacked = about.field_7 !== false;
  const body = unpackPage(isPacked ? codec : 'UNCOMPRESSED', packed.subarray(before), size);
  return { levels, values: readerOf(body), encoding: Encodings[needCount(about, 4)], rows };
}

function needRows(about: ThriftStruct, most: number): number {
  const rows = needCount(about, 1);
  if (rows > most) throw new RangeError('a page of too many rows');
  return rows;
}

const readerOf = (bytes: Uint8Array): DataReader => ({
  view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength),
  offset: 0,
});

function needStruct(struct: ThriftStruct, field: number): ThriftStruct {
  const found = structIn(struct, field);
  if (found === undefined) throw new RangeError('a page without its head');
  return found;
}
