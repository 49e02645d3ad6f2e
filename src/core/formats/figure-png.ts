import { FIGURE_DATA_KEYWORD, isPng, readPngText } from '#core/base';
import { LIMITS } from '#schemas';
import { openFigureData } from './figure-data.ts';
import type { Format } from './format.ts';

/** A picture that was exported with its data, in a text chunk. */
export const figurePng: Format = {
  id: 'figure-png',
  label: 'Figure with its data (PNG)',
  extensions: ['.png'],
  mediaType: 'image/png',
  detect: ({ bytes }) => isPng(bytes),
  read: async ({ name, bytes }) =>
    openFigureData('figure-png', name, readPngText(bytes, FIGURE_DATA_KEYWORD, LIMITS.fileBytes)),
  losses: [],
};
