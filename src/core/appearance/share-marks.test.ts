import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BulkMarks } from './bulk-marks.ts';
import { shareOfMarks } from './share-marks.ts';

const DISCS = [{ fill: '#000', ring: undefined, discs: Float32Array.of(1, 1, 1) }];

/** Marks with batches of so many lines. */
const marksOf = (sizes: readonly number[]): BulkMarks => ({
  opacity: 0.5,
  lines: sizes.map((size, place) => ({
    colour: `colour ${place}`,
    width: 1,
    ends: new Float32Array(4 * size),
  })),
  discs: DISCS,
});

describe('marks that several threads paint', () => {
  it('are all there once, in their order, with the discs on top', () => {
    const anySizes = fc.array(fc.integer({ min: 1, max: 4096 }), { maxLength: 60 });
    fc.assert(
      fc.property(anySizes, fc.integer({ min: 1, max: 4 }), (sizes, count) => {
        const marks = marksOf(sizes);
        const shares = Array.from({ length: count }, (_, share) =>
          shareOfMarks(marks, share, count),
        );
        expect(shares.flatMap(({ lines }) => lines)).toEqual(marks.lines);
        expect(shares.map(({ discs }) => discs.length)).toEqual(
          shares.map((_, share) => (share === count - 1 ? 1 : 0)),
        );
        expect(shares.every(({ opacity }) => opacity === marks.opacity)).toBe(true);
      }),
    );
  });

  it('are about as many for each thread', () => {
    const marks = marksOf(Array.from({ length: 40 }, () => 1000));
    const linesOf = (share: number) => shareOfMarks(marks, share, 4).lines.length;
    expect([0, 1, 2, 3].map(linesOf)).toEqual([10, 10, 10, 10]);
  });
});
