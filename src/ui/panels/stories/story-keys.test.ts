import { expect, it } from 'vitest';
import { placeOfKey } from './story-keys.ts';

it('arrow keys lead on in the direction of reading', () => {
  const to = (isRtl: boolean) =>
    ['ArrowRight', 'ArrowLeft'].map((key) => placeOfKey(key, 3, 7, isRtl));
  expect(to(false)).toEqual([4, 2]);
  expect(to(true)).toEqual([2, 4]);
});

it('the keys of a presenter, the ends, and the way out', () => {
  const keys = ['PageDown', 'PageUp', 'Home', 'End', 'Escape', 'a'];
  expect(keys.map((key) => placeOfKey(key, 3, 7, true))).toEqual([4, 2, 0, 6, 'end', undefined]);
});
