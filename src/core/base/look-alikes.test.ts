import { describe, expect, it } from 'vitest';
import { LOOK_ALIKE_NAMES } from '#testing';
import { findLookAlikes, lookOf, mixedScriptWords } from './look-alikes.ts';

describe('names that look alike', () => {
  it('are the same by their looks, in Cyrillic, Greek or mixed letters', () => {
    for (const [one, other] of LOOK_ALIKE_NAMES) {
      expect(one).not.toBe(other);
      expect(lookOf(other)).toBe(lookOf(one));
    }
  });

  it('are told from names that only share letters', () => {
    expect(lookOf('Hamas')).not.toBe(lookOf('Hamass'));
    expect(lookOf('حماس')).not.toBe(lookOf('حزب الله'));
    // A Russian word with letters of its own is no Latin one.
    expect(lookOf('Россия')).not.toMatch(/[a-z]/);
  });

  it('give themselves away by words of several scripts', () => {
    expect(mixedScriptWords('Неzbollah in Iraq')).toEqual(['Неzbollah']);
    expect(mixedScriptWords('كتائب Kata’ib Россия')).toEqual([]);
  });
});

describe('a list of names', () => {
  it('names the first that each looks like, and the words that mix scripts', () => {
    expect(findLookAlikes(['PMC', 'РМС', 'Plain', 'Неzbollah'])).toEqual([
      { at: 1, like: 0 },
      { at: 3 },
    ]);
  });

  it('has none where names are alike in spelling only, or in Arabic and Persian', () => {
    expect(findLookAlikes(['Kata’ib', 'Kataib', 'كتائب', 'کتائب', 'Россия', 'Ελλάδα'])).toEqual([]);
  });
});
