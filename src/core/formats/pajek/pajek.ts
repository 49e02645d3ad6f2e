import type { Format } from '../format.ts';
import { readPajek } from './read-pajek.ts';

/** Networks of Pajek, read only. */
export const pajek: Format = {
  id: 'pajek',
  label: 'Pajek',
  extensions: ['.net', '.paj'],
  mediaType: 'text/x-pajek',
  detect: ({ text }) => /(?:^|[\r\n])[ \t]*\*[ \t]*vertices[ \t]+\d/i.test(text),
  read: readPajek,
  losses: [],
};
