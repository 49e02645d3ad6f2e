import { describe, expect, it } from 'vitest';
import { createBitset, setBit } from '#core/base';
import { type Dataset, parseDataset } from '#schemas';
import { aDataset, anEvidence } from '#testing';
import { buildGraph } from './build-graph.ts';
import { excerpt } from './restrict-dataset.ts';

function excerptOf(dataset: Dataset, relationships: number[], actors: number[]): Dataset {
  const graph = buildGraph(dataset);
  const keptRelationships = createBitset(graph.relationships.length);
  for (const index of relationships) setBit(keptRelationships, index);
  const keptActors = createBitset(graph.actors.length);
  for (const index of actors) setBit(keptActors, index);
  return excerpt(graph, keptRelationships, keptActors);
}
const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id);

describe('an excerpt', () => {
  const dataset = aDataset()
    .groups('red', 'blue')
    .actors(
      { id: 'a', group: 'blue' },
      { id: 'b', partOf: 'whole' },
      { id: 'whole', partOf: 'greater-whole' },
      'greater-whole',
      'spokesman',
      'other',
    )
    .documents({ id: 'reprint', derivedFrom: ['original'] }, 'original', 'other-document')
    .edge('a', 'attack', 'b', {
      evidence: [
        anEvidence({ document: 'reprint', voice: 'attributed', speaker: { actor: 'spokesman' } }),
      ],
    })
    .edge('a', 'attack', 'other', { evidence: [anEvidence({ document: 'other-document' })] })
    .build();

  it('brings along speakers, wholes and the documents that were leaned on', () => {
    const part = excerptOf(dataset, [0], []);
    expect(ids(part.relationships)).toEqual(['r1']);
    expect(ids(part.actors)).toEqual(['a', 'b', 'whole', 'greater-whole', 'spokesman']);
    expect(ids(part.documents)).toEqual(['reprint', 'original']);
    expect(parseDataset(structuredClone(part)).ok).toBe(true);
  });

  it('keeps the head and all groups, so that colours stay', () => {
    const part = excerptOf(dataset, [0], []);
    expect(ids(part.actorGroups)).toEqual(['red', 'blue']);
    expect(part.title).toBe(dataset.title);
  });

  it('holds actors that were asked for, though nothing touches them', () => {
    const part = excerptOf(dataset, [], [5]);
    expect(ids(part.actors)).toEqual(['other']);
    expect(part.relationships).toEqual([]);
    expect(part.documents).toEqual([]);
  });

  it('holds a story only where all its documents come along', () => {
    const story = (id: string, ...cited: string[]) => ({
      id,
      title: id,
      steps: cited.map((document) => ({
        headline: 'Step',
        link: '',
        citations: [{ document, paragraph: 1 }],
      })),
    });
    const told = aDataset()
      .edge('a', 'attack', 'b')
      .edge('a', 'attack', 'c', { evidence: [anEvidence({ document: 'other' })] })
      .head({ stories: [story('whole', 'doc'), story('torn', 'doc', 'other')] })
      .build();
    const part = excerptOf(told, [0], []);
    expect(part.stories?.map(({ id }) => id)).toEqual(['whole']);
    expect(parseDataset(structuredClone(part)).ok).toBe(true);
  });
});
