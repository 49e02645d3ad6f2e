import { describe, expect, it } from 'vitest';
import { DAY_MAX, DAY_MIN, isoToDay } from '#schemas';
import { daysOfRelationship } from './relationship-days.ts';

const day = (text: string): number => isoToDay(text)!;
const span = (first: number, last: number, certainFirst: number, certainLast: number) => ({
  firstDay: first,
  lastDay: last,
  certainFirstDay: certainFirst,
  certainLastDay: certainLast,
  isDated: true,
});

describe('the days of an event', () => {
  it('are one day where the day is known', () => {
    const only = day('2020-01-03');
    expect(daysOfRelationship({ temporal: 'event', start: '2020-01-03' })).toEqual(
      span(only, only, only, only),
    );
  });

  it('need the whole month to be certain where only the month is known', () => {
    const [first, last] = [day('2020-03-01'), day('2020-03-31')];
    expect(daysOfRelationship({ temporal: 'event', start: '2020-03' })).toEqual(
      span(first, last, last, first),
    );
  });

  it('come from the end where no start is known', () => {
    const only = day('2020-01-03');
    expect(daysOfRelationship({ temporal: 'event', end: '2020-01-03' })).toEqual(
      span(only, only, only, only),
    );
  });

  it('run from start to end where both are known', () => {
    const [first, last] = [day('2020-01-03'), day('2020-01-05')];
    expect(
      daysOfRelationship({ temporal: 'event', start: '2020-01-03', end: '2020-01-05' }),
    ).toEqual(span(first, last, first, last));
  });

  it('need the whole interval to be certain where the one date is an interval', () => {
    const [first, last] = [day('2020-01-03'), day('2020-01-05')];
    expect(daysOfRelationship({ temporal: 'event', start: '2020-01-03/2020-01-05' })).toEqual(
      span(first, last, last, first),
    );
  });
});

describe('the days of a state', () => {
  it('have no known last day without an end, and are certain only for the start', () => {
    const [first, last] = [day('2019-01-01'), day('2019-12-31')];
    expect(daysOfRelationship({ temporal: 'state', start: '2019' })).toEqual(
      span(first, DAY_MAX, last, first),
    );
  });

  it('have no known first day without a start', () => {
    const end = day('2020-03-05');
    expect(daysOfRelationship({ temporal: 'state', end: '2020-03-05' })).toEqual(
      span(DAY_MIN, end, end, end),
    );
  });

  it('are certain from the start on where the start is written as open', () => {
    expect(daysOfRelationship({ temporal: 'state', start: '2019/..' })).toEqual(
      span(day('2019-01-01'), DAY_MAX, day('2019-12-31'), DAY_MAX),
    );
  });

  it('are not certain after the start where the other side is unknown', () => {
    expect(daysOfRelationship({ temporal: 'state', start: '2019/' })).toEqual(
      span(day('2019-01-01'), DAY_MAX, day('2019-12-31'), day('2019-01-01')),
    );
  });

  it('run over the interval where that is all there is', () => {
    expect(daysOfRelationship({ temporal: 'state', start: '2014-06/2017' })).toEqual(
      span(day('2014-06-01'), day('2017-12-31'), day('2014-06-30'), day('2017-01-01')),
    );
  });

  it('start within an interval where an end is given too', () => {
    expect(
      daysOfRelationship({ temporal: 'state', start: '2014/2015', end: '2018-02-01' }),
    ).toEqual(span(day('2014-01-01'), day('2018-02-01'), day('2015-12-31'), day('2018-02-01')));
  });
});

describe('the days of an undated relationship', () => {
  it('span everything and are never certain', () => {
    expect(daysOfRelationship({ temporal: 'state' })).toEqual({
      firstDay: DAY_MIN,
      lastDay: DAY_MAX,
      certainFirstDay: DAY_MAX,
      certainLastDay: DAY_MIN,
      isDated: false,
    });
  });

  it('do not come from a date that no checked dataset holds', () => {
    expect(() => daysOfRelationship({ temporal: 'event', start: '2023-02-30' })).toThrow(
      '2023-02-30',
    );
  });
});
