import { describe, expect, it } from 'vitest';
import { createBitset, setBit } from '#core/base';
import { buildGraph } from '#core/graph';
import { isoToDay } from '#schemas';
import { aDataset, anEvidence } from '#testing';
import { markPublications } from './publication-marks.ts';

const graph = buildGraph(
  aDataset()
    .documents(
      { id: 'late', published: '2020-02-03' },
      { id: 'month', published: '2020-01' },
      { id: 'undated' },
      { id: 'unused', published: '2020-01-01' },
    )
    .edge('a', 'attack', 'b', {
      evidence: [
        anEvidence({ document: 'late' }),
        anEvidence({ document: 'late', paragraph: 2 }),
        anEvidence({ document: 'month' }),
      ],
    })
    .edge('a', 'threat', 'b', {
      evidence: [anEvidence({ document: 'late' }), anEvidence({ document: 'undated' })],
    })
    .edge('a', 'threat', 'b', { evidence: [anEvidence({ document: 'unused' })] })
    .build(),
);

describe('the publication marks of a timeline', () => {
  const visible = createBitset(3);
  setBit(visible, 0);
  setBit(visible, 1);
  const { marks, undated } = markPublications(graph, visible);

  it('stand for the documents of the given relationships, the earliest first', () => {
    expect(marks).toEqual([
      {
        document: 1,
        firstDay: isoToDay('2020-01-01'),
        lastDay: isoToDay('2020-01-31'),
        relationships: 1,
      },
      {
        document: 0,
        firstDay: isoToDay('2020-02-03'),
        lastDay: isoToDay('2020-02-03'),
        relationships: 2,
      },
    ]);
  });

  it('count the evidence that is asked for only', () => {
    const first = markPublications(graph, visible, ({ paragraph }) => paragraph === 2);
    expect(first.marks).toMatchObject([{ document: 0, relationships: 1 }]);
    expect(first.undated).toEqual([]);
  });

  it('leave out, and name, documents without a day', () => {
    expect(undated).toEqual([2]);
  });
});
