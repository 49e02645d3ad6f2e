import { describe, expect, it } from 'vitest';
import { openGroupAt } from './open-group-at.ts';

const outer = { group: 'outer', labelBox: { x: 0, y: -10, width: 40, height: 8 } };
const inner = { group: 'inner', labelBox: { x: 20, y: 12, width: 20, height: 6 } };
const everywhere = () => true;

describe('the open group at a point', () => {
  it('is the innermost one around it', () => {
    expect(openGroupAt([outer, inner], { x: 0, y: 0 }, everywhere)).toBe('inner');
    const isInOuter = ({ group }: typeof outer) => group === 'outer';
    expect(openGroupAt([outer, inner], { x: 0, y: 0 }, isInOuter)).toBe('outer');
  });

  it('is the one whose title stands there, whatever goes round it', () => {
    expect(openGroupAt([outer, inner], { x: 5, y: -5 }, everywhere)).toBe('outer');
    expect(openGroupAt([outer, inner], { x: 25, y: 15 }, () => false)).toBe('inner');
  });

  it('is none outside of all', () => {
    expect(openGroupAt([outer, inner], { x: 900, y: 0 }, () => false)).toBeUndefined();
  });
});
