import { describe, expect, it } from 'vitest';
import { aDataset } from '#testing';
import { buildGraph } from './build-graph.ts';
import { describeFilter } from './describe-filter.ts';
import { NO_FILTER } from './filter.ts';

const graph = buildGraph(
  aDataset().actors({ id: 'a:b', name: 'Alpha' }).edge('a:b', 'attack', 'c').build(),
);

describe('a filter taken apart', () => {
  it('names values in the words of the data and says what is not stated', () => {
    const { match, parts } = describeFilter(graph, {
      ...NO_FILTER,
      chips: [
        { field: 'type', mode: 'include', values: ['attack'], enabled: true },
        { field: 'group', mode: 'exclude', values: ['', 'gone'], enabled: false, ends: 'either' },
      ],
    });
    expect(match).toBe('all');
    expect(parts).toEqual([
      {
        kind: 'chip',
        field: 'type',
        takes: 'choice',
        mode: 'include',
        values: [{ value: 'attack', name: 'Attack', isNotStated: false }],
        enabled: true,
      },
      {
        kind: 'chip',
        field: 'group',
        takes: 'choice',
        mode: 'exclude',
        values: [
          { value: '', isNotStated: true },
          { value: 'gone', isNotStated: false },
        ],
        ends: 'either',
        enabled: false,
      },
    ]);
  });

  it('reads ranges and surroundings, and keeps groups together after the stack', () => {
    const { parts } = describeFilter(graph, {
      ...NO_FILTER,
      groups: [
        {
          match: 'any',
          enabled: true,
          chips: [
            { field: 'degree', mode: 'include', values: ['3..', 'many'], enabled: true },
            { field: 'ego', mode: 'include', values: ['a:b:2'], enabled: true },
          ],
        },
      ],
    });
    expect(parts).toMatchObject([
      {
        kind: 'group',
        match: 'any',
        enabled: true,
        chips: [
          {
            takes: 'range',
            ends: 'both',
            values: [{ value: '3..', range: { min: 3 } }, { value: 'many' }],
          },
          { takes: 'ego', values: [{ value: 'a:b:2', name: 'Alpha', depth: 2 }] },
        ],
      },
    ]);
  });

  it('passes on both clocks and what becomes of single actors', () => {
    const clocks = {
      window: { ranges: [], precision: 'possibly', undated: 'drop' },
      knownOn: { day: '2020-03-01', undated: 'keep' },
    } as const;
    expect(describeFilter(graph, { chips: [], isolates: 'fade', match: 'any', ...clocks })).toEqual(
      {
        match: 'any',
        parts: [],
        isolates: 'fade',
        ...clocks,
      },
    );
  });
});
