import { describe, expect, it } from 'vitest';
import { ARROW_SCALE, CYTOSCAPE_HEADS, headOutline } from './arrow-heads.ts';
import type { HeadShape } from './line-style.ts';

const SHAPES = Object.keys(CYTOSCAPE_HEADS) as HeadShape[];

describe('arrow heads', () => {
  it('makes a triangle on a line of one pixel 8.7 units long', () => {
    const head = headOutline('triangle', 1);
    expect(head.path).toBe('M-8.7 -4.35L0 0L-8.7 4.35Z');
    expect(head.length).toBeCloseTo(8.7, 10);
    expect(head).toMatchObject({ filled: true, tipGap: 0, lineGap: 2 });
  });

  it('grows with wide lines as cytoscape does', () => {
    expect(headOutline('triangle', 6).length).toBeCloseTo((6 * 13.37) ** 0.9 * 0.3, 10);
  });

  it('puts the centre of a circle half its size off the rim', () => {
    const head = headOutline('circle-open', 1, ARROW_SCALE);
    expect(head.tipGap).toBeCloseTo(4.35, 10);
    expect(head.length).toBeCloseTo(2 * head.tipGap, 10);
    expect(head.filled).toBe(false);
  });

  it('keeps a bar one unit off the rim', () => {
    expect(headOutline('tee', 2)).toMatchObject({ tipGap: 1, lineGap: 1 });
  });

  it('takes no room without a head', () => {
    expect(headOutline('none', 2)).toEqual({
      path: '',
      filled: true,
      tipGap: 0,
      lineGap: 0,
      length: 0,
    });
  });

  it('says the length that the outline has', () => {
    for (const shape of SHAPES) {
      const { path, length, tipGap } = headOutline(shape, 2);
      if (shape === 'circle-open' || shape === 'none') continue;
      const alongs = path.match(/(?<=[ML])-?[\d.]+/g)!.map(Number);
      expect(-Math.min(...alongs)).toBeCloseTo(length, 2);
      expect(tipGap).toBeLessThanOrEqual(1);
    }
  });

  it('ends the line within the head, so that no gap shows', () => {
    for (const shape of SHAPES) {
      for (const width of [1, 2, 3, 4]) {
        const head = headOutline(shape, width);
        expect(head.lineGap).toBeLessThanOrEqual(head.tipGap + head.length);
      }
    }
  });
});
