import { expect, it } from 'vitest';
import { withLatinDigits } from './latin-digits.ts';

it('a date or number may be typed in the digits of any of the three languages', () => {
  expect(withLatinDigits('٢٠٢٠-٠١-٠٩')).toBe('2020-01-09');
  expect(withLatinDigits('۲۰۲۰-۰۱-۰۹')).toBe('2020-01-09');
  expect(withLatinDigits('2020~')).toBe('2020~');
});
