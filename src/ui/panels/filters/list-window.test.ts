import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listWindow, ROW_HEIGHT, ROWS_SEEN, scrollToRow } from './list-window.ts';

describe('the window of a long list', () => {
  it('draws every row that is seen and few others, however long the list is', () => {
    fc.assert(
      fc.property(fc.nat(20_000), fc.nat(), (count, place) => {
        const most = Math.max(0, (count - ROWS_SEEN) * ROW_HEIGHT);
        const top = most === 0 ? 0 : place % (most + 1);
        const { first, end } = listWindow(top, count);
        const seen = {
          first: Math.floor(top / ROW_HEIGHT),
          end: Math.min(count, Math.ceil(top / ROW_HEIGHT) + ROWS_SEEN),
        };
        expect(first).toBeLessThanOrEqual(seen.first);
        expect(end).toBeGreaterThanOrEqual(seen.end);
        expect(end - first).toBeLessThanOrEqual(3 * ROWS_SEEN);
      }),
    );
  });

  it('draws the end of a list that has become shorter than it is scrolled', () => {
    expect(listWindow(5_000 * ROW_HEIGHT, 10)).toEqual({ first: 0, end: 10 });
    expect(listWindow(0, 0)).toEqual({ first: 0, end: 0 });
  });

  it('moves no further than it must to show a row', () => {
    const height = 5 * ROW_HEIGHT;
    expect(scrollToRow(0, 3, height)).toBe(0);
    expect(scrollToRow(0, 5, height)).toBe(ROW_HEIGHT);
    expect(scrollToRow(10 * ROW_HEIGHT, 4, height)).toBe(4 * ROW_HEIGHT);
  });
});
