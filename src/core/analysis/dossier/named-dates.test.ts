import { describe, expect, it } from 'vitest';
import { buildGraph } from '#core/graph';
import { aDataset, type RelationshipInput } from '#testing';
import { namedDatesOf } from './named-dates.ts';

const of = (...dates: Pick<RelationshipInput, 'start' | 'end'>[]) => {
  const builder = aDataset();
  for (const fields of dates) builder.edge('a', 'alliance', 'b', fields);
  return namedDatesOf(
    buildGraph(builder.build()),
    dates.map((_, index) => index),
  );
};

describe('the first and last date', () => {
  it('keep the precision with which they are known', () => {
    expect(of({ start: '2020-04~' }, {}, { start: '2003' }, { start: '2020-01-03' })).toEqual({
      first: '2003',
      last: '2020-04~',
    });
  });

  it('count the end of what lasted', () => {
    expect(of({ start: '2019', end: '2020-02' }, { start: '2020-01-03' })).toEqual({
      first: '2019',
      last: '2020-02',
    });
  });

  it('are one date where only one is named, and none where nothing is dated', () => {
    expect(of({ end: '2011' })).toEqual({ first: '2011', last: '2011' });
    expect(of({ start: '2003/..' })).toEqual({ first: '2003/..', last: '2003/..' });
    expect(of({})).toBeUndefined();
  });
});
