import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFigureData, writeFigureData } from './figure-data.ts';
import { inflateWithin } from './inflate-within.ts';
import { addToPng, isPng, readPngText } from './png-chunks.ts';

/** One white pixel, made by another program. */
const PIXEL = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==',
    'base64',
  ),
);
const MOST = 1_000_000;

describe('texts in PNG files', () => {
  it('come back as they were, packed or not, in any script', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.boolean(), (text, isCompressed) => {
        const png = addToPng(PIXEL, [{ keyword: 'Note', text, isCompressed }]);
        expect(isPng(png)).toBe(true);
        expect(readPngText(png, 'Note', MOST)).toBe(text);
        expect(readPngText(png, 'Other', MOST)).toBeUndefined();
      }),
      { numRuns: 60 },
    );
  });

  it('stand behind the header, with the checksums that the specification wants', () => {
    const png = addToPng(PIXEL, [{ keyword: 'Title', language: 'fa', text: 'شکل' }], 300);
    const names: string[] = [];
    const view = new DataView(png.buffer);
    for (let at = 8; at < png.length; at += view.getUint32(at) + 12) {
      names.push(String.fromCharCode(...png.subarray(at + 4, at + 8)));
    }
    expect(names).toEqual(['IHDR', 'pHYs', 'iTXt', 'IDAT', 'IEND']);
    // 300 dots an inch are 11,811 a metre.
    expect(view.getUint32(33 + 8)).toBe(11_811);
    // The end of the file is the same in every PNG, and read by the same rule as our own chunks.
    expect(view.getUint32(png.length - 4)).toBe(0xae426082);
  });

  it('are not read beyond the limit nor from a spoilt chunk', () => {
    const png = addToPng(PIXEL, [{ keyword: 'Note', text: 'x'.repeat(5_000), isCompressed: true }]);
    expect(readPngText(png, 'Note', 5_000)).toHaveLength(5_000);
    expect(readPngText(png, 'Note', 4_999)).toBeUndefined();
    const spoilt = png.slice();
    spoilt[50]! ^= 1;
    expect(readPngText(spoilt, 'Note', MOST)).toBeUndefined();
    expect(() => addToPng(Uint8Array.of(1, 2, 3), [])).toThrow('no PNG');
  });
});

describe('inflateWithin', () => {
  it('unpacks what another program packed, and nothing that is larger or broken', () => {
    const packed = new Uint8Array(deflateSync(Buffer.alloc(3_000_000)));
    expect(inflateWithin(packed, 3_000_000)).toHaveLength(3_000_000);
    expect(inflateWithin(packed, 1_000_000)).toBeUndefined();
    expect(inflateWithin(packed.subarray(0, 200), 3_000_000)).toBeUndefined();
    expect(inflateWithin(Uint8Array.of(1, 2, 3, 4), 100)).toBeUndefined();
  });
});

describe('figure data', () => {
  it('come back as they were and hold nothing that markup could stumble over', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (name, view) => {
        const text = writeFigureData({ dataset: { name }, view });
        expect(text).not.toMatch(/[<>&\u2028\u2029\u202e]/);
        expect(readFigureData(text)).toEqual({ dataset: { name }, view });
      }),
      { numRuns: 100 },
    );
  });

  it('say when there are none, and take nothing else for a figure', () => {
    const text = writeFigureData({ dataset: null, view: 'a=b' });
    expect(text).toContain('without its data');
    expect(readFigureData(text)).toEqual({ dataset: null, view: 'a=b' });
    for (const other of ['', '{', '[]', 'null', '{"format":"faultlines"}']) {
      expect(readFigureData(other)).toBeUndefined();
    }
  });
});
