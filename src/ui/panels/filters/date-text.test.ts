import { describe, expect, it } from 'vitest';
import { dateOfSides, sidesOfDate } from './date-text.ts';

describe('the two sides of a date filter', () => {
  it.each([
    ['2020', '2020', '2020'],
    ['2020-01', '2020-03-15', '2020-01/2020-03-15'],
    ['2020-01', '', '2020-01/..'],
    ['', '2020-01-03~', '../2020-01-03~'],
    ['', '', ''],
  ])('from "%s" to "%s" are %s, and come back', (from, to, edtf) => {
    expect(dateOfSides({ from, to })).toEqual({ edtf });
    if (edtf !== '') expect(sidesOfDate(edtf)).toEqual({ from, to });
  });

  it('say which of them is wrong', () => {
    expect(dateOfSides({ from: 'spring', to: '' })).toEqual({ wrong: 'from' });
    expect(dateOfSides({ from: '2020', to: '2020-13' })).toEqual({ wrong: 'to' });
    expect(dateOfSides({ from: '2020/2021', to: '' })).toEqual({ wrong: 'from' });
    expect(dateOfSides({ from: '2021', to: '2020' })).toEqual({ wrong: 'order' });
  });
});
