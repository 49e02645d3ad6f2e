import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  extendLine,
  isDrawing,
  isInside,
  type Point,
  pointsInside,
  rectangleBetween,
} from './area-geometry.ts';

const at = (x: number, y: number): Point => ({ x, y });
const anyPoint = fc.record({
  x: fc.integer({ min: -50, max: 50 }),
  y: fc.integer({ min: -50, max: 50 }),
});

describe('a rectangle', () => {
  it('holds what lies between its corners, from whichever corner it was drawn', () => {
    fc.assert(
      fc.property(anyPoint, anyPoint, anyPoint, (from, to, point) => {
        // Half a unit off, so that no point lies on a side.
        const place = at(point.x + 0.5, point.y + 0.5);
        const isBetween = (value: number, one: number, other: number) =>
          value > Math.min(one, other) && value < Math.max(one, other);
        expect(isInside(rectangleBetween(from, to), place)).toBe(
          isBetween(place.x, from.x, to.x) && isBetween(place.y, from.y, to.y),
        );
      }),
    );
  });
});

describe('a line drawn round actors', () => {
  const bay = [
    at(0, 0),
    at(10, 0),
    at(10, 10),
    at(6, 10),
    at(6, 4),
    at(4, 4),
    at(4, 10),
    at(0, 10),
  ];

  it('leaves out what lies in a bay of it', () => {
    expect(isInside(bay, at(2, 8))).toBe(true);
    expect(isInside(bay, at(8, 8))).toBe(true);
    expect(isInside(bay, at(5, 8))).toBe(false);
    expect(isInside(bay, at(5, 2))).toBe(true);
    expect(isInside(bay, at(-1, 5))).toBe(false);
    expect(isInside(bay, at(11, 5))).toBe(false);
  });

  it('closes by itself from its end to its beginning', () => {
    const open = [at(0, 0), at(10, 0), at(10, 10)];
    expect(isInside(open, at(8, 4))).toBe(true);
    expect(isInside(open, at(4, 8))).toBe(false);
  });

  it('finds the actors inside, in their order, and none before it encloses anything', () => {
    const places = [
      { actor: 3, ...at(2, 2) },
      { actor: 1, ...at(50, 50) },
      { actor: 2, ...at(8, 2) },
    ];
    expect(pointsInside(bay, places).map(({ actor }) => actor)).toEqual([3, 2]);
    expect(pointsInside([at(0, 0), at(90, 90)], places)).toEqual([]);
  });

  it('takes no point that the hand has hardly moved to', () => {
    const line = extendLine([at(0, 0)], at(1, 1), 3);
    expect(line).toEqual([at(0, 0)]);
    expect(extendLine(line, at(0, 3), 3)).toEqual([at(0, 0), at(0, 3)]);
  });
});

describe('a drag', () => {
  it('begins beyond the trembling of a hand', () => {
    expect(isDrawing(at(0, 0), at(3, 2), 5)).toBe(false);
    expect(isDrawing(at(0, 0), at(-4, 4), 5)).toBe(true);
  });
});
