import type { Format } from '../format.ts';
import { readGml } from './read-gml.ts';

/** Graph Modelling Language, read only: its keys cannot hold the names of our fields. */
export const gml: Format = {
  id: 'gml',
  label: 'GML',
  extensions: ['.gml'],
  mediaType: 'text/x-gml',
  detect: ({ text }) => /(?:^|[\r\n])[ \t]*graph\s*\[/.test(text),
  read: readGml,
  losses: [],
};
