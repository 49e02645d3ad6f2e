import type { DataReader, Encoding } from 'hyparquet';
import { deltaBinaryUnpack } from 'hyparquet/src/delta.js';
import { byteStreamSplit, readRleBitPackedHybrid } from 'hyparquet/src/encoding.js';
import { readPlain } from 'hyparquet/src/plain.js';
import { readVarInt } from 'hyparquet/src/thrift.js';
import type { ParquetColumn } from './parquet-footer.ts';

/** Values of a page as they are stored. */
export type Values = ArrayLike<unknown>;

/** So many values more than asked for may stand in the last run, which writers fill up. */
const FILLING = 1_024;

/** Is told of bytes before memory is taken for them; throws when they are too many. */
export type Spend = (bytes: number) => void;

/** Decodes the values of a page that are not null. */
export function readValues(
  reader: DataReader,
  encoding: Encoding | undefined,
  count: number,
  { type, typeLength }: ParquetColumn,
  spend: Spend,
): Values {
  if (count === 0) return [];
  switch (encoding) {
    case 'PLAIN':
      return readPlain(reader, type, count, typeLength);
    case 'RLE':
      return Array.from(
        readRuns(reader, 1, count, reader.view.getUint32(take(reader, 4), true)),
        Boolean,
      );
    case 'DELTA_BINARY_PACKED':
      return readDeltas(
        reader,
        type === 'INT32' ? new Int32Array(count) : new BigInt64Array(count),
      );
    case 'DELTA_LENGTH_BYTE_ARRAY':
      return readPieces(reader, readDeltas(reader, new Int32Array(count)));
    case 'DELTA_BYTE_ARRAY': {
      const shared = readDeltas(reader, new Int32Array(count));
      const rests = readPieces(reader, readDeltas(reader, new Int32Array(count)));
      // Each may repeat all that stands before it.
      spend(shared.reduce((sum, length, index) => sum + length + rests[index]!.length, 0));
      return joinPieces(shared, rests);
    }
    case 'BYTE_STREAM_SPLIT':
      if (count * typeLength > reader.view.byteLength) throw new RangeError('values that are cut');
      return byteStreamSplit(reader, count, type, typeLength);
    default:
      throw new RangeError(`values written as ${encoding ?? 'nothing known'}`);
  }
}

/** The places in a dictionary at which the values of a page stand. */
export function readPlaces(reader: DataReader, count: number): ArrayLike<number> {
  if (count === 0) return [];
  const width = reader.view.getUint8(take(reader, 1));
  if (width > 32) throw new RangeError('places of too many bits');
  if (width === 0) return new Uint8Array(count);
  return readRuns(reader, width, count, reader.view.byteLength - reader.offset);
}

/**
 * Runs of one value and of packed bits, as levels and places are written. Their lengths are added
 * up first: a run of two billion takes five bytes.
 */
export function readRuns(
  reader: DataReader,
  width: number,
  count: number,
  length: number,
): ArrayLike<number> {
  const walk = { view: reader.view, offset: reader.offset };
  for (let seen = 0; seen < count; ) {
    const head = readVarInt(walk) >>> 0;
    const isPacked = (head & 1) === 1;
    const values = isPacked ? (head >>> 1) * 8 : head >>> 1;
    if (values > count - seen + FILLING) throw new RangeError('runs of too many values');
    walk.offset += isPacked ? (head >>> 1) * width : (width + 7) >> 3;
    seen += values;
  }
  const values = new Array<number>(count).fill(0);
  readRleBitPackedHybrid(reader, width, values, length);
  return values;
}

function take(reader: DataReader, length: number): number {
  const start = reader.offset;
  reader.offset += length;
  return start;
}

/** Numbers as differences in blocks. The sizes of the blocks must be such that reading gets on. */
function readDeltas<Numbers extends Int32Array | BigInt64Array>(
  reader: DataReader,
  numbers: Numbers,
): Numbers {
  const head = { view: reader.view, offset: reader.offset };
  const block = readVarInt(head);
  const parts = readVarInt(head);
  const isSound = block > 0 && block <= 65_536 && parts > 0 && parts <= 512 && block % parts === 0;
  if (!isSound) throw new RangeError('blocks of no size');
  deltaBinaryUnpack(reader, numbers.length, numbers);
  return numbers;
}

function readPieces(reader: DataReader, lengths: Int32Array): Uint8Array[] {
  const { buffer, byteOffset, byteLength } = reader.view;
  return Array.from(lengths, (length) => {
    if (length < 0 || length > byteLength - reader.offset)
      throw new RangeError('texts that are cut');
    return new Uint8Array(buffer, byteOffset + take(reader, length), length);
  });
}

/** Texts of which each begins as the one before it. */
function joinPieces(shared: Int32Array, rests: readonly Uint8Array[]): Uint8Array[] {
  let before: Uint8Array = new Uint8Array();
  return rests.map((rest, index) => {
    const length = shared[index] ?? 0;
    if (length < 0 || length > before.length) throw new RangeError('texts that begin with nothing');
    if (length > 0) {
      const joined = new Uint8Array(length + rest.length);
      joined.set(before.subarray(0, length));
      joined.set(rest, length);
      before = joined;
    } else before = rest;
    return before;
  });
}
