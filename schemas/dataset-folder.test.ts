import { describe, expect, it } from 'vitest';
import { aDataset } from '#testing';
import {
  assembleDataset,
  FOLDER_FILES,
  fileOfPath,
  issueInFile,
  parseDatasetFolder,
} from './dataset-folder.ts';
import { parseDataset } from './parse-dataset.ts';

const WHOLE = aDataset().edge('a', 'attack', 'b').input();
const { actors, relationships, documents, ...dataset } = WHOLE;

const aFolder = (changes: Readonly<Record<string, string>> = {}) =>
  new Map(
    Object.entries({
      'dataset.json': JSON.stringify(dataset),
      'actors.json': JSON.stringify(actors),
      'relationships.json': JSON.stringify(relationships),
      'documents.json': JSON.stringify(documents),
      ...changes,
    }),
  );

const issuesOf = (folder: ReadonlyMap<string, string>) => {
  const result = parseDatasetFolder(folder);
  return result.ok ? [] : result.error;
};

describe('a dataset folder', () => {
  it('is the same dataset as the single file', () => {
    expect(parseDatasetFolder(aFolder())).toEqual(parseDataset(WHOLE));
    const joined = assembleDataset({ dataset, actors, relationships, documents });
    expect(joined).toEqual({ ok: true, value: WHOLE });
  });

  it('names every missing file', () => {
    const folder = aFolder();
    folder.delete('dataset.json');
    folder.delete('documents.json');
    expect(issuesOf(folder).map(({ code, path }) => [code, fileOfPath(path)])).toEqual([
      ['missing-file', 'dataset.json'],
      ['missing-file', 'documents.json'],
    ]);
  });

  it('tells which file is not valid JSON', () => {
    const [issue] = issuesOf(aFolder({ 'relationships.json': '[\n{]' }));
    expect(issue).toMatchObject({ code: 'bad-json', position: { line: 2, column: 2 } });
    expect(fileOfPath(issue!.path)).toBe('relationships.json');
  });

  it('tells which file an issue lies in, with the path counted from its root', () => {
    const spoilt = structuredClone(actors);
    spoilt[1]!.name = '';
    const [issue] = issuesOf(aFolder({ 'actors.json': JSON.stringify(spoilt) }));
    expect(issueInFile(issue!)).toMatchObject({
      file: 'actors.json',
      issue: { path: [1, 'name'] },
    });
  });

  it('leaves paths of dataset.json as they are', () => {
    const head = JSON.stringify({ ...dataset, title: '' });
    const [issue] = issuesOf(aFolder({ 'dataset.json': head }));
    expect(issueInFile(issue!)).toMatchObject({ file: 'dataset.json', issue: { path: ['title'] } });
  });

  it('refuses a dataset.json that is no object', () => {
    expect(issuesOf(aFolder({ 'dataset.json': '[]' }))).toMatchObject([
      { code: 'wrong-type', path: [], found: '[]', expected: 'an object { … }' },
    ]);
  });

  it('refuses a dataset.json that holds one of the lists as well', () => {
    const head = JSON.stringify({ ...dataset, actors: [] });
    expect(issuesOf(aFolder({ 'dataset.json': head }))).toMatchObject([
      { code: 'list-twice', path: [], found: '[]', expected: 'no `actors` in dataset.json' },
    ]);
  });

  it('knows the file of every path', () => {
    expect(
      [['actors', 0], ['relationships'], ['documents', 3, 'url'], ['coverage', 'to'], []].map(
        fileOfPath,
      ),
    ).toEqual([
      'actors.json',
      'relationships.json',
      'documents.json',
      'dataset.json',
      'dataset.json',
    ]);
    expect(FOLDER_FILES).toHaveLength(4);
  });
});
