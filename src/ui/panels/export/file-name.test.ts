import { describe, expect, it } from 'vitest';
import { type Filter, NO_FILTER } from '#core/graph';
import { aSmallGraph } from '#testing';
import { createNamer, fileStem } from './file-name.ts';

const graph = aSmallGraph();
const stemOf = (filter: Filter, more: Partial<Parameters<typeof fileStem>[0]> = {}) =>
  fileStem({ graph, filter, madeOn: '2026-11-22', ...more });

describe('the name of a file', () => {
  it('is the dataset and the day where everything is shown', () => {
    expect(stemOf(NO_FILTER)).toBe('example-2026-11-22');
  });

  it('has the words of the filter, a few of many', () => {
    const values = ['attack', 'threat', 'sanction', 'support', 'alliance'];
    const filter: Filter = {
      ...NO_FILTER,
      chips: [
        { field: 'type', mode: 'include', values, enabled: true },
        { field: 'kind', mode: 'exclude', values: ['person'], enabled: true },
        { field: 'kind', mode: 'include', values: ['state'], enabled: false },
      ],
      window: {
        ranges: [{ from: '2020-01-01', to: '2020-03-31' }],
        precision: 'possibly',
        undated: 'keep',
      },
    };
    expect(stemOf(filter)).toBe(
      'example-attack-threat-sanction-and-2-more-filtered-2020-01-01-to-2020-03-31-2026-11-22',
    );
  });

  it('has the names of views instead, in any script', () => {
    expect(stemOf(NO_FILTER, { views: ['Before / after', 'تهديدات وهجمات'] })).toBe(
      'example-before-after-تهديدات-وهجمات-2026-11-22',
    );
  });

  it('says of a part what it is about', () => {
    expect(stemOf(NO_FILTER, { extent: 'within-2-of', actors: ['a', 'b'] })).toBe(
      'example-within-2-of-a-b-2026-11-22',
    );
    expect(stemOf(NO_FILTER, { extent: 'all' })).toBe('example-all-2026-11-22');
  });

  it('holds nothing that a disk could take for a path', () => {
    expect(stemOf(NO_FILTER, { views: ['../../etc/passwd', 'a\\b:c*?'] })).toBe(
      'example-etc-passwd-a-b-c-2026-11-22',
    );
  });
});

describe('giving names', () => {
  it('never gives one twice', () => {
    const name = createNamer();
    expect(name('a', ['.png'])).toEqual(['a.png']);
    expect(name('a', ['.png'])).toEqual(['a-2.png']);
    expect(name('a', ['.svg'])).toEqual(['a.svg']);
  });

  it('gives files that belong together the same number', () => {
    const name = createNamer();
    name('a', ['-actors.csv']);
    expect(name('a', ['-actors.csv', '-documents.csv'])).toEqual([
      'a-2-actors.csv',
      'a-2-documents.csv',
    ]);
  });
});
