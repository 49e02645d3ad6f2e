import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Camera,
  fitting,
  lookingAt,
  toPlane,
  toWindow,
  wayInto,
  zoomAround,
} from './camera.ts';

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const anyCamera: fc.Arbitrary<Camera> = fc.record({
  x: number(-1000, 1000),
  y: number(-1000, 1000),
  zoom: number(0.01, 8),
});
const anyPoint = fc.record({ x: number(-500, 500), y: number(-500, 500) });
const WINDOW = { width: 1000, height: 700 };

describe('the camera of a large graph', () => {
  it('keeps what is under the pointer there while it zooms', () => {
    fc.assert(
      fc.property(anyCamera, anyPoint, number(0.2, 5), (camera, at, factor) => {
        const under = toPlane(camera, at);
        const after = toWindow(zoomAround(camera, factor, at), under);
        expect(after.x).toBeCloseTo(at.x, 6);
        expect(after.y).toBeCloseTo(at.y, 6);
      }),
    );
  });

  it('zooms no further than actors can be told apart', () => {
    const camera = { x: 0, y: 0, zoom: 1 };
    expect(zoomAround(camera, 1e9, { x: 0, y: 0 }).zoom).toBe(8);
    expect(zoomAround(camera, 1e-9, { x: 0, y: 0 }).zoom).toBe(0.005);
  });

  it('puts a point in the middle, and a box inside the window', () => {
    fc.assert(
      fc.property(anyPoint, number(1, 5000), number(1, 5000), ({ x, y }, width, height) => {
        const middle = toWindow(lookingAt({ x, y, zoom: 2 }, WINDOW), { x, y });
        expect(middle.x).toBeCloseTo(500, 6);
        expect(middle.y).toBeCloseTo(350, 6);
        const camera = fitting({ x, y, width, height }, WINDOW);
        const corner = toWindow(camera, { x, y });
        const other = toWindow(camera, { x: x + width, y: y + height });
        expect(Math.min(corner.x, corner.y)).toBeGreaterThanOrEqual(39.9);
        expect(other.x).toBeLessThanOrEqual(960.1);
        // The tools stand below.
        expect(other.y).toBeLessThanOrEqual(636.1);
      }),
    );
  });

  it('moves only for what is not well inside', () => {
    expect(wayInto({ x: 500, y: 300 }, WINDOW)).toEqual({ dx: 0, dy: 0 });
    expect(wayInto({ x: -20, y: 690 }, WINDOW)).toEqual({ dx: 80, dy: -50 });
  });
});
