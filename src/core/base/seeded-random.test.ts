import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSeededRandom, randomBelow, seedFromText, shuffleInPlace } from './seeded-random.ts';

const take = (seed: number, count: number) => {
  const random = createSeededRandom(seed);
  return Array.from({ length: count }, random);
};

describe('a seeded stream of random numbers', () => {
  it('is the same for the same seed and another for another seed', () => {
    expect(take(7, 20)).toEqual(take(7, 20));
    expect(take(7, 20)).not.toEqual(take(8, 20));
  });

  it('begins as the published generator does', () => {
    expect(take(0, 3).map((number) => number * 2 ** 32)).toEqual([1144304738, 1416247, 958946056]);
  });

  it('stays from 0 to below 1 and spreads evenly', () => {
    const numbers = take(42, 100_000);
    const tenths = new Array<number>(10).fill(0);
    for (const number of numbers) tenths[Math.floor(number * 10)]! += 1;
    expect(Math.min(...tenths)).toBeGreaterThan(9_500);
    expect(Math.max(...tenths)).toBeLessThan(10_500);
    expect(tenths.reduce((sum, count) => sum + count)).toBe(100_000);
  });

  it('chooses every whole number below a limit', () => {
    const random = createSeededRandom(1);
    const seen = new Set(Array.from({ length: 200 }, () => randomBelow(random, 6)));
    expect([...seen].sort()).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('shuffles without losing or doubling anything', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.integer(), (items, seed) => {
        const shuffled = shuffleInPlace([...items], createSeededRandom(seed));
        const order = (left: number, right: number) => left - right;
        expect(shuffled.sort(order)).toEqual([...items].sort(order));
      }),
    );
    const ordered = Array.from({ length: 50 }, (_, index) => index);
    expect(shuffleInPlace([...ordered], createSeededRandom(3))).not.toEqual(ordered);
  });

  it('takes seeds from texts as FNV-1a publishes them', () => {
    expect(seedFromText('')).toBe(0x811c9dc5);
    expect(seedFromText('a')).toBe(0xe40c292c);
    expect(seedFromText('foobar')).toBe(0xbf9cf968);
  });
});
