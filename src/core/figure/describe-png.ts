import {
  addToPng,
  FIGURE_DATA_KEYWORD,
  type FigureData,
  type PngText,
  writeFigureData,
  writePngTexts,
} from '#core/base';
import type { Figure } from './drawing.ts';
import { cleanText } from './xml-text.ts';

export interface PngOptions {
  /** Travels in the file, so that it opens again as a view. */
  readonly data?: FigureData;
  readonly dotsPerInch?: number;
}

type Described = Pick<Figure, 'title' | 'description' | 'language'>;

/** Adds to a drawn picture its title, its description in words, and the data that it shows. */
export const describePng = (
  png: Uint8Array,
  figure: Described,
  { data, dotsPerInch }: PngOptions = {},
): Uint8Array => addToPng(png, textsOf(figure, data), dotsPerInch);

/** The same by itself, as it goes behind the header: it can be written while the picture is drawn. */
export const describeForPng = (
  figure: Described,
  { data, dotsPerInch }: PngOptions = {},
): Uint8Array<ArrayBuffer> => writePngTexts(textsOf(figure, data), dotsPerInch);

const textsOf = (
  { title, description, language }: Described,
  data: FigureData | undefined,
): readonly PngText[] => [
  { keyword: 'Title', language, text: cleanText(title) },
  { keyword: 'Description', language, text: cleanText(description) },
  { keyword: 'Software', text: 'Faultlines' },
  ...(data === undefined
    ? []
    : [{ keyword: FIGURE_DATA_KEYWORD, text: writeFigureData(data), isCompressed: true }]),
];
