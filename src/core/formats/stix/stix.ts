import { err } from '#schemas';
import { fileStemOf } from '../file-stem.ts';
import type { Format } from '../format.ts';
import { fieldsIn, isFields } from '../json/json-value.ts';
import { readJson } from '../json/read-json.ts';
import { notThisFormat } from '../not-this-format.ts';
import { readBundle } from './read-stix.ts';
import { writeStix } from './write-stix.ts';

/** Bundles of STIX 2.1, the exchange format for threat intelligence; 2.0 is read as well. */
export const stix: Format = {
  id: 'stix',
  label: 'STIX 2.1 bundle',
  extensions: ['.stix.json', '.stix'],
  mediaType: 'application/stix+json',
  detect: ({ text }) =>
    /^\ufeff?\s*\{/.test(text) &&
    (/"type"\s*:\s*"bundle"/.test(text) || /"id"\s*:\s*"bundle--/.test(text)),
  read: async (file) => {
    const json = readJson(file);
    if (!json.ok) return json;
    const { value, notes } = json.value;
    if (!isFields(value) || value.type !== 'bundle' || !Array.isArray(value.objects)) {
      return err([
        notThisFormat(
          file.name,
          'a STIX bundle',
          'no bundle with objects',
          '{"type": "bundle", "objects": […]}',
        ),
      ]);
    }
    return readBundle(file, fieldsIn(value.objects), notes);
  },
  write: async (dataset) => [
    { name: `${fileStemOf(dataset)}.stix.json`, content: writeStix(dataset) },
  ],
  losses: [
    'Other tools see types as relationship names, and dates as the first and last possible moment.',
    'Evidence, aliases of identities, groups and figures stand in an extension, which other tools keep but may not show.',
  ],
};
