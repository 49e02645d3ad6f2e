import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBitset, setBit } from '#core/base';
import { largestOf } from './largest-of.ts';

describe('the largest of some', () => {
  it('are the first of all when they are sorted', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.boolean(), fc.nat(6)), { maxLength: 40 }),
        fc.nat(10),
        (list, most) => {
          const actors = createBitset(list.length);
          list.forEach(([isIn], index) => {
            if (isIn) setBit(actors, index);
          });
          const numbers = Uint32Array.from(list, ([, number]) => number);
          const sorted = [...list.keys()]
            .filter((index) => list[index]![0])
            .sort((one, other) => numbers[other]! - numbers[one]! || one - other);
          expect(largestOf(actors, numbers, most)).toEqual(sorted.slice(0, most));
        },
      ),
    );
  });
});
