import { describe, expect, it } from 'vitest';
import { groupFiles } from './group-files.ts';

const named = (name: string, folder?: string) => ({
  name,
  size: 1,
  ...(folder === undefined ? {} : { folder }),
  arrayBuffer: async () => new ArrayBuffer(1),
});
const namesOf = (...files: Parameters<typeof groupFiles>[0]) =>
  groupFiles(files).map((group) => group.map(({ name }) => name));

describe('groupFiles', () => {
  it('takes the files of a dataset folder together, the one with the title first', () => {
    expect(
      namesOf(
        named('actors.json'),
        named('notes.json'),
        named('dataset.json'),
        named('relationships.json'),
        named('documents.json'),
      ),
    ).toEqual([
      ['dataset.json', 'actors.json', 'relationships.json', 'documents.json'],
      ['notes.json'],
    ]);
  });

  it('takes tables together, packed or not, and everything else alone', () => {
    expect(
      namesOf(named('nodes.csv'), named('map.gexf'), named('edges.TSV.gz'), named('map.gml')),
    ).toEqual([['nodes.csv', 'edges.TSV.gz'], ['map.gexf'], ['map.gml']]);
    expect(namesOf(named('one.parquet'), named('a.csv'), named('two.pq'))).toEqual([
      ['one.parquet', 'two.pq'],
      ['a.csv'],
    ]);
  });

  it('keeps folders apart', () => {
    expect(namesOf(named('a.csv', '/one'), named('b.csv', '/two'), named('c.csv', '/one'))).toEqual(
      [['a.csv', 'c.csv'], ['b.csv']],
    );
  });
});
