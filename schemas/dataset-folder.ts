import { foundText } from './found-text.ts';
import type { Issue } from './issue.ts';
import { type ParsedDataset, parseDataset } from './parse-dataset.ts';
import { parseJsonText } from './parse-dataset-text.ts';
import { err, ok, type Result } from './result.ts';

/** The files of a dataset folder; all but the first hold one list each. */
export const FOLDER_FILES = [
  'dataset.json',
  'actors.json',
  'relationships.json',
  'documents.json',
] as const;
export type FolderFile = (typeof FOLDER_FILES)[number];

const FILE_BY_KEY: ReadonlyMap<unknown, FolderFile> = new Map([
  ['actors', 'actors.json'],
  ['relationships', 'relationships.json'],
  ['documents', 'documents.json'],
]);

/** The file of the folder that a path of the whole dataset lies in. */
export const fileOfPath = (path: Issue['path']): FolderFile =>
  FILE_BY_KEY.get(path[0]) ?? 'dataset.json';

/** The same issue with its path counted from the root of the file that it lies in. */
export function issueInFile(issue: Issue): { file: FolderFile; issue: Issue } {
  const file = fileOfPath(issue.path);
  return file === 'dataset.json'
    ? { file, issue }
    : { file, issue: { ...issue, path: issue.path.slice(1) } };
}

/**
 * Joins the parsed values of the four files to one value for `parseDataset`. Paths of issues are
 * those of the whole dataset; `fileOfPath` leads back to the file.
 */
export function assembleDataset(files: {
  readonly dataset: unknown;
  readonly actors: unknown;
  readonly relationships: unknown;
  readonly documents: unknown;
}): Result<unknown, Issue[]> {
  const { dataset, ...lists } = files;
  if (typeof dataset !== 'object' || dataset === null || Array.isArray(dataset)) {
    return err([
      {
        code: 'wrong-type',
        severity: 'error',
        path: [],
        message: 'dataset.json holds the title and the other fields of the dataset as a whole.',
        found: foundText(dataset),
        expected: 'an object { … }',
      },
    ]);
  }
  const twice = Object.keys(lists).filter((key) => Object.hasOwn(dataset, key));
  if (twice.length > 0) {
    return err(twice.map((key) => listTwice(key, (dataset as Record<string, unknown>)[key])));
  }
  return ok({ ...dataset, ...lists });
}

/** Reads the texts of the four files; a missing file counts as an issue. */
export function parseDatasetFolder(
  textByFile: ReadonlyMap<string, string>,
): Result<ParsedDataset, Issue[]> {
  const issues: Issue[] = [];
  const values = new Map<FolderFile, unknown>();
  for (const file of FOLDER_FILES) {
    const text = textByFile.get(file);
    const value = text === undefined ? err(missingFile(file)) : parseJsonText(text, file);
    if (value.ok) values.set(file, value.value);
    else issues.push({ ...value.error, path: pathOfFile(file) });
  }
  if (issues.length > 0) return err(issues);
  const whole = assembleDataset({
    dataset: values.get('dataset.json'),
    actors: values.get('actors.json'),
    relationships: values.get('relationships.json'),
    documents: values.get('documents.json'),
  });
  return whole.ok ? parseDataset(whole.value) : whole;
}

const pathOfFile = (file: FolderFile): Issue['path'] =>
  file === 'dataset.json' ? [] : [file.replace('.json', '')];

const missingFile = (file: FolderFile): Issue => ({
  code: 'missing-file',
  severity: 'error',
  path: [],
  message: `The folder has no ${file}. Choose all four files of the folder together.`,
  found: 'nothing',
  expected: FOLDER_FILES.join(', '),
});

const listTwice = (key: string, value: unknown): Issue => ({
  code: 'list-twice',
  severity: 'error',
  // The path stands for the place in dataset.json: the list of the same name has its own file.
  path: [],
  message: `dataset.json has the key \`${key}\`, which belongs into ${key}.json.`,
  found: foundText(value),
  expected: `no \`${key}\` in dataset.json`,
});
