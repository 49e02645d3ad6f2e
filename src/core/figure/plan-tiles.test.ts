import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RASTER_LIMITS } from './figure-limits.ts';
import { planTiles } from './plan-tiles.ts';

describe('planTiles', () => {
  it('needs one tile where the whole picture is within the limits', () => {
    expect(planTiles({ width: 900, height: 500 }, 2)).toEqual([
      {
        row: 0,
        column: 0,
        x: 0,
        y: 0,
        width: 900,
        height: 500,
        pixelWidth: 1800,
        pixelHeight: 1000,
      },
    ]);
  });

  it('covers every pixel once, each tile within the limits', () => {
    const side = fc.integer({ min: 1, max: 5_000 });
    fc.assert(
      fc.property(side, side, fc.integer({ min: 1, max: 8 }), (width, height, scale) => {
        const tiles = planTiles({ width, height }, scale);
        let area = 0;
        for (const { x, y, row, column, pixelWidth, pixelHeight } of tiles) {
          expect(Math.max(pixelWidth, pixelHeight)).toBeLessThanOrEqual(RASTER_LIMITS.side);
          expect(pixelWidth * pixelHeight).toBeLessThanOrEqual(RASTER_LIMITS.area);
          const before = tiles.filter((tile) => tile.row === row && tile.column < column);
          expect(x * scale).toBeCloseTo(
            before.reduce((sum, tile) => sum + tile.pixelWidth, 0),
            6,
          );
          expect((y * scale) % 1).toBeCloseTo(0, 6);
          area += pixelWidth * pixelHeight;
        }
        expect(area).toBe(width * scale * height * scale);
      }),
    );
  });
});
