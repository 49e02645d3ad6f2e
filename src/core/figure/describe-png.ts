import { addToPng, FIGURE_DATA_KEYWORD, type FigureData, writeFigureData } from '#core/base';
import type { Figure } from './drawing.ts';
import { cleanText } from './xml-text.ts';

export interface PngOptions {
  /** Travels in the file, so that it opens again as a view. */
  readonly data?: FigureData;
  readonly dotsPerInch?: number;
}

/** Adds to a drawn picture its title, its description in words, and the data that it shows. */
export function describePng(
  png: Uint8Array,
  figure: Pick<Figure, 'title' | 'description' | 'language'>,
  { data, dotsPerInch }: PngOptions = {},
): Uint8Array {
  const { language } = figure;
  return addToPng(
    png,
    [
      { keyword: 'Title', language, text: cleanText(figure.title) },
      { keyword: 'Description', language, text: cleanText(figure.description) },
      { keyword: 'Software', text: 'Faultlines' },
      ...(data === undefined
        ? []
        : [{ keyword: FIGURE_DATA_KEYWORD, text: writeFigureData(data), isCompressed: true }]),
    ],
    dotsPerInch,
  );
}
