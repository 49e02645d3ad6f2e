import { describe, expect, it } from 'vitest';
import { aDataset } from '#testing';
import { buildGraph } from './build-graph.ts';
import { countFacets } from './count-facets.ts';
import { NO_FILTER } from './filter.ts';
import { toggleValue } from './filter-edits.ts';

const graph = buildGraph(
  aDataset()
    .groups('red')
    .actors({ id: 'a', group: 'red' }, { id: 'b', group: 'red' }, 'c', 'd')
    .edge('a', 'attack', 'b')
    .edge('a', 'attack', 'c', { status: 'planned' })
    .edge('b', 'threat', 'a')
    .build(),
);

describe('facet counts', () => {
  it('say what showing a hidden value would give', () => {
    const filter = toggleValue(toggleValue(NO_FILTER, 'type', 'attack'), 'status', 'planned');
    expect([...countFacets(graph, filter, 'type')]).toEqual([
      ['attack', { visible: 1, shown: 0, total: 2 }],
      ['threat', { visible: 1, shown: 1, total: 1 }],
    ]);
  });

  it('count actors for a field of actors', () => {
    expect([...countFacets(graph, NO_FILTER, 'group')]).toEqual([
      ['red', { visible: 2, shown: 2, total: 2 }],
      ['', { visible: 1, shown: 1, total: 2 }],
    ]);
    expect(countFacets(graph, { ...NO_FILTER, isolates: 'show' }, 'group').get('')).toEqual({
      visible: 2,
      shown: 2,
      total: 2,
    });
  });
});
