import { ARABIC_FIGURE_WORDS } from './arabic-figure-words.ts';
import { ENGLISH_FIGURE_WORDS } from './english-figure-words.ts';
import type { FigureWords } from './figure-words.ts';
import { PERSIAN_FIGURE_WORDS } from './persian-figure-words.ts';

const LANGUAGES: readonly FigureWords[] = [
  ENGLISH_FIGURE_WORDS,
  ARABIC_FIGURE_WORDS,
  PERSIAN_FIGURE_WORDS,
];

/** The words for a language by its BCP 47 tag: `ar-IQ` is Arabic; English for all others. */
export function figureWordsFor(tag: string): FigureWords {
  const [primary] = tag.toLowerCase().split('-');
  return LANGUAGES.find(({ language }) => language === primary) ?? ENGLISH_FIGURE_WORDS;
}
