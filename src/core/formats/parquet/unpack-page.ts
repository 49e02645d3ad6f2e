import type { CompressionCodec } from 'hyparquet';
import { snappyUncompress } from 'hyparquet';
import {
  decompressBrotli,
  decompressGzip,
  decompressLz4Raw,
  decompressZstd,
} from 'hyparquet-compressors';

/** Unpacks to exactly so many bytes; what does not fit is damaged. */
type Unpack = (packed: Uint8Array, size: number) => Uint8Array;

const UNPACK: Partial<Record<CompressionCodec, Unpack>> = {
  UNCOMPRESSED: (bytes) => bytes,
  SNAPPY: (packed, size) => {
    const unpacked = new Uint8Array(size);
    snappyUncompress(packed, unpacked);
    return unpacked;
  },
  GZIP: decompressGzip,
  BROTLI: decompressBrotli,
  // The memory is ours: a file may state any size.
  ZSTD: (packed, size) => decompressZstd(packed, new Uint8Array(size)),
  LZ4_RAW: decompressLz4Raw,
};

/** Unpacks one page of a column. */
export function unpackPage(
  codec: CompressionCodec | undefined,
  packed: Uint8Array,
  size: number,
): Uint8Array {
  const unpack = codec && UNPACK[codec];
  if (unpack === undefined) throw new RangeError(`columns packed as ${codec ?? 'nothing known'}`);
  if (size === 0) return new Uint8Array();
  const unpacked = unpack(packed, size);
  if (unpacked.length !== size) throw new RangeError('a page of another size');
  return unpacked;
}
