import { Unzlib } from 'fflate';

const STEP = 65_536;

/**
 * Unpacks zlib data (RFC 1950) of at most `most` bytes; `undefined` for what is larger, so that a
 * small file cannot fill the memory, and for what is no zlib data. What follows the data is ignored.
 */
export function inflateWithin(packed: Uint8Array, most: number): Uint8Array | undefined {
  const parts: Uint8Array[] = [];
  let size = 0;
  let isEnded = false;
  const stream = new Unzlib((part, isLast) => {
    parts.push(part);
    size += part.length;
    isEnded ||= isLast;
  });
  try {
    for (let at = 0; at < packed.length && !isEnded; at += STEP) {
      stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
      if (size > most) return undefined;
    }
  } catch {
    return undefined;
  }
  return isEnded ? joinBytes(parts) : undefined;
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
