import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aDataset } from '#testing';
import { createCollisionGrid } from './collision-grid.ts';
import { createInkGrid } from './ink-grid.ts';
import { sceneOf } from './scene.fixture.ts';

const bounds = { x: -100, y: -100, width: 200, height: 200 };
const coordinate = fc.integer({ min: -160, max: 160 });
const box = fc.record({
  x: coordinate,
  y: coordinate,
  width: fc.integer({ min: 1, max: 80 }),
  height: fc.integer({ min: 1, max: 30 }),
});
const circle = fc.record({ x: coordinate, y: coordinate, radius: fc.integer({ min: 1, max: 30 }) });

describe('the collision grid', () => {
  it('finds the same as looking at every shape, inside and outside its bounds', () => {
    fc.assert(
      fc.property(fc.array(circle), fc.array(box), box, (circles, boxes, asked) => {
        const grid = createCollisionGrid(bounds, 20);
        circles.forEach(({ x, y, radius }, owner) => {
          grid.addCircle(x, y, radius, owner);
        });
        for (const each of boxes) grid.addBox(each);
        const right = asked.x + asked.width;
        const bottom = asked.y + asked.height;
        const isHit =
          circles.some(({ x, y, radius }) => {
            const dx = x - Math.max(asked.x, Math.min(x, right));
            const dy = y - Math.max(asked.y, Math.min(y, bottom));
            return dx * dx + dy * dy < radius * radius;
          }) ||
          boxes.some(
            (each) =>
              each.x < right &&
              asked.x < each.x + each.width &&
              each.y < bottom &&
              asked.y < each.y + each.height,
          );
        expect(grid.hitsBox(asked)).toBe(isHit);
      }),
    );
  });

  it('knows circles near a point, but for those of the two ends', () => {
    const grid = createCollisionGrid(bounds, 20);
    grid.addCircle(0, 0, 10, 7);
    expect(grid.hitsPoint(0, 14, 5, 1, 2)).toBe(true);
    expect(grid.hitsPoint(0, 16, 5, 1, 2)).toBe(false);
    expect(grid.hitsPoint(0, 14, 5, 7, 2)).toBe(false);
  });
});

describe('the ink grid', () => {
  it('sees more ink along a line than across it, and none beside it', () => {
    const builder = aDataset().edge('a', 'attack', 'b');
    const { edges } = sceneOf(builder, { a: [-90, 0], b: [90, 0] });
    const ink = createInkGrid(edges, bounds, 8);
    const along = ink.linesUnder({ x: -40, y: -6, width: 80, height: 12 });
    const across = ink.linesUnder({ x: 0, y: -40, width: 6, height: 80 });
    expect(along).toBeGreaterThan(across);
    expect(across).toBeGreaterThan(0);
    expect(ink.linesUnder({ x: -40, y: 30, width: 80, height: 12 })).toBe(0);
  });
});
