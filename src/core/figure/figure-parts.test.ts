import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textWidth } from '#core/appearance';
import { curveUntil, offsetCurve, shortenCurve } from './edge-outline.ts';
import { checkRasterSize, largestScale, RASTER_LIMITS } from './figure-limits.ts';
import { splitByScript } from './script-runs.ts';
import { wrapText } from './wrap-text.ts';

describe('checkRasterSize', () => {
  it('accepts the limits and refuses one pixel more', () => {
    expect(checkRasterSize(8_192, 2_048, 1).ok).toBe(true);
    expect(checkRasterSize(8_193, 100, 1).ok).toBe(false);
    expect(checkRasterSize(4_096, 4_096, 1).ok).toBe(true);
    expect(checkRasterSize(4_096, 4_097, 1).ok).toBe(false);
  });

  it('names the largest scale that works', () => {
    const result = checkRasterSize(1_200, 900, 6);
    expect(result).toMatchObject({
      error: { code: 'picture-too-large', message: expect.stringContaining('works is 3.94.') },
    });
    expect(checkRasterSize(1_200, 900, 3.94).ok).toBe(true);
    expect(checkRasterSize(1_200, 900, 3.95).ok).toBe(false);
  });

  it('names a scale that is within the limits, whatever the size', () => {
    const side = fc.double({ min: 1, max: 100_000, noNaN: true });
    fc.assert(
      fc.property(side, side, (width, height) => {
        const scale = largestScale(width, height);
        if (scale === undefined) return width * height * 1e-4 > RASTER_LIMITS.area;
        return checkRasterSize(width, height, scale).ok;
      }),
    );
  });

  it.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])('refuses the scale %d', (scale) => {
    expect(checkRasterSize(100, 100, scale)).toMatchObject({
      error: { code: 'picture-without-size' },
    });
  });
});

describe('wrapText', () => {
  it('keeps every line within the width, and every word', () => {
    fc.assert(
      fc.property(fc.lorem({ maxCount: 40 }), fc.integer({ min: 40, max: 400 }), (text, width) => {
        const lines = wrapText(text, width, 12);
        for (const line of lines) expect(textWidth(line, 12)).toBeLessThanOrEqual(width);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });

  it('breaks a word that is wider than the line', () => {
    const lines = wrapText('x'.repeat(10_000), 100, 12);
    expect(lines.length).toBeGreaterThan(100);
    expect(lines.join('')).toHaveLength(10_000);
  });

  it('ends in an ellipsis beyond the given number of lines', () => {
    const lines = wrapText('word '.repeat(100), 100, 12, 400, 3);
    expect(lines).toHaveLength(3);
    expect(lines[2]).toMatch(/…$/);
    expect(textWidth(lines[2]!, 12)).toBeLessThanOrEqual(100);
  });
});

describe('splitByScript', () => {
  const runsOf = (text: string) => splitByScript(text).map(({ text: run }) => run);

  it('keeps a line of one script whole', () => {
    expect(runsOf('Kataib (KH), 2020')).toEqual(['Kataib (KH), 2020']);
    expect(runsOf('كتائب حزب الله، ٢٠٢٠')).toEqual(['كتائب حزب الله، ٢٠٢٠']);
    expect(runsOf('')).toEqual([]);
  });

  it('gives brackets and numbers to the run that they belong to', () => {
    expect(runsOf('حزب (KH) لا')).toEqual(['حزب ', '(KH) ', 'لا']);
    expect(runsOf('إعلام 24')).toEqual(['إعلام 24']);
    expect(runsOf('\u200eإعلام 24\u200e, 4 May')).toEqual(['إعلام 24', '\u200e, 4 May']);
  });
});

const straight = { startX: 0, startY: 0, controlX: 50, controlY: 0, endX: 100, endY: 0 };
const bent = { startX: 0, startY: 0, controlX: 50, controlY: 60, endX: 100, endY: 0 };

describe('the outline of an edge', () => {
  it('ends as far before its end as asked, and never vanishes', () => {
    for (const curve of [straight, bent]) {
      const { endX, endY } = shortenCurve(curve, 12);
      expect(Math.hypot(100 - endX, endY)).toBeCloseTo(12, 2);
    }
    const stump = shortenCurve(straight, 500);
    expect(stump.endX).toBeGreaterThan(0);
  });

  it('lies at the asked distance beside its middle line', () => {
    expect(offsetCurve(straight, 2)).toEqual({
      startX: 0,
      startY: 2,
      controlX: 50,
      controlY: 2,
      endX: 100,
      endY: 2,
    });
    const [one, other] = [offsetCurve(bent, 2), offsetCurve(bent, -2)].map((rail) =>
      curveUntil(rail, 0.5),
    );
    expect(one!.endY - other!.endY).toBeCloseTo(4, 0);
  });
});
