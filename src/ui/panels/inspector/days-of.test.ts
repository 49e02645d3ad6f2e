import { describe, expect, it } from 'vitest';
import { buildGraph } from '#core/graph';
import { aDataset } from '#testing';
import { daysOf } from './days-of.ts';

const graph = buildGraph(
  aDataset()
    .edge('a', 'attack', 'b', { start: '2014-03' })
    .edge('a', 'attack', 'b', { start: '2012-05-06', end: '2013' })
    .edge('a', 'attack', 'b')
    .build(),
);

describe('the days of some relationships', () => {
  it('are the first and the last that any of them may have been on', () => {
    const days = daysOf(graph, [0, 1, 2]);
    expect(days?.first).toBe('2012-05-06');
    expect(days?.last).toMatch(/^2014-03-/);
  });

  it('are none where nothing is dated', () => {
    expect(daysOf(graph, [2])).toBeUndefined();
  });
});
