import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aDataset } from '#testing';
import { convexHull, isInside, outlineBox, outlinePath, rimTowards } from './bloc-outline.ts';
import { sceneOf } from './scene.fixture.ts';

const point = fc.record({
  x: fc.integer({ min: -200, max: 200 }),
  y: fc.integer({ min: -200, max: 200 }),
});

describe('blocs', () => {
  const builder = () =>
    aDataset().actors(
      { id: 'a', group: 'east' },
      { id: 'b', group: 'east' },
      { id: 'c', group: 'west' },
      { id: 'd' },
    );
  const at = { a: [0, 0], b: [100, 40], c: [300, 0], d: [0, 300] } as const;

  it('has a ground for each group with at least two visible actors', () => {
    const { blocs } = sceneOf(builder(), at);
    expect(blocs.map(({ group }) => group)).toEqual(['east']);
    expect(blocs[0]!.label).toBe('GROUP EAST');
  });

  it('keeps its name off its own nodes, above them where it can', () => {
    const { blocs, nodes } = sceneOf(builder(), at);
    const { labelBox } = blocs[0]!;
    expect(labelBox.y + labelBox.height).toBeLessThan(nodes[0]!.y);
  });

  it('has none where the dataset has no groups', () => {
    expect(sceneOf(aDataset().edge('a', 'attack', 'b'), { a: [0, 0], b: [90, 0] }).blocs).toEqual(
      [],
    );
  });
});

describe('outlines', () => {
  it('holds every point with the padding around it', () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 40 }), (points) => {
        const outline = { hull: convexHull(points), padding: 10 };
        const box = outlineBox(outline);
        for (const { x, y } of points) {
          for (const [dx, dy] of [
            [0, 0],
            [9.9, 0],
            [0, -9.9],
            [-7, 7],
          ] as const) {
            expect(isInside(outline, { x: x + dx, y: y + dy })).toBe(true);
          }
          expect(x - 10).toBeGreaterThanOrEqual(box.x);
          expect(y + 10).toBeLessThanOrEqual(box.y + box.height);
        }
      }),
    );
  });

  it('ends at its rim', () => {
    const outline = {
      hull: convexHull([
        { x: 0, y: 0 },
        { x: 100, y: 0 },
      ]),
      padding: 10,
    };
    expect(rimTowards(outline, 1, 0)).toEqual({ x: 110, y: 0 });
    expect(isInside(outline, { x: 50, y: 10.1 })).toBe(false);
    expect(isInside(outline, { x: 110.1, y: 0 })).toBe(false);
  });

  it('drops points inside and on the sides', () => {
    const square = [0, 10].flatMap((x) => [0, 10].map((y) => ({ x, y })));
    expect(convexHull([...square, { x: 5, y: 5 }, { x: 5, y: 0 }])).toHaveLength(4);
  });

  it('is a capsule around two points and a circle around one', () => {
    const two = {
      hull: convexHull([
        { x: 0, y: 0 },
        { x: 100, y: 0 },
      ]),
      padding: 10,
    };
    expect(outlinePath(two)).toBe('M0 -10L100 -10A10 10 0 0 1 100 10L0 10A10 10 0 0 1 0 -10Z');
    const one = {
      hull: convexHull([
        { x: 0, y: 0 },
        { x: 0, y: 0 },
      ]),
      padding: 10,
    };
    expect(outlinePath(one)).toMatch(/^M-10 0A10 10 0 1 1 10 0A/);
  });
});
