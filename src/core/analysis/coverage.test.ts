import { describe, expect, it } from 'vitest';
import { buildGraph } from '#core/graph';
import { aDataset, anEvidence } from '#testing';
import { coverageOf, MOST_COUNTED_PARAGRAPHS } from './coverage.ts';

describe('coverage of documents', () => {
  const dataset = aDataset()
    .documents({ id: 'doc', paragraphs: 4 }, 'uncounted', { id: 'unread', paragraphs: 2 })
    .edge('a', 'attack', 'b', {
      evidence: [anEvidence({ paragraph: 2 }), anEvidence({ paragraph: [2, 4] })],
    })
    .edge('b', 'attack', 'a', {
      evidence: [anEvidence({ paragraph: 3 }), anEvidence({ document: 'uncounted', paragraph: 2 })],
    })
    .build();
  const [doc, uncounted, unread] = coverageOf(dataset);

  it('counts evidence by paragraph, a range for each of its paragraphs', () => {
    expect(doc).toMatchObject({ paragraphs: 4, evidenceByParagraph: [0, 2, 2, 1] });
  });

  it('counts claims and, once each, relationships', () => {
    expect(doc).toMatchObject({ claims: 3, relationships: 2 });
    expect(unread).toMatchObject({ evidenceByParagraph: [0, 0], claims: 0, relationships: 0 });
  });

  it('goes to the last cited paragraph of a document of unknown length', () => {
    expect(uncounted).toMatchObject({ paragraphs: undefined, evidenceByParagraph: [0, 1] });
  });

  it('is the same for the graph of the dataset', () => {
    expect(coverageOf(buildGraph(dataset))).toEqual(coverageOf(dataset));
  });

  it('does not grow with absurd paragraph numbers', () => {
    const last = Number.MAX_SAFE_INTEGER;
    const [absurd] = coverageOf(
      aDataset()
        .documents({ id: 'doc', paragraphs: last })
        .edge('a', 'attack', 'b', {
          evidence: [anEvidence({ paragraph: [2, last] }), anEvidence({ paragraph: last })],
        })
        .build(),
    );
    expect(absurd?.evidenceByParagraph).toHaveLength(MOST_COUNTED_PARAGRAPHS);
    expect(absurd?.evidenceByParagraph.slice(0, 3)).toEqual([0, 1, 1]);
    expect(absurd).toMatchObject({ paragraphs: last, claims: 2 });
  });
});
