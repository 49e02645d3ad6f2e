import { describe, expect, it } from 'vitest';
import { buildGraph } from '#core/graph';
import { aDataset } from '#testing';
import { createSearch } from './actor-search.ts';

const search = createSearch(
  buildGraph(
    aDataset()
      .actors(
        {
          id: 'kh',
          name: 'Kata’ib Hezbollah',
          aliases: [
            { text: 'كتائب حزب الله', lang: 'ar', kind: 'native' },
            { text: 'Hezbollah Brigades', kind: 'alternative' },
            { text: 'KH', kind: 'acronym' },
          ],
          description: 'An armed group in Iraq.',
        },
        {
          id: 'irgc',
          name: 'Islamic Revolutionary Guard Corps',
          aliases: [{ text: 'IRGC', kind: 'acronym' }],
        },
        { id: 'pmf', name: 'Popular Mobilisation Forces', description: 'Holds Kata’ib Hezbollah.' },
        { id: 'pmu', name: 'Another Committee', aliases: [{ text: 'PMU', kind: 'acronym' }] },
      )
      .documents({ id: 'news', title: 'A strike near the airport', publisher: 'Example Agency' })
      .edge('irgc', 'support', 'kh', { summary: 'The Corps trained fighters abroad.' })
      .build(),
  ),
);
const first = (query: string) => search(query)[0];

describe('the search', () => {
  it('finds an actor in any spelling', () => {
    for (const query of ["Kata'ib", 'Kataib', 'KATAIB', 'Katāʾib', 'kat', 'كتائب حزب الله']) {
      expect(first(query), query).toMatchObject({ kind: 'actor', index: 0 });
    }
  });

  it('forgives a slip in a longer word, not in an acronym', () => {
    expect(first('Hezbolah')).toMatchObject({ kind: 'actor', index: 0 });
    expect(search('PMX')).toEqual([]);
  });

  it('says which alias matched, where the name did not', () => {
    expect(first('irgc')).toEqual({
      kind: 'actor',
      index: 1,
      label: 'Islamic Revolutionary Guard Corps',
      matchedAlias: 'IRGC',
      score: expect.any(Number),
    });
    expect(first('كتائب')).toMatchObject({ matchedAlias: 'كتائب حزب الله' });
    expect(first('kataib')).not.toHaveProperty('matchedAlias');
  });

  it('puts a name before a description, and gives each actor once', () => {
    const actors = search('kataib hezbollah').filter(({ kind }) => kind === 'actor');
    expect(actors.map(({ index }) => index)).toEqual([0, 2]);
  });

  it('finds relationships by their summary and documents by title or publisher', () => {
    expect(first('trained fighters')).toMatchObject({
      kind: 'relationship',
      index: 0,
      label: 'The Corps trained fighters abroad.',
    });
    expect(first('airport')).toMatchObject({
      kind: 'document',
      label: 'A strike near the airport',
    });
    expect(first('example agency')).toMatchObject({ kind: 'document' });
  });

  it('takes some of the words where nothing has all of them', () => {
    expect(first('mobilisation airport popular')).toMatchObject({ kind: 'actor', index: 2 });
  });

  it('finds the same whether it was prepared, in part or not at all', () => {
    const builder = aDataset();
    for (let at = 0; at < 1_200; at += 1) builder.actors({ id: `a${at}`, name: `Band ${at}` });
    const many = buildGraph(builder.build());
    const fresh = createSearch(many)('band 11');
    expect(fresh.length).toBeGreaterThan(5);
    const begun = createSearch(many);
    expect(begun.prepare()).toBe(true);
    expect(begun('band 11')).toEqual(fresh);
    const prepared = createSearch(many);
    while (prepared.prepare());
    expect(prepared('band 11')).toEqual(fresh);
  });

  it('gives at most as many results as asked for, and none for an empty query', () => {
    expect(search('hezbollah', 1)).toHaveLength(1);
    expect(search('')).toEqual([]);
    expect(search(' ’- ')).toEqual([]);
  });
});
