import { describe, expect, it } from 'vitest';
import { type PartBox, packParts } from './pack-parts.ts';

const square = (count: number): PartBox => ({
  width: Math.sqrt(count),
  height: Math.sqrt(count),
  count,
});
const pairs = (count: number) => Array.from({ length: count }, () => square(2));

/** The whole box, and that of all but the first part. */
function boxesOf(parts: readonly PartBox[], ratio: number) {
  const places = packParts(parts, ratio);
  const box = (from: number) => {
    const sides = parts.slice(from).map((part, at) => {
      const { left, top, scale } = places[from + at]!;
      return [left, top, left + part.width * scale, top + part.height * scale] as const;
    });
    const left = Math.min(...sides.map((side) => side[0]));
    const top = Math.min(...sides.map((side) => side[1]));
    const right = Math.max(...sides.map((side) => side[2]));
    const bottom = Math.max(...sides.map((side) => side[3]));
    return { left, top, right, bottom, area: (right - left) * (bottom - top) };
  };
  return { all: box(0), small: box(1), sides: places };
}

describe('parts that have no tie to each other', () => {
  it('take about a tenth of the picture beside a main part, in a wide and in a high window', () => {
    for (const ratio of [1.6, 0.6]) {
      const { all, small } = boxesOf([square(6_400), ...pairs(330)], ratio);
      expect(small.area / all.area).toBeLessThan(0.12);
      expect(small.area / all.area).toBeGreaterThan(0.04);
    }
  });

  it('stand beside the main part in a wide window and below it in a high one', () => {
    const parts = [square(900), ...pairs(20)];
    expect(boxesOf(parts, 1.6).small.left).toBeGreaterThan(30);
    expect(boxesOf(parts, 0.6).small.top).toBeGreaterThan(30);
  });

  it('get as much room as they hold of the actors, and never lie on each other', () => {
    const parts = [square(900), ...pairs(300)];
    const { all, small, sides } = boxesOf(parts, 1.6);
    expect(small.area / all.area).toBeGreaterThan(0.25);
    const keys = new Set(sides.map(({ left, top }) => `${left.toFixed(3)} ${top.toFixed(3)}`));
    expect(keys.size).toBe(parts.length);
  });

  it('stand in rows in the shape of the window where none is the main part', () => {
    const { all } = boxesOf(pairs(400), 1.6);
    expect((all.right - all.left) / (all.bottom - all.top)).toBeCloseTo(1.6, 0);
  });
});
