import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inkedParts, type RasterPixels } from './raster-parts.ts';

const WIDTH = 20;
const HEIGHT = 70;
const RED = [200, 0, 0, 255];

function withInk(places: readonly { readonly x: number; readonly y: number }[]): RasterPixels {
  const bytes = new Uint8Array(4 * WIDTH * HEIGHT);
  for (const { x, y } of places) bytes.set(RED, 4 * (y * WIDTH + x));
  return { bytes, width: WIDTH, height: HEIGHT };
}

describe('the parts of a picture that have anything on them', () => {
  it('give the whole picture where they are laid on a transparent ground', () => {
    const place = fc.record({
      x: fc.nat({ max: WIDTH - 1 }),
      y: fc.nat({ max: HEIGHT - 1 }),
    });
    fc.assert(
      fc.property(fc.array(place, { maxLength: 6 }), (places) => {
        const pixels = withInk(places);
        const laid = new Uint8Array(pixels.bytes.length);
        for (const { x, y, width, height, bytes } of inkedParts(pixels)) {
          for (let row = 0; row < height; row += 1) {
            const from = 4 * row * width;
            laid.set(bytes.subarray(from, from + 4 * width), 4 * ((y + row) * WIDTH + x));
          }
        }
        expect(Buffer.compare(laid, pixels.bytes)).toBe(0);
      }),
    );
  });

  it('are no wider than what is on them, and none of an empty picture', () => {
    const parts = [...inkedParts(withInk([3, 7].map((x) => ({ x, y: 40 }))))];
    expect(parts).toMatchObject([{ x: 3, width: 5 }]);
    expect([...inkedParts(withInk([]))]).toEqual([]);
  });

  it('have the colours as they were before they were multiplied with their alpha', () => {
    const half = withInk([]);
    half.bytes.set([100, 0, 0, 128]);
    const [part] = inkedParts(half);
    expect([...part!.bytes.subarray(0, 4)]).toEqual([199, 0, 0, 128]);
  });
});
