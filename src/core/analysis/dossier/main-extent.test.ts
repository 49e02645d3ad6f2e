import { describe, expect, it } from 'vitest';
import { buildGraph } from '#core/graph';
import { dayToIso } from '#schemas';
import { aDataset } from '#testing';
import { mainExtentOf } from './main-extent.ts';

const of = (...starts: (string | undefined)[]) => {
  const builder = aDataset();
  for (const start of starts) {
    builder.edge('a', 'attack', 'b', start === undefined ? {} : { start });
  }
  const graph = buildGraph(builder.build());
  const extent = mainExtentOf(
    graph,
    starts.map((_, index) => index),
  );
  return extent && `${dayToIso(extent.firstDay)} ${dayToIso(extent.lastDay)}`;
};

describe('the days of a small timeline', () => {
  it('are all that the dates name', () => {
    expect(of('2020-01-03', '2020-02-10', undefined, '2020-03')).toBe('2020-01-03 2020-03-31');
  });

  it('are where most dates lie when a few are far away', () => {
    expect(of('2003', '2020-01-03', '2020-02-01', '2020-04~')).toBe('2020-01-03 2020-04-30');
    expect(of('1980-05-01', '2020-01-01', '2020-01-02', '2020-01-03', '2020-01-04')).toBe(
      '2020-01-01 2020-01-04',
    );
  });

  it('are all of them where most are known to the year only', () => {
    expect(of('1980', '2003', '2020-01-03')).toBe('1980-01-01 2020-01-03');
  });

  it('are none where nothing is dated', () => {
    expect(of(undefined)).toBeUndefined();
    expect(of()).toBeUndefined();
  });
});
