import { describe, expect, it } from 'vitest';
import { HEAD, type MatrixPlace } from './matrix-geometry.ts';
import { moveCursor } from './move-cursor.ts';

const filled = new Set(['2 5', '2 8']);
const ground = {
  count: 10,
  page: 4,
  isFilled: (row: number, column: number) => filled.has(`${row} ${column}`),
};
const press = (from: readonly [number, number], key: string, ctrlKey = false) => {
  const place: MatrixPlace = { row: from[0], column: from[1] };
  const to = moveCursor(place, { key, ctrlKey, metaKey: false }, ground);
  return to && [to.row, to.column];
};

describe('the cursor of the matrix', () => {
  it('goes a cell at a time and stops at the edge', () => {
    expect(press([2, 2], 'ArrowRight')).toEqual([2, 3]);
    expect(press([2, 2], 'ArrowUp')).toEqual([1, 2]);
    expect(press([9, 9], 'ArrowDown')).toEqual([9, 9]);
  });

  it('reaches the headings, but not the corner between them', () => {
    expect(press([2, 0], 'ArrowLeft')).toEqual([2, HEAD]);
    expect(press([0, 4], 'ArrowUp')).toEqual([HEAD, 4]);
    expect(press([0, HEAD], 'ArrowUp')).toEqual([0, HEAD]);
    expect(press([HEAD, 0], 'ArrowLeft')).toEqual([HEAD, 0]);
  });

  it('jumps with Ctrl to the next filled cell, else to the end', () => {
    expect(press([2, 0], 'ArrowRight', true)).toEqual([2, 5]);
    expect(press([2, 5], 'ArrowRight', true)).toEqual([2, 8]);
    expect(press([2, 8], 'ArrowRight', true)).toEqual([2, 9]);
    expect(press([9, 8], 'ArrowUp', true)).toEqual([2, 8]);
    expect(press([2, 5], 'ArrowLeft', true)).toEqual([2, HEAD]);
  });

  it('goes to the ends of the row, and with Ctrl of the matrix', () => {
    expect(press([3, 4], 'Home')).toEqual([3, 0]);
    expect(press([3, 4], 'End')).toEqual([3, 9]);
    expect(press([3, 4], 'Home', true)).toEqual([0, 0]);
    expect(press([3, 4], 'End', true)).toEqual([9, 9]);
  });

  it('goes by a window with the page keys', () => {
    expect(press([3, 4], 'PageDown')).toEqual([7, 4]);
    expect(press([7, 4], 'PageDown')).toEqual([9, 4]);
    expect(press([3, HEAD], 'PageUp')).toEqual([0, HEAD]);
  });

  it('leaves other keys alone', () => {
    expect(press([3, 4], 'a')).toBeUndefined();
    expect(press([3, 4], 'Enter')).toBeUndefined();
  });
});
