import { describe, expect, it } from 'vitest';
import { HEAD, measureMatrix, placeAt, scrollTo } from './matrix-geometry.ts';

const window = { width: 816, height: 600, isWhole: false, isCoarse: false, countWidth: 0 };
const large = measureMatrix({ ...window, count: 93 });

describe('the sizes of a matrix', () => {
  it('keep cells readable when there are many, and larger for fingers', () => {
    expect(large).toMatchObject({ pitch: 18, gap: 1, hasLabels: true });
    expect(measureMatrix({ ...window, count: 93, isCoarse: true }).pitch).toBe(24);
  });

  it('let a few cells grow, up to a limit', () => {
    expect(measureMatrix({ ...window, count: 20 }).pitch).toBe(23);
    expect(measureMatrix({ ...window, count: 2 }).pitch).toBe(32);
  });

  it('have room for the widest count, unless the whole has to fit', () => {
    const wide = { ...window, count: 20, countWidth: 35.2 };
    expect(measureMatrix(wide).pitch).toBe(36);
    expect(measureMatrix({ ...wide, isWhole: true }).pitch).toBe(23);
  });

  it('fit the whole into the window without names, unless there is room for them', () => {
    const whole = measureMatrix({ ...window, count: 93, isWhole: true });
    expect(whole).toMatchObject({ pitch: 6, hasLabels: false });
    expect(whole.columnHead + whole.count * whole.pitch).toBeLessThanOrEqual(600);
    expect(measureMatrix({ ...window, count: 20, isWhole: true }).hasLabels).toBe(true);
  });

  it('never vanish', () => {
    const tiny = { ...window, count: 300, width: 40, height: 20, isWhole: true };
    expect(measureMatrix(tiny)).toMatchObject({ pitch: 1, gap: 0 });
  });
});

describe('a point of the window', () => {
  const { rowHead, columnHead } = large;
  const still = { left: 0, top: 0 };

  it('lies in a cell, in a heading, or nowhere', () => {
    expect(placeAt(large, { x: rowHead + 18, y: columnHead + 17 }, still)).toEqual({
      row: 0,
      column: 1,
    });
    expect(placeAt(large, { x: 5, y: columnHead + 40 }, still)).toEqual({ row: 2, column: HEAD });
    expect(placeAt(large, { x: rowHead, y: 5 }, still)).toEqual({ row: HEAD, column: 0 });
    expect(placeAt(large, { x: 5, y: 5 }, still)).toBeUndefined();
    expect(placeAt(large, { x: rowHead + 93 * 18, y: columnHead }, still)).toBeUndefined();
  });

  it('follows the scrolling of the cells, while headings stay', () => {
    const scrolled = { left: 180, top: 36 };
    expect(placeAt(large, { x: rowHead, y: columnHead }, scrolled)).toEqual({ row: 2, column: 10 });
    expect(placeAt(large, { x: 5, y: columnHead }, scrolled)).toEqual({ row: 2, column: HEAD });
  });
});

describe('scrolling to a place', () => {
  const view = { left: 180, top: 180, width: 816, height: 600 };

  it('does nothing while it is in the window', () => {
    expect(scrollTo(large, { row: 12, column: 12 }, view)).toEqual({ left: 180, top: 180 });
  });

  it('shows all of a cell, whichever side it is on', () => {
    expect(scrollTo(large, { row: 3, column: 2 }, view)).toEqual({ left: 36, top: 54 });
    const { left, top } = scrollTo(large, { row: 92, column: 92 }, view);
    expect(left).toBe(93 * 18 - (816 - large.rowHead));
    expect(top).toBe(93 * 18 - (600 - large.columnHead));
  });

  it('scrolls along one way only for a heading', () => {
    expect(scrollTo(large, { row: HEAD, column: 0 }, view)).toEqual({ left: 0, top: 180 });
  });
});
