import { zlibSync } from 'fflate';
import { inflateWithin, joinBytes } from './inflate-within.ts';

/** After "Portable Network Graphics (PNG) Specification", W3C 2003 and third edition 2025. */
const SIGNATURE = [137, 80, 78, 71, 13, 10, 26, 10];
/** Length, type and checksum of a chunk. */
const FRAME = 12;

/** A text that travels in a PNG (`iTXt`). */
export interface PngText {
  /** 1 to 79 Latin letters, such as `Title` or `Description`. */
  readonly keyword: string;
  /** BCP 47; empty when there is none. */
  readonly language?: string;
  readonly text: string;
  readonly isCompressed?: boolean;
}

export const isPng = (bytes: Uint8Array): boolean =>
  SIGNATURE.every((byte, index) => bytes[index] === byte);

/** The signature and the header (`IHDR`) of any PNG take so many bytes; texts go behind them. */
export const END_OF_PNG_HEADER = 33;

/**
 * Adds texts, and the size in print where `dotsPerInch` is given, behind the header of a PNG; its
 * picture stays as it is. Throws on what is no PNG.
 */
export function addToPng(
  png: Uint8Array,
  texts: readonly PngText[],
  dotsPerInch?: number,
): Uint8Array<ArrayBuffer> {
  const header = chunksOf(png).next().value;
  if (header?.type !== 'IHDR') throw new Error('These bytes are no PNG');
  return joinBytes([
    png.subarray(0, END_OF_PNG_HEADER),
    writePngTexts(texts, dotsPerInch),
    png.subarray(END_OF_PNG_HEADER),
  ]);
}

/** The same additions by themselves, for a picture that is not at hand. */
export function writePngTexts(
  texts: readonly PngText[],
  dotsPerInch?: number,
): Uint8Array<ArrayBuffer> {
  return joinBytes([
    ...(dotsPerInch === undefined ? [] : [writeResolution(dotsPerInch)]),
    ...texts.map(writeText),
  ]);
}

/** The text with this keyword; `undefined` when there is none, or one of more than `most` bytes. */
export function readPngText(png: Uint8Array, keyword: string, most: number): string | undefined {
  for (const { type, content } of chunksOf(png)) {
    if (type !== 'iTXt') continue;
    const found = readText(content, most);
    if (found?.keyword === keyword) return found.text;
  }
  return undefined;
}

interface Chunk {
  readonly type: string;
  readonly content: Uint8Array;
  readonly end: number;
}

/** Chunks in their order, up to the first that is cut or spoilt. */
function* chunksOf(png: Uint8Array): Generator<Chunk, undefined> {
  if (!isPng(png)) return undefined;
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  for (let at = SIGNATURE.length; at + FRAME <= png.length; ) {
    const length = view.getUint32(at);
    const end = at + FRAME + length;
    if (end > png.length) return undefined;
    if (view.getUint32(end - 4) !== checksumOf(png.subarray(at + 4, end - 4))) return undefined;
    const type = String.fromCharCode(...png.subarray(at + 4, at + 8));
    yield { type, content: png.subarray(at + 8, end - 4), end };
    at = end;
  }
  return undefined;
}

function writeText({ keyword, language = '', text, isCompressed }: PngText): Uint8Array {
  if (!/^[ -~]{1,79}$/.test(keyword)) throw new Error(`${keyword} cannot be a keyword of a PNG`);
  const encoder = new TextEncoder();
  const bytes = encoder.encode(text);
  const content = isCompressed === true ? zlibSync(bytes) : bytes;
  return writeChunk(
    'iTXt',
    joinBytes([
      encoder.encode(`${keyword}\0`),
      Uint8Array.of(isCompressed === true ? 1 : 0, 0),
      // The keyword is not translated.
      encoder.encode(`${language}\0\0`),
      content,
    ]),
  );
}

function readText(
  content: Uint8Array,
  most: number,
): { keyword: string; text: string } | undefined {
  const decoder = new TextDecoder();
  const endOfKeyword = content.indexOf(0);
  const endOfLanguage = content.indexOf(0, endOfKeyword + 3);
  const start = content.indexOf(0, endOfLanguage + 1) + 1;
  if (endOfKeyword < 1 || endOfLanguage < 0 || start < 1) return undefined;
  const written = content.subarray(start);
  const isCompressed = content[endOfKeyword + 1] === 1;
  const bytes = isCompressed ? inflateWithin(written, most) : written;
  if (bytes === undefined || bytes.length > most) return undefined;
  return {
    keyword: decoder.decode(content.subarray(0, endOfKeyword)),
    text: decoder.decode(bytes),
  };
}

const INCHES_PER_METRE = 1 / 0.0254;

/** `pHYs`: pixels a metre in both directions. */
function writeResolution(dotsPerInch: number): Uint8Array {
  const content = new Uint8Array(9);
  const view = new DataView(content.buffer);
  const dotsPerMetre = Math.round(dotsPerInch * INCHES_PER_METRE);
  view.setUint32(0, dotsPerMetre);
  view.setUint32(4, dotsPerMetre);
  view.setUint8(8, 1);
  return writeChunk('pHYs', content);
}

function writeChunk(type: string, content: Uint8Array): Uint8Array {
  const chunk = new Uint8Array(content.length + FRAME);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, content.length);
  chunk.set(new TextEncoder().encode(type), 4);
  chunk.set(content, 8);
  view.setUint32(content.length + 8, checksumOf(chunk.subarray(4, content.length + 8)));
  return chunk;
}

/** CRC-32 of each byte, after the specification's annex D. */
const REMAINDERS = Uint32Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit += 1) {
    remainder = remainder & 1 ? 0xedb88320 ^ (remainder >>> 1) : remainder >>> 1;
  }
  return remainder;
});

function checksumOf(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = REMAINDERS[(sum ^ byte) & 255]! ^ (sum >>> 8);
  return (sum ^ 0xffffffff) >>> 0;
}
