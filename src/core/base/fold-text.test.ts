import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from './fold-text.ts';

describe('foldText', () => {
  it.each([
    [
      'Kata’ib Hizballah',
      "Kata'ib Hizballah",
      'Kataib Hizballah',
      'Katāʾib Ḥizballāh',
      'Kataʼib-Hizballah',
    ],
    ['كتائب', 'کتائب', 'كَتَائِب', 'كتـــائب'],
    ['أحمد', 'احمد', 'إحمد', 'آحمد', 'ٱحمد'],
    ['علي', 'على', 'علی'],
    ['مؤسسة', 'موسسه', 'مؤسسه'],
    ['هيئة', 'هييه', 'هیئه'],
    ['شهداء', 'شهدا'],
    ['می‌شود', 'میشود', 'مي\u200Cشود'],
    ['Hash’d al-Sha‘bi', 'hashd al shabi', 'HASHD  AL–SHABI', 'Hashd al-Shaʿbi'],
    ['Asaʾib Ahl al-Ḥaqq', "Asa'ib Ahl al-Haqq", 'asa`ib ahl al‑haqq'],
    ['İran', 'Iran', 'ıran', 'ＩＲＡＮ'],
    ['Straße', 'STRASSE', 'Strasse'],
    ['U.S. forces', 'u s forces', '“U S” forces!'],
    ['ﻻ', 'لا'],
    ['اللواء ٣١٣', 'اللواء ۳۱۳', 'اللوا 313'],
    ['خانۀ', 'خانه'],
  ])('folds %s like its other spellings', (first, ...others) => {
    for (const other of others) expect(foldText(other)).toBe(foldText(first));
  });

  it.each([
    ['kata', 'kataib'],
    ['كتب', 'كتاب'],
    ['iran', 'iraq'],
    ['al haqq', 'alhaqq'],
    ['F-16', 'F-15'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(foldText(one)).not.toBe(foldText(other));
  });

  it('keeps letters and digits of every script and nothing else', () => {
    expect(foldText('  Брига́да №313 (БАДР) ')).toBe('бригада no313 бадр');
    expect(foldText('—…!')).toBe('');
  });

  it('changes nothing when folded again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
    );
  });
});
