import { describe, expect, it } from 'vitest';
import { rememberByText } from './known-table.ts';

describe('what is remembered by text', () => {
  it('is made once for each text, whatever the text is', () => {
    const made: string[] = [];
    const lengthOf = rememberByText((text) => made.push(text));
    const texts = ['a', '', '__proto__', 'a', '', '__proto__'];
    expect(texts.map(lengthOf)).toEqual([1, 2, 3, 1, 2, 3]);
    expect(made).toEqual(['a', '', '__proto__']);
  });
});
