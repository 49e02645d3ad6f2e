import { describe, expect, it } from 'vitest';
import { createBitset, setBit } from '#core/base';
import { applyFilter, buildGraph, type Filter, NO_FILTER } from '#core/graph';
import { aDataset, anEvidence } from '#testing';
import { altTextOf } from './alt-text.ts';
import { ARABIC_FIGURE_WORDS } from './arabic-figure-words.ts';
import { captionOf } from './caption.ts';
import { citationsOf, formatCitation } from './citations.ts';
import { ENGLISH_FIGURE_WORDS as words } from './english-figure-words.ts';
import type { FigureWords } from './figure-words.ts';
import { PERSIAN_FIGURE_WORDS } from './persian-figure-words.ts';

const graph = buildGraph(
  aDataset()
    .groups({ id: 'east', label: 'Eastern bloc' })
    .actors({ id: 'a', name: 'Alpha', group: 'east' }, { id: 'b', name: 'Beta' }, 'c')
    .documents(
      { id: 'first', title: 'First report', publisher: 'Daily', published: '2020-01-03' },
      {
        id: 'second',
        title: 'Who did it?',
        publisher: 'Weekly',
        authors: ['A. Writer', 'B. Writer'],
        url: 'https://example.org/second',
      },
      { id: 'third', title: 'بيان', publisher: 'إعلام', published: '2020-02' },
    )
    .edge('a', 'attack', 'b', {
      evidence: [
        anEvidence({ document: 'second', paragraph: 7 }),
        anEvidence({ document: 'second', paragraph: [2, 4] }),
        anEvidence({ document: 'second', paragraph: 5, stance: 'contradicts', voice: 'denied' }),
      ],
    })
    .edge('a', 'threat', 'b', { evidence: [anEvidence({ document: 'first', paragraph: 1 })] })
    .edge('c', 'threat', 'b', { evidence: [anEvidence({ document: 'third', paragraph: 9 })] })
    .build(),
);

const counts = { actors: 23, allActors: 80, relationships: 41, allRelationships: 1290 };
const captionFor = (filter: Partial<Filter>): string =>
  captionOf(graph, { ...NO_FILTER, ...filter }, counts, words);
const chip = { mode: 'include', enabled: true } as const;

describe('captionOf', () => {
  it('names types, time and counts', () => {
    const caption = captionFor({
      chips: [{ ...chip, field: 'type', values: ['threat', 'attack'] }],
      window: {
        ranges: [{ from: '2019-12-27', to: '2020-04-12' }],
        precision: 'possibly',
        undated: 'keep',
      },
    });
    expect(caption).toBe(
      'Threats and attacks, 27 December 2019 to 12 April 2020; 23 of 80 actors, 41 of 1,290 relationships.',
    );
  });

  it('says so when nothing is filtered, and skips switched-off chips', () => {
    const expected = 'All relationships; 23 of 80 actors, 41 of 1,290 relationships.';
    expect(captionFor({})).toBe(expected);
    expect(
      captionFor({ chips: [{ ...chip, field: 'type', values: ['attack'], enabled: false }] }),
    ).toBe(expected);
  });

  it('names every other condition, in the data’s own words where it has some', () => {
    expect(
      captionFor({
        chips: [
          { ...chip, field: 'group', values: ['east', ''], ends: 'either' },
          { ...chip, field: 'badge', mode: 'exclude', values: ['single-source'] },
        ],
        window: {
          ranges: [{ from: '2020-01-03', to: '2020-01-03' }],
          precision: 'certainly',
          undated: 'drop',
        },
      }),
    ).toBe(
      'All relationships, 3 January 2020, only what certainly falls in that time, undated left out; ' +
        'actors of Eastern bloc and not stated and those they deal with; ' +
        'without evidence: single source; 23 of 80 actors, 41 of 1,290 relationships.',
    );
  });

  it('names several spans, the second clock, and what holds together', () => {
    const ranges = [
      { from: '2020-01-03', to: '2020-01-03' },
      { from: '2020-02-01', to: '2020-02-29' },
    ];
    expect(
      captionFor({
        window: { ranges, precision: 'possibly', undated: 'keep' },
        knownOn: { day: '2020-03-01', undated: 'drop' },
        groups: [
          {
            match: 'any',
            enabled: true,
            chips: [
              { ...chip, field: 'degree', values: ['3..'] },
              { ...chip, field: 'ego', values: ['a:2'] },
            ],
          },
        ],
      }),
    ).toBe(
      'All relationships, 3 January 2020 or 1 February 2020 to 29 February 2020; as known on ' +
        '1 March 2020, documents without a date left out; actors with a number of relationships ' +
        'of 3 or more or actors near (steps): Alpha (2); 23 of 80 actors, 41 of 1,290 relationships.',
    );
  });

  it('keeps apart what any of is enough and what holds either way', () => {
    expect(
      captionFor({
        match: 'any',
        chips: [
          { ...chip, field: 'type', values: ['threat'] },
          { ...chip, field: 'status', mode: 'exclude', values: ['planned'] },
          { ...chip, field: 'group', values: ['east'] },
        ],
      }),
    ).toMatch(
      /^All relationships; type: threats or actors of Eastern bloc; without status: planned;/,
    );
  });

  it('says nothing for an empty choice of types', () => {
    expect(captionFor({ chips: [{ ...chip, field: 'type', values: [] }] })).toMatch(/^Nothing;/);
  });
});

describe('citationsOf', () => {
  const visible = applyFilter(graph, NO_FILTER);
  const citations = citationsOf(graph, visible.relationships);

  it('numbers documents by use and joins their paragraphs', () => {
    expect(
      citations.map(({ number, document, uses, paragraphs }) => [
        number,
        document.id,
        uses,
        paragraphs,
      ]),
    ).toEqual([
      [
        1,
        'second',
        3,
        [
          [2, 5],
          [7, 7],
        ],
      ],
      [2, 'first', 1, [[1, 1]]],
      [3, 'third', 1, [[9, 9]]],
    ]);
  });

  it('cites only what the given relationships rest on', () => {
    const relationships = createBitset(graph.relationships.length);
    setBit(relationships, 1);
    expect(citationsOf(graph, relationships).map(({ document }) => document.id)).toEqual(['first']);
  });

  it('writes a short and a full style', () => {
    expect(citations.map((citation) => formatCitation(citation, 'short', words))).toEqual([
      'Weekly, undated, ¶¶\u00a02–5, 7',
      'Daily, 3 January 2020, ¶\u00a01',
      '\u200eإعلام\u200e, February 2020, ¶\u00a09',
    ]);
    expect(citations.map((citation) => formatCitation(citation, 'full', words))).toEqual([
      'A. Writer, B. Writer: Who did it? Weekly, undated, ¶¶\u00a02–5, 7. https://example.org/second',
      'First report. Daily, 3 January 2020, ¶\u00a01.',
      '\u200eبيان\u200e. \u200eإعلام\u200e, February 2020, ¶\u00a09.',
    ]);
  });

  it('cites a table by its rows', () => {
    const cite = (paragraphs: readonly [number, number][], language: FigureWords) =>
      formatCitation(
        {
          number: 1,
          document: aDataset()
            .documents({ id: 'table', publisher: 'Desk', kind: 'dataset' })
            .build().documents[0]!,
          uses: 1,
          paragraphs,
        },
        'short',
        language,
      );
    expect(cite([[9, 9]], words)).toBe('Desk, undated, row\u00a09');
    expect(cite([[2, 5]], words)).toBe('Desk, undated, rows\u00a02–5');
    expect(
      cite(
        [
          [12, 12],
          [90_730, 90_730],
        ],
        words,
      ),
    ).toBe('Desk, undated, rows\u00a012, 90730');
    expect(cite([[9, 9]], PERSIAN_FIGURE_WORDS)).toContain('ردیف\u00a0۹');
    expect(cite([[9, 9]], ARABIC_FIGURE_WORDS)).toContain('صف\u00a0٩');
  });
});

describe('altTextOf', () => {
  it('tells size, types, contested relationships, the most connected and the groups', () => {
    const { relationships, actors } = applyFilter(graph, NO_FILTER);
    expect(altTextOf(graph, relationships, actors, words)).toBe(
      'Network of 3 actors and 3 relationships. By type: threats 2 and attacks 1. ' +
        '1 relationship is contested: there is evidence for and against. ' +
        'Most connected: Beta (3), Alpha (2) and Actor c (1). Actors by group: Eastern bloc 1.',
    );
  });

  it('says when nothing is visible', () => {
    expect(altTextOf(graph, createBitset(3), createBitset(3), words)).toBe(
      'Network of 0 actors and 0 relationships. No relationship is visible.',
    );
  });
});

describe('English dates', () => {
  it.each([
    ['2020-01-03', '3 January 2020'],
    ['2020-03', 'March 2020'],
    ['2020', '2020'],
    ['2020-21', 'spring 2020'],
    ['2020-03-15~', 'about 15 March 2020'],
    ['2020-03?', 'March 2020 (uncertain)'],
    ['2019/2020-01', '2019 to January 2020'],
    ['2019/..', 'since 2019'],
    ['../2019', 'until 2019'],
    ['201X', '2010s'],
  ])('%s is %s', (edtf, text) => expect(words.date(edtf)).toBe(text));
});
