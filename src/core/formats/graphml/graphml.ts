import { fileStemOf } from '../file-stem.ts';
import { JSON_COLUMNS_LOSS } from '../foreign/written-columns.ts';
import type { Format } from '../format.ts';
import { XML_LOSS } from '../xml/write-xml.ts';
import { readGraphml } from './read-graphml.ts';
import { writeGraphml } from './write-graphml.ts';

/** The format that most graph tools share. */
export const graphml: Format = {
  id: 'graphml',
  label: 'GraphML',
  extensions: ['.graphml', '.graphml.xml'],
  mediaType: 'application/graphml+xml',
  detect: ({ text }) => /<(\w+:)?graphml[\s>]/.test(text),
  read: readGraphml,
  write: async (dataset) => [
    { name: `${fileStemOf(dataset)}.graphml`, content: writeGraphml(dataset) },
  ],
  losses: [JSON_COLUMNS_LOSS, XML_LOSS],
};
