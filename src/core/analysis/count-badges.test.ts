import { describe, expect, it } from 'vitest';
import { aDataset, anEvidence } from '#testing';
import { countBadges } from './count-badges.ts';

const reports = (...documents: string[]) => ({
  evidence: documents.map((document) => anEvidence({ document })),
});

describe('counting badges', () => {
  it('parts the corroborated by how many documents support them', () => {
    const dataset = aDataset()
      .edge('a', 'attack', 'b', reports('one', 'two', 'three'))
      .edge('a', 'attack', 'b', reports('one'))
      .edge('a', 'attack', 'b', reports('one', 'two'))
      .edge('a', 'attack', 'b', reports('two', 'three'))
      .edge('a', 'attack', 'b', {
        evidence: [anEvidence(), anEvidence({ stance: 'contradicts' })],
      })
      .build();
    expect(countBadges(dataset)).toEqual([
      { badge: 'contested', relationships: 1 },
      { badge: 'corroborated', independent: 2, relationships: 2 },
      { badge: 'corroborated', independent: 3, relationships: 1 },
      { badge: 'single-source', relationships: 1 },
    ]);
  });
});
