import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shortenText, textDirection, textWidth } from './text-width.ts';

describe('text width', () => {
  it('adds the advance widths of the bundled font', () => {
    // Source Sans 3 Regular: space 200, a 504 thousandths of an em.
    expect(textWidth(' ', 1000)).toBe(200);
    expect(textWidth('aa', 1000)).toBe(2 * textWidth('a', 1000));
  });

  it('is wider in semibold', () => {
    expect(textWidth('Iran', 12, 600)).toBeGreaterThan(textWidth('Iran', 12, 400));
  });

  it('gives no room to combining marks and direction marks', () => {
    expect(textWidth('e\u0301\u200f', 10)).toBe(textWidth('e', 10));
    expect(textWidth('حَشْد', 10)).toBe(textWidth('حشد', 10));
  });

  it('knows letters of transliteration and estimates other scripts', () => {
    expect(textWidth('ḥ', 10)).toBeCloseTo(textWidth('h', 10), 0);
    for (const text of ['Ж', 'ω', 'ש', 'ش', '漢', '😀'])
      expect(textWidth(text, 10)).toBeGreaterThan(3);
  });

  it('grows with the size', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 90 }), (text, size) => {
        expect(textWidth(text, size)).toBeCloseTo(textWidth(text, 1) * size, 6);
      }),
    );
  });
});

describe('shortening', () => {
  it('leaves a text that fits', () => {
    expect(shortenText('Iran', 100, 12)).toBe('Iran');
  });

  it('ends a cut text in an ellipsis, without a hanging space or comma', () => {
    const width = textWidth('Army,…', 12);
    expect(shortenText('Army, Navy and Guards', width, 12)).toBe('Army…');
  });

  it('never gets wider than the room, unless one character is too wide already', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 2 }), fc.integer({ min: 20, max: 200 }), (text, room) => {
        const short = shortenText(text, room, 12);
        expect(textWidth(short, 12)).toBeLessThanOrEqual(Math.max(room, 13 + textWidth('…', 12)));
      }),
    );
  });

  it('does not cut a character in two', () => {
    expect(shortenText('😀😀😀', 20, 12)).toBe('😀…');
  });
});

describe('direction', () => {
  it('follows the first strong character', () => {
    expect(textDirection('Kata’ib')).toBe('ltr');
    expect(textDirection('الحشد الشعبي')).toBe('rtl');
    expect(textDirection('"(12) حزب')).toBe('rtl');
    expect(textDirection('2020')).toBe('ltr');
    expect(textDirection('Hezbollah (حزب الله)')).toBe('ltr');
  });
});
