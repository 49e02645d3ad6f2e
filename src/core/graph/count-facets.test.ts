import { describe, expect, it } from 'vitest';
import { aDataset } from '#testing';
import { buildGraph } from './build-graph.ts';
import { countFacets } from './count-facets.ts';
import { type Filter, NO_FILTER } from './filter.ts';
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

  it('know that another choice lets a relationship through, whichever end is asked about', () => {
    const choices: Filter = {
      ...NO_FILTER,
      match: 'any',
      chips: [
        { field: 'group', mode: 'include', values: ['red'], enabled: true },
        { field: 'status', mode: 'include', values: ['planned'], enabled: true },
      ],
    };
    for (const [source, target] of [
      ['a', 'b'],
      ['b', 'a'],
    ] as const) {
      const planned = aDataset()
        .groups('red', 'blue')
        .actors({ id: 'a', group: 'blue' }, 'b')
        .edge(source, 'attack', target, { status: 'planned' });
      const counts = countFacets(buildGraph(planned.build()), choices, 'group');
      expect(counts.get('blue')).toEqual({ visible: 1, shown: 1, total: 1 });
    }
  });

  it('work out what a degree would be, once a value is shown', () => {
    const busy: Filter = {
      ...toggleValue(NO_FILTER, 'type', 'threat'),
      groups: [
        {
          match: 'all',
          enabled: true,
          chips: [{ field: 'degree', mode: 'include', values: ['2..'], enabled: true }],
        },
      ],
    };
    expect([...countFacets(graph, busy, 'type')]).toEqual([
      ['attack', { visible: 0, shown: 0, total: 2 }],
      ['threat', { visible: 1, shown: 0, total: 1 }],
    ]);
  });

  it('leave out the values that hide a relationship beside the one that is shown', () => {
    const tagged = buildGraph(
      aDataset()
        .edge('a', 'attack', 'b', { tags: ['oil'] })
        .edge('a', 'attack', 'b', { tags: ['oil', 'border'] })
        .build(),
    );
    const filter = toggleValue(toggleValue(NO_FILTER, 'tag', 'oil'), 'tag', 'border');
    expect([...countFacets(tagged, filter, 'tag')]).toEqual([
      ['oil', { visible: 1, shown: 0, total: 2 }],
      ['border', { visible: 0, shown: 0, total: 1 }],
    ]);
  });

  it('are none for a field whose values are questions', () => {
    expect(countFacets(graph, NO_FILTER, 'degree').size).toBe(0);
  });
});
