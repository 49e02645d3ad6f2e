import { describe, expect, it } from 'vitest';
import type { LayoutInput } from './positions.ts';
import { measureLayout } from './quality.ts';

const square: LayoutInput = {
  actorCount: 4,
  actors: Uint32Array.of(0, 1, 2, 3),
  source: Uint32Array.of(0, 1),
  target: Uint32Array.of(2, 3),
  weight: Float32Array.of(1, 1),
  bloc: Int16Array.of(0, 0, 0, 1),
  radius: Float32Array.of(5, 5, 5, 5),
  labelWidth: Float32Array.of(0, 0, 0, 0),
  labelHeight: Float32Array.of(10, 10, 10, 10),
  aspectRatio: 1,
};

describe('measureLayout', () => {
  it('counts the crossing of two diagonals and their length', () => {
    const positions = { x: Float64Array.of(0, 30, 30, 0), y: Float64Array.of(0, 0, 40, 40) };
    expect(measureLayout(square, positions)).toMatchObject({
      overlaps: 0,
      intruders: 0,
      crossings: 1,
      linesThroughMarks: 0,
      meanEdgeLength: 50,
      width: 40,
      height: 50,
    });
  });

  it('notices an actor amid another bloc, a line through a circle, and a label across one', () => {
    const positions = { x: Float64Array.of(0, 100, 40, 40), y: Float64Array.of(0, 0, 90, 30) };
    expect(measureLayout(square, positions).intruders).toBe(1);
    const inLine = { x: Float64Array.of(0, 50, 100, 50), y: Float64Array.of(0, 0, 0, 90) };
    expect(measureLayout(square, inLine).linesThroughMarks).toBe(1);
    const labelled = { ...square, labelWidth: Float32Array.of(60, 0, 0, 0) };
    expect(measureLayout(labelled, inLine).overlaps).toBe(1);
  });

  it('finds no stress in a path drawn straight, and some in one drawn folded', () => {
    const path = {
      ...square,
      source: Uint32Array.of(0, 1, 2),
      target: Uint32Array.of(1, 2, 3),
      weight: Float32Array.of(1, 1, 1),
    };
    const straight = { x: Float64Array.of(0, 50, 100, 150), y: new Float64Array(4) };
    expect(measureLayout(path, straight).stress).toBeCloseTo(0);
    const folded = { x: Float64Array.of(0, 50, 50, 0), y: Float64Array.of(0, 0, 50, 50) };
    expect(measureLayout(path, folded).stress).toBeGreaterThan(0.05);
  });
});
