import { describe, expect, it } from 'vitest';
import { createBitset } from '#core/base';
import { applyFilter, buildGraph, NO_FILTER } from '#core/graph';
import { isoToDay } from '#schemas';
import { aDataset, anEvidence } from '#testing';
import { summariseView } from './describe-view.ts';

const graph = buildGraph(
  aDataset()
    .actors({ id: 'a', group: 'g' }, 'b', { id: 'c', group: 'h' }, { id: 'd', group: 'h' }, 'alone')
    .edge('b', 'threat', 'c', { start: '2020-01-03' })
    .edge('a', 'attack', 'b', {
      start: '2020-02',
      evidence: [anEvidence(), anEvidence({ stance: 'contradicts' })],
    })
    .edge('b', 'attack', 'a')
    .edge('d', 'threat', 'b')
    .edge('d', 'sanction', 'a')
    .build(),
);
const typeOf = (id: string) => graph.typeIndexById.get(id)!;

describe('the summary of a view', () => {
  const summary = summariseView(graph, applyFilter(graph, { ...NO_FILTER, isolates: 'show' }));

  it('counts actors, relationships and what has no date', () => {
    expect(summary).toMatchObject({ actors: 5, relationships: 5, isolated: 1, undated: 3 });
    expect(summary.extent).toEqual({
      firstDay: isoToDay('2020-01-03'),
      lastDay: isoToDay('2020-02-29'),
    });
  });

  it('counts types, most first, equal ones as they appear', () => {
    expect(summary.types).toEqual([
      { type: typeOf('threat'), relationships: 2 },
      { type: typeOf('attack'), relationships: 2 },
      { type: typeOf('sanction'), relationships: 1 },
    ]);
  });

  it('counts badges', () => {
    expect(summary.badges).toEqual({
      contested: 1,
      corroborated: 0,
      'single-source': 4,
      'denied-only': 0,
    });
  });

  it('names the most connected actors and the groups', () => {
    expect(summary.mostConnected).toEqual([
      { actor: 1, relationships: 4 },
      { actor: 0, relationships: 3 },
      { actor: 3, relationships: 2 },
      { actor: 2, relationships: 1 },
    ]);
    expect(summary.groups).toEqual([
      { group: 'h', actors: 2 },
      { group: 'g', actors: 1 },
    ]);
    expect(summary.withoutGroup).toBe(2);
    expect(summariseView(graph, applyFilter(graph, NO_FILTER), 1).mostConnected).toEqual([
      { actor: 1, relationships: 4 },
    ]);
  });

  it('is all zero for an empty view', () => {
    const nothing = { relationships: createBitset(5), actors: createBitset(5) };
    expect(summariseView(graph, nothing)).toMatchObject({
      actors: 0,
      relationships: 0,
      types: [],
      mostConnected: [],
      groups: [],
      extent: undefined,
    });
  });
});
