import { FIGURE_DATA_ID } from '#core/base';
import { findDataElement, openFigureData } from './figure-data.ts';
import { decodeText } from './file-head.ts';
import type { Format } from './format.ts';

/** A page with a figure that was exported with its data. Nothing in it is run. */
export const figureHtml: Format = {
  id: 'figure-html',
  label: 'Figure with its data (HTML)',
  extensions: ['.html'],
  mediaType: 'text/html',
  detect: ({ text }) =>
    /^\ufeff?\s*<(?:!doctype html|html)/i.test(text) && text.includes(`id="${FIGURE_DATA_ID}"`),
  read: async ({ name, bytes }) =>
    openFigureData('figure-html', name, findDataElement(decodeText(bytes), 'script')),
  losses: [],
};
