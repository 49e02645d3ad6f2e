import { describe, expect, it } from 'vitest';
import { makeTimelineHistogram } from '#core/analysis';
import { createBitset } from '#core/base';
import { buildGraph } from '#core/graph';
import { isoToDay } from '#schemas';
import { aDataset } from '#testing';
import { dateOfBin } from './bin-date.ts';

const graph = buildGraph(aDataset().edge('a', 'attack', 'b').build());
const dates = (from: string, to: string, wantedBins: number) => {
  const extent = { firstDay: isoToDay(from)!, lastDay: isoToDay(to)! };
  const { bins } = makeTimelineHistogram(graph, createBitset(1), { wantedBins, extent });
  return [0, bins.count - 1].map((bin) => dateOfBin(bins, bin));
};

describe('the date of a bin', () => {
  it('is as precise as the bin is wide', () => {
    expect(dates('2020-01-03', '2020-01-09', 9)).toEqual(['2020-01-03', '2020-01-09']);
    expect(dates('2020-01-03', '2020-04-09', 9)).toEqual(['2020-01', '2020-04']);
    expect(dates('2018-02-03', '2020-01-09', 9)).toEqual(['2018-01', '2020-01']);
    expect(dates('2010-02-03', '2018-01-09', 9)).toEqual(['2010', '2018']);
  });

  it('is read before the year 1 as well', () => {
    expect(dates('-0044-03-15', '-0040-01-01', 9)).toEqual(['-0044', '-0040']);
  });
});
