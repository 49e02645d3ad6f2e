import { describe, expect, it } from 'vitest';
import { aDataset, anEvidence } from './dataset-builder.ts';

describe('the dataset builder', () => {
  it('makes an empty dataset that is valid', () => {
    expect(aDataset().build()).toMatchObject({ actors: [], relationships: [], documents: [] });
  });

  it('adds the actors, groups and documents that are named', () => {
    const dataset = aDataset()
      .actors({ id: 'a', group: 'bloc', partOf: 'whole' })
      .edge('a', 'support', 'b', {
        evidence: [
          anEvidence({ document: 'd', voice: 'denied', speaker: { actor: 'c' } }),
          anEvidence({ document: 'e' }),
        ],
      })
      .documents({ id: 'e', derivedFrom: ['f'] })
      .build();
    expect(dataset.actors.map((actor) => actor.id).sort()).toEqual(['a', 'b', 'c', 'whole']);
    expect(dataset.actorGroups.map((group) => group.id)).toEqual(['bloc']);
    expect(dataset.documents.map((document) => document.id).sort()).toEqual(['d', 'e', 'f']);
    expect(dataset.relationships[0]).toMatchObject({ id: 'r1', temporal: 'state' });
  });

  it('hands out inputs that a test may spoil without harm to the next', () => {
    const builder = aDataset().edge('a', 'attack', 'b');
    builder.input().relationships.length = 0;
    expect(builder.input().relationships).toHaveLength(1);
  });

  it('throws with the issues when the dataset is invalid', () => {
    expect(() => aDataset().edge('a', 'attack', 'a').build()).toThrow('self-edge');
  });
});
