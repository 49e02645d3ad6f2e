import { deserializeTCompactProtocol } from 'hyparquet/src/thrift.js';

/** A struct as its reader gives it: each value by `field_` and the number of its field. */
export type ThriftStruct = Readonly<Record<`field_${number}`, unknown>>;

/** Deeper than any struct of Parquet. */
const DEEPEST = 16;
const LONGEST_NUMBER = 10;

/**
 * Reads one struct of Thrift's compact protocol, and where it ends. Lengths are compared with what
 * is left of the file before the reader believes them: it would take memory for whatever a file
 * states.
 */
export function readStruct(
  view: DataView,
  start: number,
): { readonly struct: ThriftStruct; readonly end: number } {
  skipStruct({ view, offset: start }, 0);
  const reader = { view, offset: start };
  const struct = deserializeTCompactProtocol(reader);
  return { struct, end: reader.offset };
}

interface Cursor {
  readonly view: DataView;
  offset: number;
}

function skipStruct(cursor: Cursor, depth: number): void {
  if (depth > DEEPEST) throw new RangeError('structs in structs');
  for (;;) {
    const head = nextByte(cursor);
    if ((head & 15) === 0) return;
    if (head >> 4 === 0) skipNumber(cursor);
    skipValue(cursor, head & 15, depth);
  }
}

function skipValue(cursor: Cursor, kind: number, depth: number): void {
  // True and false stand in the head of the field.
  if (kind === 1 || kind === 2) return;
  if (kind === 3) skip(cursor, 1);
  else if (kind >= 4 && kind <= 6) skipNumber(cursor);
  else if (kind === 7) skip(cursor, 8);
  else if (kind === 8) skip(cursor, readLength(cursor));
  else if (kind === 9) skipList(cursor, depth);
  else if (kind === 12) skipStruct(cursor, depth + 1);
  else throw new RangeError(`values of kind ${kind}`);
}

function skipList(cursor: Cursor, depth: number): void {
  const head = nextByte(cursor);
  const size = head >> 4 === 15 ? readLength(cursor) : head >> 4;
  const kind = head & 15;
  if (size > cursor.view.byteLength - cursor.offset) throw new RangeError('a list without end');
  if (depth > DEEPEST) throw new RangeError('lists in lists');
  for (let index = 0; index < size; index += 1) {
    // In lists, and only there, true and false are bytes.
    skipValue(cursor, kind === 1 || kind === 2 ? 3 : kind, depth + 1);
  }
}

const nextByte = (cursor: Cursor): number => {
  const byte = cursor.view.getUint8(cursor.offset);
  cursor.offset += 1;
  return byte;
};

function skip(cursor: Cursor, length: number): void {
  if (length > cursor.view.byteLength - cursor.offset) throw new RangeError('a cut value');
  cursor.offset += length;
}

function skipNumber(cursor: Cursor): void {
  for (let count = 0; count < LONGEST_NUMBER; count += 1) if (nextByte(cursor) < 128) return;
  throw new RangeError('a number without end');
}

function readLength(cursor: Cursor): number {
  let length = 0;
  for (let shift = 0; shift < 28; shift += 7) {
    const byte = nextByte(cursor);
    length += (byte & 127) << shift;
    if (byte < 128) return length;
  }
  throw new RangeError('a length beyond any file');
}

/** A count, size or position; `undefined` when it is none. */
export function countIn(struct: ThriftStruct, field: number): number | undefined {
  const value = struct[`field_${field}`];
  const number = typeof value === 'bigint' ? Number(value) : value;
  return typeof number === 'number' && Number.isSafeInteger(number) && number >= 0
    ? number
    : undefined;
}

/** A count that must be there. */
export function needCount(struct: ThriftStruct, field: number): number {
  const count = countIn(struct, field);
  if (count === undefined) throw new RangeError('a count that is none');
  return count;
}

export const textIn = (struct: ThriftStruct, field: number): string =>
  textOf(struct[`field_${field}`]);

const textOf = (value: unknown): string =>
  value instanceof Uint8Array ? new TextDecoder().decode(value) : '';

export const structIn = (struct: ThriftStruct, field: number): ThriftStruct | undefined => {
  const value = struct[`field_${field}`];
  return isStruct(value) ? value : undefined;
};

export const structsIn = (struct: ThriftStruct, field: number): readonly ThriftStruct[] => {
  const value = struct[`field_${field}`];
  return Array.isArray(value) ? value.filter(isStruct) : [];
};

const isStruct = (value: unknown): value is ThriftStruct =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  !(value instanceof Uint8Array);
