import { describe, expect, it } from 'vitest';
import { applyFilter, buildGraph, type Filter, NO_FILTER, toggleValue } from '#core/graph';
import { aDataset } from '#testing';
import { byDate, relationshipsBetween, relationshipsOf } from './relationships-of.ts';

const graph = buildGraph(
  aDataset()
    .edge('a', 'attack', 'b', { start: '2020-01-03' })
    .edge('b', 'threat', 'a', { start: '2020-03~' })
    .edge('a', 'support', 'c', { end: '2019-12-27' })
    .edge('b', 'attack', 'c', { start: '2020-02-01' })
    .edge('a', 'attack', 'b')
    .edge('a', 'attack', 'b', { start: '2020-01-03' })
    .build(),
);
const ids = (indexes: readonly number[]) => indexes.map((index) => graph.relationships[index]!.id);
const actor = (id: string) => graph.actorIndexById.get(id)!;
const withoutAttacks = toggleValue(NO_FILTER, 'type', 'attack');

const of = (id: string, filter: Filter = NO_FILTER) => {
  const found = relationshipsOf(graph, applyFilter(graph, filter), actor(id));
  return { shown: ids(found.shown), hiddenCount: found.hiddenCount };
};
const between = (a: string, b: string, filter: Filter = NO_FILTER) => {
  const found = relationshipsBetween(graph, applyFilter(graph, filter), actor(a), actor(b));
  return { shown: ids(found.shown), hiddenCount: found.hiddenCount };
};

describe('the relationships of an actor', () => {
  it('are those it is an end of, latest first and undated ones last', () => {
    expect(of('a')).toEqual({ shown: ['r2', 'r1', 'r6', 'r3', 'r5'], hiddenCount: 0 });
    expect(of('c')).toEqual({ shown: ['r4', 'r3'], hiddenCount: 0 });
  });

  it('are counted where the filters hide them', () => {
    expect(of('a', withoutAttacks)).toEqual({ shown: ['r2', 'r3'], hiddenCount: 3 });
  });
});

describe('the relationships between two actors', () => {
  it('are those of both directions, whichever is named first', () => {
    const both = { shown: ['r2', 'r1', 'r6', 'r5'], hiddenCount: 0 };
    expect(between('a', 'b')).toEqual(both);
    expect(between('b', 'a')).toEqual(both);
  });

  it('are counted where the filters hide them', () => {
    expect(between('a', 'b', withoutAttacks)).toEqual({ shown: ['r2'], hiddenCount: 3 });
    expect(between('b', 'c', withoutAttacks)).toEqual({ shown: [], hiddenCount: 1 });
  });
});

describe('the order by date', () => {
  it('is that of the days, however a date is written', () => {
    const dates = ['2020-04-12', '2020-21', '2020-06', '-0044-03-15', '0033', '198X', '1980~'];
    const builder = aDataset();
    for (const start of dates) builder.edge('a', 'attack', 'b', { start });
    const dated = buildGraph(builder.build());
    const order = byDate(
      dated,
      dates.map((_, index) => index),
    );
    expect(order.map((index) => dates[index])).toEqual([
      '2020-06',
      '2020-04-12',
      '2020-21',
      '198X',
      '1980~',
      '0033',
      '-0044-03-15',
    ]);
  });

  it('keeps the order of the dataset on one day, and leaves the given list as it was', () => {
    const given = [5, 0, 4, 3];
    expect(ids(byDate(graph, given))).toEqual(['r4', 'r1', 'r6', 'r5']);
    expect(given).toEqual([5, 0, 4, 3]);
  });
});
