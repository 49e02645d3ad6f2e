import { describe, expect, it } from 'vitest';
import { CONTROL_TEXTS } from '#testing';
import { visibleText } from './visible-text.ts';

const OBEYED = /[\p{Cc}\u2028-\u202e\u2066-\u2069\ufeff\p{Cs}]/u;

describe('a name on a screen', () => {
  it('shows what would turn its direction instead of obeying it', () => {
    expect(visibleText('Report \u202egnp.exe')).toBe('Report ‹RLO›gnp.exe');
    expect(visibleText('\u2067a\u2069\u061c')).toBe('‹RLI›a‹PDI›\u061c');
    expect(visibleText('bell\u0007\u001b[2J\u007f\u0085')).toBe('bell␇␛[2J␡‹U+0085›');
    expect(visibleText('a\ufeffb\u{e0041}')).toBe('a‹U+FEFF›b‹U+E0041›');
  });

  it('holds nothing of any hostile text that a screen would obey', () => {
    for (const text of CONTROL_TEXTS) {
      const shown = visibleText(text);
      expect(shown).not.toMatch(OBEYED);
      expect(shown).not.toMatch(/\p{M}{9}/u);
    }
  });

  it('stays as it is in every language that is written', () => {
    for (const name of [
      'Kata’ib Hezbollah',
      'كتائب حزب الله',
      'نیروهای می\u200cشود',
      '\u200fحماس\u200e',
      'Việt Minh',
      'हिज़्बुल',
      '人民军 🇮🇶',
    ]) {
      expect(visibleText(name)).toBe(name);
    }
  });

  it('is one line', () => {
    expect(visibleText('a\r\n\tb\nc')).toBe('a b c');
  });
});
