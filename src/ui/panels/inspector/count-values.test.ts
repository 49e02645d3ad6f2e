import { describe, expect, it } from 'vitest';
import { countValues } from './count-values.ts';

describe('the values that chosen actors share', () => {
  it('are counted, the most frequent first, and equal ones as they came', () => {
    expect(countValues(['militia', 'state', 'party', 'state'])).toEqual([
      { value: 'state', count: 2 },
      { value: 'militia', count: 1 },
      { value: 'party', count: 1 },
    ]);
    expect(countValues([])).toEqual([]);
  });
});
