import { describe, expect, it } from 'vitest';
import { rankNames } from './rank-names.ts';

describe('the ranks of names', () => {
  it('follow a dictionary and are shared by names that differ in capitals or accents only', () => {
    expect([...rankNames(['Émile', 'beta', 'emile', 'Alpha', 'Zulu'])]).toEqual([2, 1, 2, 0, 3]);
  });

  it('are none without names', () => {
    expect(rankNames([])).toHaveLength(0);
  });
});
