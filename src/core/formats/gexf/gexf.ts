import { fileStemOf } from '../file-stem.ts';
import { JSON_COLUMNS_LOSS } from '../foreign/written-columns.ts';
import type { Format } from '../format.ts';
import { XML_LOSS } from '../xml/write-xml.ts';
import { readGexf } from './read-gexf.ts';
import { writeGexf } from './write-gexf.ts';

/** Gephi's own format, with time. */
export const gexf: Format = {
  id: 'gexf',
  label: 'GEXF',
  extensions: ['.gexf'],
  mediaType: 'application/gexf+xml',
  detect: ({ text }) => /<(\w+:)?gexf[\s>]/.test(text),
  read: readGexf,
  write: async (dataset) => [{ name: `${fileStemOf(dataset)}.gexf`, content: writeGexf(dataset) }],
  losses: [
    JSON_COLUMNS_LOSS,
    'Spells have whole days: other tools see a date such as 2020~ as the days that it may mean.',
    XML_LOSS,
  ],
};
