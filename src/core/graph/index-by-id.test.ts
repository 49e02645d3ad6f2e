import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashIds, indexById } from './index-by-id.ts';

describe('an index by id', () => {
  it('finds every item at its place and nothing else, also from a copy of its slots', () => {
    const id = fc.oneof(fc.string(), fc.constantFrom('__proto__', '', 'a'), fc.nat().map(String));
    fc.assert(
      fc.property(fc.uniqueArray(id), id, (ids, other) => {
        const items = ids.map((one) => ({ id: one }));
        const index = indexById(items, structuredClone(hashIds(items)));
        expect(ids.map(index.get)).toEqual([...ids.keys()]);
        expect(index.get(other)).toBe(ids.includes(other) ? ids.indexOf(other) : undefined);
        expect(index.has(other)).toBe(ids.includes(other));
      }),
    );
  });

  it('finds each of many numbered items', () => {
    const items = Array.from({ length: 20_000 }, (_, at) => ({ id: `row-${at}` }));
    const index = indexById(items);
    expect(items.every(({ id }, at) => index.get(id) === at)).toBe(true);
    expect(index.has('row-20000')).toBe(false);
  });
});
