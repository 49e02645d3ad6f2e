import { describe, expect, it } from 'vitest';
import { binAt, freeRange, makeTimeScale } from './time-scale.ts';

const bins = {
  unit: 'day' as const,
  step: 1,
  count: 30,
  edges: Int32Array.from({ length: 31 }, (_, day) => day),
};
const scale = makeTimeScale(bins, 300);

describe('a range to begin with', () => {
  it('is all time where there is none', () => {
    expect(freeRange([], scale)).toEqual({ from: 0, to: 30 });
  });

  it('lies in the longest time that no range holds', () => {
    expect(freeRange([{ from: 0, to: 12 }], scale)).toEqual({ from: 18, to: 24 });
    expect(freeRange([{ from: 20, to: 28 }], scale)).toEqual({ from: 6, to: 14 });
  });

  it('is there even where nothing is free', () => {
    expect(freeRange([{ from: 0, to: 30 }], scale)).toEqual({ from: 0, to: 30 });
  });
});

describe('the bin of a day', () => {
  it('is the one that begins on or before it', () => {
    expect(binAt(bins, 0)).toBe(0);
    expect(binAt(bins, 4.9)).toBe(4);
    expect(binAt(bins, -1)).toBeUndefined();
    expect(binAt(bins, 31)).toBeUndefined();
  });
});
