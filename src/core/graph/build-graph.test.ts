import { describe, expect, it } from 'vitest';
import { isoToDay, RELATIONSHIP_TYPES } from '#schemas';
import { aDataset, anEvidence } from '#testing';
import { buildGraph } from './build-graph.ts';
import { BADGES } from './graph.ts';

const OWN_TYPE = {
  id: 'feud',
  family: 'politics' as const,
  label: 'Feud',
  definition: 'A feud.',
  directed: false,
  sign: -1 as const,
  temporal: 'state' as const,
};

describe('a graph', () => {
  it('holds the ends and types of relationships as indexes', () => {
    const graph = buildGraph(
      aDataset()
        .head({ relationshipTypes: [OWN_TYPE] })
        .actors('a', 'b', 'c')
        .edge('c', 'alliance', 'a')
        .edge('b', 'feud', 'c')
        .build(),
    );
    expect([...graph.source]).toEqual([2, 1]);
    expect([...graph.target]).toEqual([0, 2]);
    expect([...graph.type].map((type) => graph.types[type]?.id)).toEqual(['alliance', 'feud']);
    expect(graph.types).toHaveLength(RELATIONSHIP_TYPES.length + 1);
    expect(graph.relationshipIndexById.get('r2')).toBe(1);
    expect(graph.actorIndexById.get('c')).toBe(2);
    expect(graph.documentIndexById.get('doc')).toBe(0);
  });

  it('takes the sign of the type unless the relationship has its own', () => {
    const graph = buildGraph(
      aDataset()
        .edge('a', 'attack', 'b')
        .edge('a', 'alliance', 'b')
        .edge('a', 'attack', 'b', { sign: 0 })
        .build(),
    );
    expect([...graph.sign]).toEqual([-1, 1, 0]);
  });

  it('knows the badge and days of each relationship', () => {
    const graph = buildGraph(
      aDataset()
        .edge('a', 'attack', 'b', { start: '2020-01-03' })
        .edge('a', 'attack', 'b', { evidence: [anEvidence({ voice: 'denied' })] })
        .build(),
    );
    expect([...graph.badge].map((badge) => BADGES[badge])).toEqual([
      'single-source',
      'denied-only',
    ]);
    expect([...graph.isDated]).toEqual([1, 0]);
    expect(graph.firstDay[0]).toBe(isoToDay('2020-01-03'));
    expect(graph.certainLastDay[0]).toBe(isoToDay('2020-01-03'));
  });

  it('lists for each actor the relationships that touch it', () => {
    const graph = buildGraph(
      aDataset()
        .actors('a', 'b', 'c', 'd')
        .edge('a', 'attack', 'b')
        .edge('b', 'attack', 'c')
        .edge('c', 'attack', 'a')
        .build(),
    );
    const touching = (actor: number) => [
      ...graph.adjacency.slice(graph.adjacencyOffsets[actor], graph.adjacencyOffsets[actor + 1]),
    ];
    expect([0, 1, 2, 3].map(touching)).toEqual([[0, 2], [0, 1], [1, 2], []]);
  });

  it('is not made from a dataset that was never checked', () => {
    const dataset = aDataset().edge('a', 'attack', 'b').build();
    dataset.relationships[0]!.target = 'nobody';
    expect(() => buildGraph(dataset)).toThrow('nobody');
  });
});
