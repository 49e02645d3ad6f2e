import { describe, expect, it } from 'vitest';
import { aDataset } from '#testing';
import { bibtex } from './bibtex.ts';
import { cslJson } from './csl-json.ts';

const dataset = aDataset()
  .documents(
    {
      id: 'doc 1/é',
      title: '50% of {both} & #1_a',
      publisher: 'Daily',
      authors: ['Ali', 'Omar & Sons'],
      published: '2020-01-03~',
      url: 'https://example.org/a_b?c={d}',
    },
    { id: 'doc-1-e', title: 'Two\nlines', kind: 'dataset', published: '2020-21' },
    { id: 'undated', language: 'und', kind: 'other' },
  )
  .build();
const write = async (format: typeof bibtex) => String((await format.write!(dataset))[0]!.content);

describe('the sources as BibTeX', () => {
  it('are entries with keys of their own in which TeX finds nothing to obey', async () => {
    const text = await write(bibtex);
    expect(text).toContain(
      [
        '@article{doc-1-e,',
        '  author = {{Ali} and {Omar \\& Sons}},',
        '  title = {{50\\% of \\{both\\} \\& \\#1\\_a}},',
        '  journal = {Daily},',
        '  year = {2020},',
        '  month = {1},',
        '  day = {3},',
        '  url = {https://example.org/a_b?c=%7Bd%7D},',
      ].join('\n'),
    );
    expect(text).toContain('@misc{doc-1-e-2,\n  title = {{Two lines}},');
    expect(text.match(/^@/gm)).toHaveLength(3);
  });
});

describe('the sources as CSL JSON', () => {
  it('have a type, a title, literal authors and a date as far as it is known', async () => {
    expect(JSON.parse(await write(cslJson))).toMatchObject([
      {
        id: 'doc 1/é',
        type: 'article-newspaper',
        'container-title': 'Daily',
        author: [{ literal: 'Ali' }, { literal: 'Omar & Sons' }],
        issued: { 'date-parts': [[2020, 1, 3]], circa: true },
      },
      { type: 'dataset', issued: { 'date-parts': [[2020]] } },
      { type: 'document', publisher: 'Example Press' },
    ]);
  });
});
