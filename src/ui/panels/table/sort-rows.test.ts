import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sortPlaces } from './sort-rows.ts';

describe('rows sorted by keys', () => {
  it('stand as a comparison puts them, and equal ones keep their order both ways round', () => {
    const key = fc.integer({ min: -2_000_000_000, max: 2_000_000_000 });
    const row = fc.tuple(fc.oneof(key, fc.nat(2)), fc.nat(3));
    fc.assert(
      fc.property(fc.array(row), fc.boolean(), (rows, isDescending) => {
        const sign = isDescending ? -1 : 1;
        const sorted = sortPlaces(
          rows.length,
          [(place) => rows[place]![0], (place) => rows[place]![1]],
          isDescending,
        );
        const compared = [...rows.keys()].sort(
          (a, b) => sign * (rows[a]![0] - rows[b]![0] || rows[a]![1] - rows[b]![1]),
        );
        expect([...sorted]).toEqual(compared);
      }),
    );
  });
});
