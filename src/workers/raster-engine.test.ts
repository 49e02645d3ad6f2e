import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkRasterSize } from '#core/figure';
import { createRasterEngine, type RasterEngine } from './raster-engine.ts';
import { SAMPLE, SAMPLE_SIZE } from './raster-sample.ts';

const PACKAGES = new URL('../../node_modules/', import.meta.url);
const bytesOf = (path: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(readFileSync(new URL(path, PACKAGES)));
const FONTS = '@expo-google-fonts/';

let engine: RasterEngine;

beforeAll(async () => {
  engine = await createRasterEngine({
    wasm: bytesOf('@resvg/resvg-wasm/index_bg.wasm').buffer,
    fonts: [
      bytesOf(`${FONTS}source-sans-3/400Regular/SourceSans3_400Regular.ttf`),
      bytesOf(`${FONTS}source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf`),
      bytesOf(`${FONTS}vazirmatn/400Regular/Vazirmatn_400Regular.ttf`),
    ],
  });
});

const svgOf = (content: string, width = 60, height = 40): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${content}</svg>`;

/** Width, height and colours of a PNG with 8 bits a channel, after the PNG specification. */
function decodePng(png: Uint8Array) {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const chunks: Uint8Array[] = [];
  for (let at = 8; at < png.length; ) {
    const length = view.getUint32(at);
    const name = String.fromCharCode(...png.subarray(at + 4, at + 8));
    if (name === 'IDAT') chunks.push(png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const width = view.getUint32(16);
  const height = view.getUint32(20);
  expect(png[24]).toBe(8);
  expect(png[25]).toBe(6);
  return { width, height, colours: coloursOf(inflateSync(Buffer.concat(chunks)), width, height) };
}

/** Undoes the filters of the lines (PNG specification, section 9) and collects the opaque colours. */
function coloursOf(data: Uint8Array, width: number, height: number): ReadonlySet<string> {
  const stride = width * 4;
  const colours = new Set<string>();
  let above = new Uint8Array(stride);
  for (let y = 0; y < height; y += 1) {
    const filter = data[y * (stride + 1)]!;
    const line = data.slice(y * (stride + 1) + 1, (y + 1) * (stride + 1));
    for (let x = 0; x < stride; x += 1) {
      const left = x < 4 ? 0 : line[x - 4]!;
      const up = above[x]!;
      const corner = x < 4 ? 0 : above[x - 4]!;
      const predictions = [0, left, up, (left + up) >> 1, paeth(left, up, corner)];
      line[x] = (line[x]! + predictions[filter]!) & 255;
    }
    for (let x = 0; x < stride; x += 4) {
      if (line[x + 3] === 255) colours.add(Buffer.from(line.subarray(x, x + 3)).toString('hex'));
    }
    above = new Uint8Array(line);
  }
  return colours;
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [toLeft, toUp, toCorner] = [left, up, corner].map((value) => Math.abs(guess - value));
  if (toLeft! <= toUp! && toLeft! <= toCorner!) return left;
  return toUp! <= toCorner! ? up : corner;
}

describe('createRasterEngine', () => {
  it.each([
    [60, 40, 1, 60, 40],
    [60, 40, 2.5, 150, 100],
    [33, 17, 1.5, 50, 26],
    [901, 333, 1.37, 1234, 456],
  ])('draws %i × %i at scale %f as %i × %i pixels', (width, height, scale, wide, high) => {
    const picture = engine.draw(svgOf('<circle cx="20" cy="20" r="9"/>', width, height), scale);
    const decoded = decodePng(picture.png);
    expect([decoded.width, decoded.height]).toEqual([wide, high]);
    expect([picture.width, picture.height]).toEqual([wide, high]);
    expect(checkRasterSize(width, height, scale)).toEqual({
      ok: true,
      value: { width: wide, height: high },
    });
  });

  it('can draw the sample', () => {
    const { width, height, scale } = SAMPLE_SIZE;
    const picture = engine.draw(SAMPLE, scale);
    expect(picture).toMatchObject({ width: width * scale, height: height * scale, isBlank: false });
  });

  it('shows the colours of the drawing', () => {
    const marks = ['d24a00', '0068a8', '7a3f9e'].map(
      (colour, index) => `<rect x="${index * 12}" y="4" width="10" height="10" fill="#${colour}"/>`,
    );
    const { colours } = decodePng(engine.draw(svgOf(marks.join('')), 1).png);
    expect([...colours]).toEqual(expect.arrayContaining(['d24a00', '0068a8', '7a3f9e']));
  });

  it('shows a figure with the colours of its key', () => {
    const gallery = new URL('../core/figure/gallery/', import.meta.url);
    const svg = readFileSync(new URL('parallel-edges.svg', gallery), 'utf8');
    const { colours } = decodePng(engine.draw(svg, 2).png);
    const inFile = [...svg.matchAll(/class="edge"[^>]*stroke="#([0-9a-f]{6})"/g)];
    expect(inFile.length).toBeGreaterThan(3);
    for (const [, colour] of inFile) expect([...colours]).toContain(colour);
  });

  it('draws Latin and Arabic letters from our fonts, each weight its own way', () => {
    const draw = (text: string, attributes = '') =>
      engine.draw(
        svgOf(`<text x="4" y="24" font-size="16" ${attributes}>${text}</text>`, 160, 40),
        1,
      );
    const latin = draw('Harakat', 'font-family="\'Source Sans 3\'"');
    const bold = draw('Harakat', 'font-family="\'Source Sans 3\'" font-weight="600"');
    const arabic = draw('حركة', 'font-family="Vazirmatn"');
    const apart = draw('ح ر ك ة', 'font-family="Vazirmatn"');
    expect([latin, bold, arabic].map(({ isBlank }) => isBlank)).toEqual([false, false, false]);
    expect(bold.png).not.toEqual(latin.png);
    expect(arabic.png).not.toEqual(apart.png);
  });

  it('says when a picture is blank', () => {
    expect(engine.draw(svgOf(''), 1).isBlank).toBe(true);
    expect(engine.draw(svgOf('<rect width="60" height="40" fill="#fff"/>'), 1).isBlank).toBe(true);
    expect(engine.draw(svgOf('<rect width="30" height="40" fill="#fff"/>'), 1).isBlank).toBe(false);
  });

  it('gives pixels before they are a file, with colours multiplied with their alpha', () => {
    const half = '<rect width="60" height="40" fill="#c80000" fill-opacity="0.5"/>';
    const { bytes, width, height } = engine.drawPixels(svgOf(half), 2);
    expect([width, height]).toEqual([120, 80]);
    expect(bytes).toHaveLength(120 * 80 * 4);
    expect([...bytes.subarray(0, 4)]).toEqual([100, 0, 0, 128]);
  });

  it('throws on what is no SVG', () => {
    expect(() => engine.draw('<p>no picture</p>', 1)).toThrow();
  });
});
