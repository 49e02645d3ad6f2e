import { findDataElement, openFigureData } from './figure-data.ts';
import { decodeText } from './file-head.ts';
import type { Format } from './format.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&quot;': '"',
  '&apos;': "'",
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
};

/** A drawing that was exported with its data, in its metadata. */
export const figureSvg: Format = {
  id: 'figure-svg',
  label: 'Figure with its data (SVG)',
  extensions: ['.svg'],
  mediaType: 'image/svg+xml',
  detect: ({ text }) =>
    /^\ufeff?\s*<(?!!doctype html|html)/i.test(text) && /<(?:\w+:)?svg[\s>]/.test(text),
  read: async ({ name, bytes }) => {
    const found = findDataElement(decodeText(bytes), 'metadata');
    // Ours has no entities; a drawing program that saves the file anew may write some.
    const text = found?.replace(/&(?:quot|apos|lt|gt|amp);/g, (entity) => ENTITIES[entity]!);
    return openFigureData('figure-svg', name, text);
  },
  losses: [],
};
