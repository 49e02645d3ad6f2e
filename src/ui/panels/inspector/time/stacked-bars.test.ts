import { describe, expect, it } from 'vitest';
import { makeTimelineHistogram } from '#core/analysis';
import { applyFilter, buildGraph, NO_FILTER } from '#core/graph';
import { aDataset, type DatasetBuilder } from '#testing';
import { layOutStackedBars } from './stacked-bars.ts';

const barsOf = (builder: DatasetBuilder) => {
  const graph = buildGraph(builder.build());
  const { relationships } = applyFilter(graph, NO_FILTER);
  const histogram = makeTimelineHistogram(graph, relationships, { wantedBins: 31 });
  return layOutStackedBars(histogram).map(({ type, ...bar }) => ({
    ...bar,
    type: graph.types[type]!.id,
  }));
};

describe('the bars of an actor’s timeline', () => {
  it('stand on each other by type, the highest filling the height', () => {
    const bars = barsOf(
      aDataset()
        .edge('a', 'attack', 'b', { start: '2020-01-01' })
        .edge('a', 'threat', 'b', { start: '2020-01-01' })
        .edge('a', 'attack', 'b', { start: '2020-01-03' }),
    );
    expect(bars).toEqual([
      { bin: 0, type: 'attack', isCertain: true, y: 50, height: 50 },
      { bin: 0, type: 'threat', isCertain: true, y: 0, height: 50 },
      { bin: 2, type: 'attack', isCertain: true, y: 50, height: 50 },
    ]);
  });

  it('are soft where a date may fall in several bins, and never leave the drawing', () => {
    const builder = aDataset().edge('a', 'attack', 'b', { start: '2020-01-02' });
    for (let count = 0; count < 5; count += 1)
      builder.edge('a', 'threat', 'b', { start: '2020-01' });
    const bars = barsOf(builder);
    expect(bars.filter(({ bin }) => bin === 1)).toEqual([
      { bin: 1, type: 'attack', isCertain: true, y: 50, height: 50 },
      { bin: 1, type: 'threat', isCertain: false, y: 0, height: 50 },
    ]);
    expect(bars).toHaveLength(32);
    expect(bars.every(({ y, height }) => y >= 0 && y + height <= 100)).toBe(true);
  });
});
