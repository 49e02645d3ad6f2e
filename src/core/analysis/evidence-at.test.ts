import { expect, it } from 'vitest';
import { buildGraph } from '#core/graph';
import { aDataset, anEvidence } from '#testing';
import { evidenceAt } from './evidence-at.ts';

it('finds the evidence of a paragraph, or of a range that touches it', () => {
  const graph = buildGraph(
    aDataset()
      .edge('a', 'attack', 'b', {
        evidence: [anEvidence({ paragraph: 2 }), anEvidence({ paragraph: [3, 5] })],
      })
      .edge('a', 'threat', 'b', { evidence: [anEvidence({ document: 'other', paragraph: 3 })] })
      .edge('b', 'threat', 'a', { evidence: [anEvidence({ paragraph: 6 })] })
      .build(),
  );
  const at = (paragraph: number | [number, number]) =>
    evidenceAt(graph, { document: 'doc', paragraph }).map(
      ({ relationship, item }) => `${relationship}#${item}`,
    );
  expect(at(2)).toEqual(['0#0']);
  expect(at(5)).toEqual(['0#1']);
  expect(at([2, 3])).toEqual(['0#0', '0#1']);
  expect(at([5, 6])).toEqual(['0#1', '2#0']);
  expect(at(7)).toEqual([]);
});
