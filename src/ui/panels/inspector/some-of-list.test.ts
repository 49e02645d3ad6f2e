import { describe, expect, it } from 'vitest';
import { nextCount } from './some-of-list.ts';

describe('a long list', () => {
  it('grows from a few rows to the first hundred, then by a hundred, up to its end', () => {
    expect(nextCount(12, 1_509)).toBe(112);
    expect(nextCount(0, 1_509)).toBe(100);
    expect(nextCount(1_500, 1_509)).toBe(1_509);
    expect(nextCount(12, 20)).toBe(20);
  });
});
