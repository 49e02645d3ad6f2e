import { describe, expect, it } from 'vitest';
import { aDataset, anEvidence } from '#testing';
import { consequencesOf } from './consequences.ts';

const dataset = aDataset()
  .actors('a', 'b', { id: 'c', partOf: 'a' })
  .documents({ id: 'one' }, { id: 'two' })
  .edge('a', 'attack', 'b', { evidence: [anEvidence({ document: 'one' })] })
  .edge('b', 'threat', 'c', {
    evidence: [anEvidence({ document: 'one' }), anEvidence({ document: 'two' })],
  })
  .build();

describe('what a deletion would do', () => {
  it('of an actor: its relationships go and its parts stand alone', () => {
    expect(consequencesOf(dataset, 'actors', ['a'])).toMatchObject({ relationships: 1, parts: 1 });
  });

  it('of a document: its evidence goes, and what rested on nothing else', () => {
    expect(consequencesOf(dataset, 'documents', ['one'])).toMatchObject({
      relationships: 1,
      evidence: 1,
      parts: 0,
    });
  });

  it('of a relationship: itself', () => {
    const id = dataset.relationships[0]!.id;
    expect(consequencesOf(dataset, 'relationships', [id])).toMatchObject({ relationships: 1 });
  });
});
