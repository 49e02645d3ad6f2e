/** Vowel marks and other signs over, under or beside letters, in any script. */
const MARKS = /\p{M}+/gu;
/**
 * Apostrophes, primes and the marks with which transliterations write hamza and ayn, and the
 * letter hamza itself: some writers set them and some do not. Tatweel only stretches a word;
 * zero-width characters and direction marks are not seen at all.
 */
const LEFT_OUT = /['’‘‛`´ʻʼʽʾʿˈ′ꞌ＇ءـ\p{Cf}]/gu;
const NOT_A_WORD = /[^\p{L}\p{N}]+/gu;

/**
 * Letters that Arabic and Persian keyboards, and careless spelling, write in several ways. Hamza
 * over or under a letter is a combining mark after NFKD, so that أ إ آ ؤ ئ are plain letters here.
 */
const LETTER_VARIANTS: ReadonlyMap<string, string> = new Map([
  ['ى', 'ي'],
  ['ی', 'ي'],
  ['ې', 'ي'],
  ['ے', 'ي'],
  ['ک', 'ك'],
  ['ڪ', 'ك'],
  ['ة', 'ه'],
  ['ە', 'ه'],
  ['ہ', 'ه'],
  ['ھ', 'ه'],
  ['ٱ', 'ا'],
  ['ß', 'ss'],
  ['ı', 'i'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['æ', 'ae'],
  ['œ', 'oe'],
]);
/** Arabic-Indic digits and the Persian forms of them, which follow each other from 0 to 9. */
const ARABIC_DIGIT = /[٠-٩۰-۹]/gu;
const VARIANT = new RegExp(`[${[...LETTER_VARIANTS.keys()].join('')}]`, 'gu');

/**
 * The form in which two spellings of one name are compared: lower case without accents, vowel
 * marks, apostrophes and hamza, one letter for the variants of Arabic and Persian, digits 0 to 9,
 * and single spaces for hyphens and punctuation. `Kata'ib`, `Kata’ib` and `Kataib` fold to the same text, as
 * do `كتائب` and `کتائب`. Compatibility forms are resolved after Unicode NFKD (UAX 15).
 */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(LEFT_OUT, '')
    .replace(VARIANT, (letter) => LETTER_VARIANTS.get(letter) ?? letter)
    .replace(ARABIC_DIGIT, (digit) => String((digit.codePointAt(0) ?? 0) & 15))
    .replace(NOT_A_WORD, ' ')
    .trim();
}
