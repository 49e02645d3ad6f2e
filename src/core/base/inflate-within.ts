import { Gunzip, Unzlib } from 'fflate';

const STEP = 65_536;

/**
 * Unpacks zlib data (RFC 1950) of at most `most` bytes; `undefined` for what is larger, so that a
 * small file cannot fill the memory, and for what is no zlib data. What follows the data is ignored.
 */
export function inflateWithin(packed: Uint8Array, most: number): Uint8Array | undefined {
  const unpacked = unpackStream(packed, most, (take) => new Unzlib(take));
  return typeof unpacked === 'string' ? undefined : unpacked;
}

/** Why packed data was not unpacked. */
export type UnpackFailure = 'too-large' | 'damaged';

/**
 * Unpacks gzip data (RFC 1952), of one member or several, of at most `most` bytes in all. The last
 * four bytes state how long the last member is, which tells a file whose end is missing.
 */
export function gunzipWithin(packed: Uint8Array, most: number): Uint8Array | UnpackFailure {
  let before = 0;
  const unpacked = unpackStream(packed, most, (take) => {
    let size = 0;
    const stream = new Gunzip((part, isLast) => {
      size += part.length;
      take(part, isLast);
    });
    stream.onmember = () => {
      before = size;
    };
    return stream;
  });
  if (typeof unpacked === 'string') return unpacked;
  const [a = 0, b = 0, c = 0, d = 0] = packed.subarray(-4);
  const stated = (a | (b << 8) | (c << 16) | (d << 24)) >>> 0;
  return unpacked.length - before === stated ? unpacked : 'damaged';
}

type TakePart = (part: Uint8Array, isLast: boolean) => void;

function unpackStream(
  packed: Uint8Array,
  most: number,
  start: (take: TakePart) => { push(part: Uint8Array, isLast: boolean): void },
): Uint8Array | UnpackFailure {
  const parts: Uint8Array[] = [];
  let size = 0;
  let isEnded = false;
  const stream = start((part, isLast) => {
    parts.push(part);
    size += part.length;
    isEnded ||= isLast;
  });
  try {
    for (let at = 0; at < packed.length && !isEnded; at += STEP) {
      stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
      if (size > most) return 'too-large';
    }
  } catch {
    return 'damaged';
  }
  return isEnded ? joinBytes(parts) : 'damaged';
}

/** One array of bytes from several. */
export function joinBytes(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}
