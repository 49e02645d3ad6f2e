import { foundText } from './found-text.ts';
import type { Issue } from './issue.ts';

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const EXPECTED = 'a dataset: an object that starts with "format": "faultlines", "version": 1';

/**
 * One issue with a next step for a value that was never meant to be a whole dataset, where a
 * list of missing fields would only confuse; `undefined` for what looks like one.
 */
export function explainForeignInput(value: unknown): Issue | undefined {
  if (Array.isArray(value)) return foreign(value, explainList(value));
  if (!isFields(value)) return foreign(value, 'This is a single value, not a dataset.');
  if (value.format === undefined && !('actors' in value) && !('relationships' in value)) {
    return foreign(value, explainObject(value));
  }
  const { format, version } = value;
  if (format === 'faultlines' && typeof version === 'number' && version > 1) {
    return {
      code: 'newer-version',
      severity: 'error',
      path: ['version'],
      message: 'A later version of Faultlines wrote this file. Open it with that version.',
      found: foundText(version),
      expected: '1',
    };
  }
  if (format === 'faultlines' && !PARTS.some((part) => part in value)) {
    return foreign(
      value,
      'This is the dataset.json of a folder. Open actors.json, relationships.json and documents.json together with it.',
    );
  }
  return undefined;
}

const PARTS = ['actors', 'relationships', 'documents'];

const foreign = (value: unknown, message: string): Issue => ({
  code: 'not-a-dataset',
  severity: 'error',
  path: [],
  message,
  found: foundText(value),
  expected: EXPECTED,
});

function explainList(list: readonly unknown[]): string {
  const first = list[0];
  const file = isFields(first) ? FILES.find(({ fields }) => fields.every((f) => f in first)) : null;
  return file == null
    ? 'This is a list, not a dataset. If it is a table of relationships, write it in the format that the README describes.'
    : `This looks like the ${file.name} of a dataset folder. Open all four files of the folder together.`;
}

/** By which fields an item of each list is known. */
const FILES: readonly { readonly name: string; readonly fields: readonly string[] }[] = [
  { name: 'relationships.json', fields: ['source', 'target', 'evidence'] },
  { name: 'documents.json', fields: ['title', 'publisher'] },
  { name: 'actors.json', fields: ['name', 'kind'] },
];

function explainObject(value: Fields): string {
  const isOtherGraph = ['nodes', 'edges', 'links', 'elements', 'graph'].some((key) => key in value);
  return isOtherGraph
    ? 'This is a graph in another format. Write it in the format that the README describes.'
    : 'This object does not say that it is a dataset. Choose another file, or add the field "format".';
}
