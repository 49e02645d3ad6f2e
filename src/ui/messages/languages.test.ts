import { createIntl } from 'react-intl';
import { describe, expect, it } from 'vitest';
import { LANGUAGE_FACTS, LANGUAGES } from '#state';
import { ar } from './ar.ts';
import { en, type MessageId } from './en.ts';
import { fa } from './fa.ts';
import { loadMessages } from './load-messages.ts';
import { formatEdtf } from './use-dates.ts';
import { isolateNames } from './use-text.ts';

const TABLES = { en, ar, fa } as const;
const ids = Object.keys(en) as MessageId[];
const COUNTS = [0, 1, 2, 3, 11, 100, 1_000_000];

const intlOf = (language: keyof typeof TABLES, mistakes: unknown[] = []) =>
  createIntl({
    locale: LANGUAGE_FACTS[language].locale,
    messages: TABLES[language],
    onError: (error) => mistakes.push(error),
  });

/** What a plural says of a category stands in braces too, but is no value. */
const VALUE = /(?<! (?:zero|one|two|few|many|other) )\{(\w+)\s*[,}]/g;
const valueNames = (message: string) =>
  [...new Set([...message.matchAll(VALUE)].map(([, name]) => name!))].sort();

/** The text between the braces of each plural of a message. */
function pluralsOf(message: string): readonly string[] {
  return [...message.matchAll(/\{\w+, plural,/g)].map(({ index }) => {
    let depth = 0;
    let end = index;
    do {
      if (message[end] === '{') depth += 1;
      if (message[end] === '}') depth -= 1;
      end += 1;
    } while (depth > 0 && end < message.length);
    return message.slice(index, end);
  });
}

const categoriesOf = (plural: string) =>
  [...plural.matchAll(/ (zero|one|two|few|many|other) \{/g)].map(([, category]) => category!);

describe.each(LANGUAGES)('the texts in %s', (language) => {
  const table = TABLES[language];

  it('are what the page loads', async () => {
    expect(await loadMessages(language)).toBe(table);
  });

  it('have every text of the English table and no other', () => {
    expect(Object.keys(table).sort()).toEqual([...ids].sort());
    expect(ids.filter((id) => table[id].trim() === '')).toEqual([]);
  });

  it('say everything that the English text says', () => {
    const different = ids.filter(
      (id) => String(valueNames(table[id])) !== String(valueNames(en[id])),
    );
    expect(different).toEqual([]);
  });

  it('can be formatted with any count and name', () => {
    const mistakes: unknown[] = [];
    const intl = intlOf(language, mistakes);
    for (const id of ids) {
      const isCounted = /, *(plural|number)/.test(table[id]);
      for (const value of isCounted ? COUNTS : ['Iran', 'حزب الله']) {
        const values = Object.fromEntries(valueNames(en[id]).map((name) => [name, value]));
        const text = intl.formatMessage({ id }, values) as string;
        expect(text, id).not.toMatch(/[{}#]/);
        if (!isCounted && valueNames(en[id]).length > 0) expect(text, id).toContain(value);
      }
    }
    expect(mistakes).toEqual([]);
  });
});

describe.each(['ar', 'fa'] as const)('the Arabic script of %s', (language) => {
  it('has its own commas, semicolons and quotation marks', () => {
    const intl = intlOf(language);
    const wrong = ids.filter((id) => {
      const values = Object.fromEntries(valueNames(en[id]).map((name) => [name, 3]));
      return /[,;?"“”]/.test(intl.formatMessage({ id }, values) as string);
    });
    expect(wrong).toEqual([]);
  });

  it('has only numbers in its own digits', () => {
    const intl = intlOf(language);
    const wrong = ids.filter((id) => {
      const isNumber = (name: string) => TABLES[language][id].includes(`{${name}, `);
      const values = valueNames(en[id]).map((name) => [name, isNumber(name) ? 1_234 : 'Iran']);
      return /[0-9]/.test(intl.formatMessage({ id }, Object.fromEntries(values)) as string);
    });
    expect(wrong).toEqual([]);
  });

  it('is closed off from names in another direction', () => {
    const { locale } = LANGUAGE_FACTS[language];
    expect(isolateNames({ name: 'Iran', count: 3, scale: '2' }, locale)).toEqual({
      name: '\u2068Iran\u2069',
      count: 3,
      scale: '2',
    });
  });
});

describe('counting', () => {
  it.each([
    ['ar', ['zero', 'one', 'two', 'few', 'many', 'other']],
    ['fa', ['one', 'other']],
  ] as const)('in %s has a form for each plural category', (language, needed) => {
    for (const id of ids) {
      for (const plural of pluralsOf(TABLES[language][id])) {
        expect(categoriesOf(plural), `${id}: ${plural}`).toEqual(
          expect.arrayContaining([...needed]),
        );
      }
    }
  });

  const sources = (language: 'ar' | 'fa', count: number) =>
    intlOf(language).formatMessage({ id: 'relationship.sources' }, { count });

  it('in Arabic follows its six forms', () => {
    expect([0, 1, 2, 3, 11, 100].map((count) => sources('ar', count))).toEqual([
      'لا مصدر مستقلًّا',
      'مصدر مستقل واحد',
      'مصدران مستقلان',
      '٣ مصادر مستقلة',
      '١١ مصدرًا مستقلًّا',
      '١٠٠ مصدر مستقل',
    ]);
  });

  it('in Persian keeps the noun as it is', () => {
    expect([0, 1, 2].map((count) => sources('fa', count))).toEqual([
      'بدون منبع مستقل',
      '۱ منبع مستقل',
      '۲ منبع مستقل',
    ]);
  });
});

describe('dates', () => {
  it.each([
    ['ar', '2020-01-03', '٣ يناير ٢٠٢٠'],
    ['ar', '198X', 'عقد ١٩٨٠'],
    ['ar', '2020-21', 'ربيع ٢٠٢٠'],
    ['fa', '2020-01-03', '۳ ژانویهٔ ۲۰۲۰'],
    ['fa', '2003~/2011', 'حدود ۲۰۰۳ تا ۲۰۱۱'],
  ] as const)('in %s are Gregorian, in the digits of the language: %s', (language, edtf, text) => {
    expect(formatEdtf(edtf, intlOf(language))).toBe(text);
  });

  it('in English are as they were', () => {
    expect(isolateNames({ name: 'Iran' }, 'en-GB')).toEqual({ name: 'Iran' });
  });
});
