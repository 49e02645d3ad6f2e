import { describe, expect, it } from 'vitest';
import { applyFilter, buildGraph, NO_FILTER, toggleValue } from '#core/graph';
import { NO_SELECTION } from '#state';
import { aDataset } from '#testing';
import { relationshipsChosen } from './relationships-chosen.ts';

const graph = buildGraph(
  aDataset()
    .edge('a', 'attack', 'b')
    .edge('b', 'threat', 'a')
    .edge('a', 'attack', 'c')
    .edge('a', 'support', 'b')
    .build(),
);
const everything = applyFilter(graph, NO_FILTER);

describe('the chosen rows of the table of relationships', () => {
  it('are the relationship that is chosen', () => {
    expect(relationshipsChosen(graph, everything, { kind: 'relationship', id: 'r3' })).toEqual([
      'r3',
    ]);
  });

  it('are all visible ones between two chosen actors, whichever way they go', () => {
    const pair = { kind: 'pair', a: 'b', b: 'a' } as const;
    expect(relationshipsChosen(graph, everything, pair)).toEqual(['r1', 'r2', 'r4']);
    const withoutThreats = applyFilter(graph, toggleValue(NO_FILTER, 'type', 'threat'));
    expect(relationshipsChosen(graph, withoutThreats, pair)).toEqual(['r1', 'r4']);
    const actors = { kind: 'actors', ids: ['a', 'c'] } as const;
    expect(relationshipsChosen(graph, everything, actors)).toEqual(['r3']);
  });

  it('are all of one chosen actor', () => {
    const actor = { kind: 'actors', ids: ['c'] } as const;
    expect(relationshipsChosen(graph, everything, actor)).toEqual(['r3']);
  });

  it('are none where nothing is chosen', () => {
    expect(relationshipsChosen(graph, everything, NO_SELECTION)).toEqual([]);
  });
});
