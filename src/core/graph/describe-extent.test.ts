import { describe, expect, it } from 'vitest';
import { dayToIso } from '#schemas';
import { aDataset } from '#testing';
import { applyFilter } from './apply-filter.ts';
import { buildGraph } from './build-graph.ts';
import { extentOf } from './describe-extent.ts';
import { NO_FILTER } from './filter.ts';
import { toggleValue } from './filter-edits.ts';
import type { Graph } from './graph.ts';

const spell = (extent: ReturnType<typeof extentOf>) =>
  extent && [dayToIso(extent.firstDay), dayToIso(extent.lastDay)];
const graphOf = (...dates: { start?: string; end?: string }[]): Graph => {
  const builder = aDataset().actors('a', 'b');
  for (const fields of dates) builder.edge('a', 'support', 'b', fields);
  return buildGraph(builder.build());
};

describe('the extent of a dataset in time', () => {
  it('runs from the earliest to the latest day that a date names', () => {
    expect(spell(extentOf(graphOf({ start: '2019-05', end: '2019-07' }, { end: '2020' })))).toEqual(
      ['2019-05-01', '2020-12-31'],
    );
  });

  it('does not run on for ever because of what is open or unknown', () => {
    expect(spell(extentOf(graphOf({ start: '2019/..' }, { start: '2020-02-03' }, {})))).toEqual([
      '2019-01-01',
      '2020-02-03',
    ]);
  });

  it('is that of the visible relationships where these are given', () => {
    const graph = buildGraph(
      aDataset()
        .edge('a', 'attack', 'b', { start: '2020-01-03' })
        .edge('a', 'threat', 'b', { start: '2020-04-12' })
        .build(),
    );
    const { relationships } = applyFilter(graph, toggleValue(NO_FILTER, 'type', 'threat'));
    expect(spell(extentOf(graph, relationships))).toEqual(['2020-01-03', '2020-01-03']);
  });

  it('is unknown where nothing is dated', () => {
    expect(extentOf(graphOf({}))).toBeUndefined();
  });
});
