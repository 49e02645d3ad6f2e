import { inflateSync } from 'node:zlib';

/** A decoded picture: four bytes a pixel, red, green, blue, opacity, row by row. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

const SIGNATURE = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);
const CHANNELS: Readonly<Record<number, number>> = { 2: 3, 6: 4 };

/** Decodes PNG of eight bits a channel without interlacing (W3C, "PNG Specification", 3rd ed.). */
export function readPng(file: Buffer): Picture {
  if (!file.subarray(0, 8).equals(SIGNATURE)) throw new Error('This file is no PNG');
  const chunks = readChunks(file);
  const header = chunks.find(({ name }) => name === 'IHDR')?.content;
  if (!header) throw new Error('The PNG has no header');
  const width = header.readUInt32BE(0);
  const height = header.readUInt32BE(4);
  const [depth = 0, colourType = 0, , , interlace = 0] = header.subarray(8);
  const channels = CHANNELS[colourType];
  if (depth !== 8 || interlace !== 0 || channels === undefined) {
    throw new Error(`PNG of depth ${depth}, colour type ${colourType} is not read here`);
  }
  const packed = chunks.filter(({ name }) => name === 'IDAT').map(({ content }) => content);
  const lines = inflateSync(Buffer.concat(packed));
  return { width, height, pixels: unfilter(lines, width, height, channels) };
}

function readChunks(file: Buffer) {
  const chunks: { name: string; content: Buffer }[] = [];
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at);
    const name = file.toString('latin1', at + 4, at + 8);
    chunks.push({ name, content: file.subarray(at + 8, at + 8 + length) });
    at += 12 + length;
  }
  return chunks;
}

/** Undoes the filter of each line and gives every pixel its four channels. */
function unfilter(lines: Buffer, width: number, height: number, channels: number): Uint8Array {
  const stride = width * channels;
  let above = new Uint8Array(stride);
  const pixels = new Uint8Array(width * height * 4).fill(255);
  for (let y = 0; y < height; y += 1) {
    const start = y * (stride + 1);
    const filter = lines[start] ?? 0;
    const line = Uint8Array.from(lines.subarray(start + 1, start + 1 + stride));
    for (let i = 0; i < stride; i += 1) {
      const left = i < channels ? 0 : line[i - channels]!;
      const aboveLeft = i < channels ? 0 : above[i - channels]!;
      line[i] = line[i]! + predict(filter, left, above[i]!, aboveLeft);
    }
    for (let x = 0; x < width; x += 1) {
      pixels.set(line.subarray(x * channels, (x + 1) * channels), (y * width + x) * 4);
    }
    above = line;
  }
  return pixels;
}

function predict(filter: number, left: number, above: number, aboveLeft: number): number {
  if (filter === 0) return 0;
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return (left + above) >> 1;
  const guess = left + above - aboveLeft;
  const toLeft = Math.abs(guess - left);
  const toAbove = Math.abs(guess - above);
  const toAboveLeft = Math.abs(guess - aboveLeft);
  if (toLeft <= toAbove && toLeft <= toAboveLeft) return left;
  return toAbove <= toAboveLeft ? above : aboveLeft;
}

/** How many pixels there are of each colour, as `#rrggbb`; see-through pixels count as `clear`. */
export function countColours({ pixels }: Picture): ReadonlyMap<string, number> {
  const counts = new Map<number, number>();
  for (let i = 0; i < pixels.length; i += 4) {
    const isClear = pixels[i + 3] === 0;
    const colour = isClear ? -1 : (pixels[i]! << 16) | (pixels[i + 1]! << 8) | pixels[i + 2]!;
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const nameOf = (colour: number) =>
    colour < 0 ? 'clear' : `#${colour.toString(16).padStart(6, '0')}`;
  return new Map([...counts].map(([colour, count]) => [nameOf(colour), count]));
}
