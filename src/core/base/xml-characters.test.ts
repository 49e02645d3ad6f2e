import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitForXml } from './xml-characters.ts';

/** The `Char` production of XML 1.0, fifth edition, section 2.2, without the C1 controls. */
const isAllowed = (code: number): boolean =>
  code === 9 ||
  code === 10 ||
  code === 13 ||
  (code >= 0x20 && code < 0x7f) ||
  (code > 0x9f && code < 0xd800) ||
  (code > 0xdfff && code < 0xfffe) ||
  code > 0xffff;

describe('text for XML', () => {
  it('keeps every character that XML allows, and no other', () => {
    for (let code = 0; code < 0x10000; code += 1) {
      const character = String.fromCodePoint(code);
      const isSurrogate = code >= 0xd800 && code <= 0xdfff;
      const kept = isSurrogate ? '\ufffd' : isAllowed(code) ? character : '';
      expect(fitForXml(`a${character}b`), code.toString(16)).toBe(`a${kept}b`);
    }
  });

  it('keeps characters of two surrogates', () => {
    expect(fitForXml('\u{1f1ee}\u{1f1f7} \ud83d\ud83d\ude00')).toBe(
      '\u{1f1ee}\u{1f1f7} \ufffd\u{1f600}',
    );
  });

  it('is the same when it is made fit again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(fitForXml(fitForXml(text))).toBe(fitForXml(text));
      }),
    );
  });
});
