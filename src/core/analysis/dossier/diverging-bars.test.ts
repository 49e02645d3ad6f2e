import { describe, expect, it } from 'vitest';
import { applyFilter, buildGraph, NO_FILTER } from '#core/graph';
import { aDataset, type DatasetBuilder } from '#testing';
import { describeDyad } from '../dyad.ts';
import { layOutDivergingBars } from './diverging-bars.ts';

const barsOf = (builder: DatasetBuilder) => {
  const graph = buildGraph(builder.build());
  const dyad = describeDyad(graph, applyFilter(graph, NO_FILTER), 0, 1);
  return layOutDivergingBars(dyad.timeline);
};
const on = (start: string) => ({ start });

describe('the bars of a diverging timeline', () => {
  it('rise for cooperation, fall for conflict, and stay thin in the middle for the rest', () => {
    const bars = barsOf(
      aDataset()
        .edge('a', 'attack', 'b', on('2020-01-01'))
        .edge('a', 'attack', 'b', on('2020-01-01'))
        .edge('a', 'support', 'b', on('2020-01-02'))
        .edge('a', 'statement', 'b', { ...on('2020-01-02'), sign: 0 }),
    );
    expect(bars).toEqual([
      { bin: 1, part: 'cooperation', isCertain: true, y: 22, height: 22 },
      { bin: 0, part: 'conflict', isCertain: true, y: 56, height: 44 },
      { bin: 1, part: 'neutral', isCertain: true, y: 47, height: 6 },
    ]);
  });

  it('are soft, outside the certain ones, where a date may fall in several bins', () => {
    const bars = barsOf(
      aDataset()
        .edge('a', 'attack', 'b', on('2020-01-01'))
        .edge('a', 'attack', 'b', on('2020-01'))
        .edge('b', 'attack', 'a', on('2020-01')),
    );
    expect(bars.slice(0, 2)).toEqual([
      { bin: 0, part: 'conflict', isCertain: true, y: 56, height: 22 },
      { bin: 0, part: 'conflict', isCertain: false, y: 78, height: 22 },
    ]);
    expect(bars.every(({ y, height }) => y >= 0 && y + height <= 100)).toBe(true);
  });

  it('are none where nothing is dated', () => {
    expect(barsOf(aDataset().edge('a', 'attack', 'b'))).toEqual([]);
  });
});
