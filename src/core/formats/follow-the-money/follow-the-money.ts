import { err } from '#schemas';
import { fileStemOf } from '../file-stem.ts';
import type { Format } from '../format.ts';
import { isFields } from '../json/json-value.ts';
import { readJson } from '../json/read-json.ts';
import { notThisFormat } from '../not-this-format.ts';
import { readEntities } from './read-ftm.ts';
import { writeFtm } from './write-ftm.ts';

/** Entities of FollowTheMoney, as Aleph and OpenSanctions share them: JSON lines, a list or a diagram. */
export const followTheMoney: Format = {
  id: 'follow-the-money',
  label: 'FollowTheMoney entities',
  extensions: ['.ftm.json', '.ijson', '.ftm'],
  mediaType: 'application/json+ftm',
  detect: ({ text }) =>
    /^\ufeff?\s*[{[]/.test(text) &&
    /"schema"\s*:\s*"[A-Z][A-Za-z]+"/.test(text) &&
    /"properties"\s*:\s*\{/.test(text),
  read: async (file) => {
    const json = readJson(file);
    if (!json.ok) return json;
    const list = entitiesIn(json.value.value);
    if (!list.some((entity) => isFields(entity) && typeof entity.schema === 'string')) {
      return err([
        notThisFormat(
          file.name,
          'FollowTheMoney',
          'no entities',
          '{"id": …, "schema": …, "properties": {…}} on each line',
        ),
      ]);
    }
    return readEntities(file, list, json.value.notes);
  },
  write: async (dataset) => [
    { name: `${fileStemOf(dataset)}.ftm.json`, content: writeFtm(dataset) },
  ],
  losses: [
    'Evidence is reduced to publishers and addresses; paraphrases, stances, voices and speakers are left out.',
    'Title, description, licence, coverage, actor groups, hierarchy, figures, places, signs, status, tags of relationships and extra fields are left out.',
    'Relationships other than membership, lineage and sanction become links that name their type; their subtypes are left out.',
    'The party that sanctions is named by its name only; a name that several actors have comes back as one more actor.',
    'Languages and kinds of aliases, former names apart, and identifiers other than Wikidata’s are left out.',
    'Dates lose their doubt; seasons and intervals become days.',
  ],
};

function entitiesIn(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (!isFields(value)) return [];
  for (const key of ['entities', 'results']) {
    if (Array.isArray(value[key])) return value[key];
  }
  // A network diagram of Aleph nests its entities once more.
  if (isFields(value.layout) && Array.isArray(value.layout.entities)) return value.layout.entities;
  return typeof value.schema === 'string' ? [value] : [];
}
