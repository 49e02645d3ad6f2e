import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  andInto,
  andNotInto,
  type Bitset,
  bitsToArray,
  clearBit,
  copyBitset,
  countBits,
  countCommonBits,
  createBitset,
  fillBitset,
  hasBit,
  isSubset,
  orInto,
  setBit,
} from './bitset.ts';

const SIZE = 200;
const members = fc.uniqueArray(fc.integer({ min: 0, max: SIZE - 1 }));
const sorted = (numbers: Iterable<number>) => [...numbers].sort((left, right) => left - right);

function bitsetOf(numbers: readonly number[], size = SIZE): Bitset {
  const set = createBitset(size);
  for (const number of numbers) setBit(set, number);
  return set;
}

describe('a bitset', () => {
  it('behaves as a set of numbers', () => {
    fc.assert(
      fc.property(members, members, (left, right) => {
        const inRight = new Set(right);
        const both = copyBitset(bitsetOf(left));
        andInto(both, bitsetOf(right));
        const either = bitsetOf(left);
        orInto(either, bitsetOf(right));
        const onlyLeft = bitsetOf(left);
        andNotInto(onlyLeft, bitsetOf(right));
        expect([...bitsToArray(both)]).toEqual(sorted(left.filter((item) => inRight.has(item))));
        expect([...bitsToArray(either)]).toEqual(sorted(new Set([...left, ...right])));
        expect([...bitsToArray(onlyLeft)]).toEqual(
          sorted(left.filter((item) => !inRight.has(item))),
        );
        expect(countBits(both)).toBe(bitsToArray(both).length);
        expect(countCommonBits(bitsetOf(left), bitsetOf(right))).toBe(countBits(both));
      }),
    );
  });

  it.each([0, 1, 31, 32, 33, 64, 1_000_000])('of size %i holds that many when filled', (size) => {
    const set = createBitset(size);
    fillBitset(set, true);
    expect(countBits(set)).toBe(size);
    expect(hasBit(set, size)).toBe(false);
    fillBitset(set, false);
    expect(countBits(set)).toBe(0);
  });

  it('lets single numbers in and out, the last bit of a word too', () => {
    const set = bitsetOf([0, 31, 32, 63], 64);
    clearBit(set, 31);
    expect([...bitsToArray(set)]).toEqual([0, 32, 63]);
    expect([hasBit(set, 63), hasBit(set, 31), hasBit(set, -1)]).toEqual([true, false, false]);
  });

  it('keeps a copy apart from the original', () => {
    const original = bitsetOf([1]);
    setBit(copyBitset(original), 2);
    expect([...bitsToArray(original)]).toEqual([1]);
  });

  it('throws for numbers outside and for sets of different sizes', () => {
    expect(() => setBit(createBitset(32), 32)).toThrow(RangeError);
    expect(() => clearBit(createBitset(32), -1)).toThrow(RangeError);
    expect(() => andInto(createBitset(32), createBitset(33))).toThrow(RangeError);
  });
});

describe('a subset', () => {
  it('has nothing that the other set does not have', () => {
    fc.assert(
      fc.property(members, members, (some, others) => {
        const isWithin = some.every((number) => others.includes(number));
        expect(isSubset(bitsetOf(some), bitsetOf(others))).toBe(isWithin);
        expect(isSubset(bitsetOf(some), bitsetOf([...new Set([...some, ...others])]))).toBe(true);
      }),
    );
  });
});
