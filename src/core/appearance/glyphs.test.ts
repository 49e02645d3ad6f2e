import { describe, expect, it } from 'vitest';
import { ACTOR_KINDS } from '#schemas';
import { KIND_GLYPHS } from './glyphs.ts';

describe('glyphs of actor kinds', () => {
  it('has a shape of its own for each kind', () => {
    const paths = ACTOR_KINDS.map((kind) => KIND_GLYPHS[kind]);
    expect(new Set(paths).size).toBe(ACTOR_KINDS.length);
  });

  it('stays inside the box from −1 to 1', () => {
    for (const kind of ACTOR_KINDS) {
      const numbers = KIND_GLYPHS[kind].replace(/A[^A-Z]*/g, '').match(/-?\d*\.?\d+/g) ?? [];
      expect(numbers.length).toBeGreaterThan(3);
      for (const number of numbers) expect(Math.abs(Number(number))).toBeLessThanOrEqual(1);
    }
  });

  it('uses only commands that canvas and SVG read alike, each part closed', () => {
    for (const kind of ACTOR_KINDS) {
      const path = KIND_GLYPHS[kind];
      expect(path).toMatch(/^[MLHVACZ\d\s.-]+$/);
      expect(path.match(/M/g)?.length).toBe(path.match(/Z/g)?.length);
    }
  });
});
