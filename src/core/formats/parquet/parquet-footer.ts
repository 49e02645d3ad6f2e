import type { CompressionCodec, ParquetType } from 'hyparquet';
import {
  CompressionCodecs,
  ConvertedTypes,
  FieldRepetitionTypes,
  ParquetTypes,
} from 'hyparquet/src/constants.js';
import { type CellText, cellTextOf } from './cell-text.ts';
import {
  countIn,
  needCount,
  readStruct,
  structIn,
  structsIn,
  type ThriftStruct,
  textIn,
} from './compact-thrift.ts';

/** What the end of a Parquet file says of the table in it. */
export interface ParquetFooter {
  /** The columns that a table can hold, each with its place in every group. */
  readonly columns: readonly ParquetColumn[];
  /** Names of columns of lists, groups or bytes. */
  readonly leftOut: readonly string[];
  readonly groups: readonly RowGroup[];
  readonly rows: number;
}

export interface ParquetColumn {
  readonly name: string;
  readonly type: ParquetType;
  /** Bytes of each value, where the type has a fixed length. */
  readonly typeLength: number;
  readonly isOptional: boolean;
  readonly textOf: CellText;
  readonly place: number;
}

export interface RowGroup {
  readonly rows: number;
  readonly chunks: readonly ColumnChunk[];
}

export interface ColumnChunk {
  /** `undefined` for a packing that Parquet does not know. */
  readonly codec: CompressionCodec | undefined;
  readonly start: number;
  readonly end: number;
}

const TRAILER = 8;

/** Reads the footer of a file after the Parquet format 2; throws where the file is damaged. */
export function readFooter(bytes: Uint8Array): ParquetFooter {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = view.byteLength - TRAILER;
  const length = view.getUint32(end, true);
  if (length > end - 4) throw new RangeError('an end that is missing');
  const metadata = new DataView(bytes.buffer, bytes.byteOffset + end - length, length);
  const { struct } = readStruct(metadata, 0);
  const { columns, leftOut, leaves } = readSchema(structsIn(struct, 2));
  const groups = structsIn(struct, 4).map((group) => readGroup(group, leaves, end));
  return { columns, leftOut, groups, rows: groups.reduce((sum, { rows }) => sum + rows, 0) };
}

/** The schema is a tree, written as a list from the root on; its leaves are the stored columns. */
function readSchema(elements: readonly ThriftStruct[]) {
  const columns: ParquetColumn[] = [];
  const leftOut: string[] = [];
  let at = 1;
  let leaves = 0;
  const root = elements[0];
  const topLevel = root === undefined ? 0 : needCount(root, 5);
  for (let child = 0; child < topLevel; child += 1) {
    const element = elements[at];
    if (element === undefined) throw new RangeError('columns that are missing');
    const column = readColumnElement(element, leaves);
    if (column === undefined) leftOut.push(textIn(element, 4));
    else columns.push(column);
    for (let open = 1; open > 0; at += 1) {
      const below = elements[at];
      if (below === undefined) throw new RangeError('columns that are missing');
      const children = countIn(below, 5) ?? 0;
      if (children === 0) leaves += 1;
      open += children - 1;
    }
  }
  return { columns, leftOut, leaves };
}

/** A column of single values; `undefined` for lists, groups and what has no text. */
function readColumnElement(element: ThriftStruct, place: number): ParquetColumn | undefined {
  const type = ParquetTypes[countIn(element, 1) ?? -1];
  const repetition = FieldRepetitionTypes[countIn(element, 3) ?? -1];
  const isNested = (countIn(element, 5) ?? 0) > 0 || repetition === 'REPEATED';
  if (type === undefined || isNested) return undefined;
  const textOf = cellTextOf({
    type,
    converted: ConvertedTypes[countIn(element, 6) ?? -1],
    logical: structIn(element, 10),
    scale: countIn(element, 7) ?? 0,
  });
  if (textOf === undefined) return undefined;
  return {
    name: textIn(element, 4),
    type,
    typeLength: countIn(element, 2) ?? 0,
    isOptional: repetition === 'OPTIONAL',
    textOf,
    place,
  };
}

function readGroup(group: ThriftStruct, leaves: number, end: number): RowGroup {
  const chunks = structsIn(group, 1);
  if (chunks.length !== leaves) throw new RangeError('columns that are missing');
  return { rows: needCount(group, 3), chunks: chunks.map((chunk) => readChunk(chunk, end)) };
}

function readChunk(chunk: ThriftStruct, fileEnd: number): ColumnChunk {
  if (textIn(chunk, 1) !== '') throw new RangeError('columns that stand in another file');
  const about = structIn(chunk, 3);
  if (about === undefined) throw new RangeError('columns that are encrypted');
  const data = needCount(about, 9);
  const dictionary = countIn(about, 11) ?? 0;
  const start = dictionary > 0 ? Math.min(dictionary, data) : data;
  const end = start + needCount(about, 7);
  if (end > fileEnd) throw new RangeError('columns that are cut');
  return { codec: CompressionCodecs[needCount(about, 4)], start, end };
}
