import { describe, expect, it } from 'vitest';
import { bitsToArray } from '#core/base';
import { aDataset, anEvidence } from '#testing';
import { applyFilter } from './apply-filter.ts';
import { buildGraph } from './build-graph.ts';
import { countFacets } from './count-facets.ts';
import { type Chip, NO_FILTER } from './filter.ts';
import { badgeAsKnown } from './known-on.ts';

const graph = buildGraph(
  aDataset()
    .documents(
      { id: 'january', published: '2020-01-05' },
      { id: 'february', published: '2020-02' },
      { id: 'undated' },
    )
    .edge('a', 'attack', 'b', {
      evidence: [
        anEvidence({ document: 'january' }),
        anEvidence({ document: 'february', voice: 'denied', paraphrase: 'A spokesman denied it.' }),
      ],
    })
    .edge('b', 'attack', 'a', { evidence: [anEvidence({ document: 'undated' })] })
    .build(),
);
const on = (day: string, undated: 'keep' | 'drop' = 'drop') => ({ day, undated });
const shown = (knownOn: ReturnType<typeof on>, ...chips: Chip[]) => [
  ...bitsToArray(applyFilter(graph, { ...NO_FILTER, knownOn, chips }).relationships),
];

describe('the second clock', () => {
  it('shows what had certainly been published by the end of the day', () => {
    expect(shown(on('2020-01-04'))).toEqual([]);
    expect(shown(on('2020-01-05'))).toEqual([0]);
  });

  it('counts documents without a date as published, or not', () => {
    expect(shown(on('2020-01-04', 'keep'))).toEqual([1]);
  });

  it('leaves out the values, words and counts of what was published later', () => {
    const denied: Chip = { field: 'voice', mode: 'include', values: ['denied'], enabled: true };
    const words: Chip = { field: 'text', mode: 'include', values: ['spokesman'], enabled: true };
    expect(shown(on('2020-02-28'), denied)).toEqual([]);
    expect(shown(on('2020-02-29'), denied)).toEqual([0]);
    expect(shown(on('2020-02-28'), words)).toEqual([]);
    expect(shown(on('2020-02-29'), words)).toEqual([0]);
    const filter = { ...NO_FILTER, knownOn: on('2020-02-28') };
    expect(countFacets(graph, filter, 'voice').get('denied')).toEqual({
      visible: 0,
      shown: 0,
      total: 1,
    });
  });

  it('tells the badge that a relationship had then', () => {
    expect(badgeAsKnown(graph, 0, on('2020-01-04'))).toBeUndefined();
    expect(badgeAsKnown(graph, 0, on('2020-01-05'))).toMatchObject({ badge: 'single-source' });
    expect(badgeAsKnown(graph, 0, on('2020-02-29'))).toMatchObject({ badge: 'contested' });
  });

  it('is refused where its day is none', () => {
    expect(() => shown(on('February'))).toThrow('February');
  });
});
