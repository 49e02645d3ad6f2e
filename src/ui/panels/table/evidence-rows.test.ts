import { describe, expect, it } from 'vitest';
import { applyFilter, buildGraph, NO_FILTER, showOnly } from '#core/graph';
import { aDataset, anEvidence } from '#testing';
import {
  type EvidenceColumnId,
  evidenceRowAt,
  listEvidence,
  sortEvidence,
  speakerOf,
} from './evidence-rows.ts';

const graph = buildGraph(
  aDataset()
    .actors({ id: 'a', name: 'Zulu' }, { id: 'b', name: 'alpha' })
    .documents(
      { id: 'doc', publisher: 'Morning Post', published: '2020-03-01' },
      { id: 'early', publisher: 'Echo', published: '2020-01-01' },
    )
    .edge('a', 'attack', 'b', {
      evidence: [
        anEvidence({ paragraph: [7, 9] }),
        anEvidence({
          document: 'early',
          paragraph: 3,
          stance: 'contradicts',
          voice: 'denied',
          speaker: { actor: 'b', role: 'spokesman' },
        }),
      ],
    })
    .edge('b', 'threat', 'a', {
      evidence: [
        anEvidence({ paragraph: 2, voice: 'attributed', speaker: { name: 'An official' } }),
      ],
    })
    .build(),
);
const everything = applyFilter(graph, NO_FILTER);
const numbers = listEvidence(graph, everything, undefined);
/** Relationship and place in it. */
const placesOf = (found: Uint32Array) =>
  Array.from(found, (number) => {
    const { relationship, item } = evidenceRowAt(graph, number);
    return `${relationship}.${graph.relationships[relationship]!.evidence.indexOf(item)}`;
  });
const sorted = (column: EvidenceColumnId, isDescending = false) =>
  placesOf(sortEvidence(graph, numbers, column, isDescending));

describe('the table of evidence', () => {
  it('has a row for each item of the visible relationships', () => {
    expect(placesOf(numbers)).toEqual(['0.0', '0.1', '1.0']);
    const threats = applyFilter(graph, showOnly(NO_FILTER, 'type', 'threat'));
    expect(placesOf(listEvidence(graph, threats, undefined))).toEqual(['1.0']);
  });

  it('leaves out what was published after the day that is looked at', () => {
    const known = listEvidence(graph, everything, { day: '2020-02-01', undated: 'drop' });
    expect(placesOf(known)).toEqual(['0.1']);
  });

  it('names the speaker as the document does, else as the actor, with the role', () => {
    const items = Array.from(numbers, (number) => evidenceRowAt(graph, number).item);
    expect(items.map((item) => speakerOf(graph, item))).toEqual([
      '',
      'alpha, spokesman',
      'An official',
    ]);
  });

  it('sorts by document and, inside it, from top to bottom', () => {
    expect(sorted('document')).toEqual(['0.1', '1.0', '0.0']);
    expect(sorted('place')).toEqual(['1.0', '0.1', '0.0']);
  });

  it('sorts stances and voices as the vocabulary does, and puts nameless speakers last', () => {
    expect(sorted('stance', true)[0]).toBe('0.1');
    expect(sorted('voice')).toEqual(['0.0', '1.0', '0.1']);
    expect(sorted('speaker')).toEqual(['0.1', '1.0', '0.0']);
  });

  it('sorts by who does it to whom', () => {
    expect(sorted('relationship')).toEqual(['1.0', '0.0', '0.1']);
  });
});
