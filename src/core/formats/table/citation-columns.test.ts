import { describe, expect, it } from 'vitest';
import { aDataset, anEvidence } from '#testing';
import { citationColumns } from './citation-columns.ts';

describe('citationColumns', () => {
  it('cites a table by its rows and a text by its paragraphs', () => {
    const dataset = aDataset()
      .documents({ id: 'table', kind: 'dataset' }, { id: 'text', kind: 'news-report' })
      .edge('a', 'attack', 'b', {
        evidence: [
          anEvidence({ document: 'table', paragraph: 90_730 }),
          anEvidence({ document: 'table', paragraph: [2, 4] }),
          anEvidence({ document: 'text', paragraph: 3 }),
        ],
      })
      .build();
    const cited = citationColumns(dataset).map(({ read }) => read(dataset.relationships[0]!));
    expect(cited.map((text) => String(text).split(', ').at(-1))).toEqual([
      'row 90730',
      'rows 2–4',
      '¶ 3',
    ]);
  });
});
