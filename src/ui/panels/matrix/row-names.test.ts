import { describe, expect, it } from 'vitest';
import { buildGraph, compoundsOf } from '#core/graph';
import { aDataset } from '#testing';
import { nameRows } from './row-names.ts';

const graph = buildGraph(
  aDataset()
    .groups({ id: 'g', label: 'The bloc' })
    .actors({
      id: 'a',
      name: 'Hezbollah',
      group: 'g',
      aliases: [{ text: 'حزب الله', lang: 'ar', kind: 'native' }],
    })
    .build(),
);
const [bloc] = compoundsOf(graph, 'group');
const row = { group: undefined, block: bloc, actors: 1, degree: 0 };
const rows = [{ ...row, actor: 0 }];
const words = { nameOf: () => 'The bloc', withoutGroup: 'none' };

describe('the names of the rows', () => {
  it('are those of the dataset, or in the language of the reader with its direction', () => {
    expect(nameRows(graph, rows, words)[0]).toMatchObject({ full: 'Hezbollah', direction: 'ltr' });
    expect(nameRows(graph, rows, { ...words, language: 'ar' })[0]).toMatchObject({
      full: 'حزب الله',
      short: 'حزب الله',
      direction: 'rtl',
    });
  });

  it('are those of groups, and a word of its own for what is in none', () => {
    const groups = [
      { ...row, actor: undefined, group: bloc },
      { ...row, actor: undefined },
    ];
    expect(nameRows(graph, groups, words).map(({ full }) => full)).toEqual(['The bloc', 'none']);
  });
});
