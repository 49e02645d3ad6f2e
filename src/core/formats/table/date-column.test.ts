import { describe, expect, it } from 'vitest';
import { dateColumn } from './date-column.ts';

const readAll = (values: readonly string[], header = 'date') => {
  const column = dateColumn(header, (visit) => values.forEach(visit));
  return values.map((value) => column.read(value)?.start);
};

describe('a column of dates', () => {
  it.each([
    ['2020-01-03', '2020-01-03'],
    ['2020-03~', '2020-03~'],
    ['2019/..', '2019/..'],
    ['2020-01-03T10:00:00Z', '2020-01-03'],
    ['2020-01-03 10:00', '2020-01-03'],
    ['20200103', '2020-01-03'],
    ['2020/1/3', '2020-01-03'],
    ['3 January 2020', '2020-01-03'],
    ['03-Jan-2020', '2020-01-03'],
    ['January 3, 2020', '2020-01-03'],
    ['Jan 2020', '2020-01'],
    ['2020', '2020'],
  ])('reads %s as %s', (value, date) => {
    expect(readAll([value])).toEqual([date]);
  });

  it.each(['2023-02-30', '20230230', '31 Feb 2020', 'soon', 'NULL', '', '13/13/2020'])(
    'does not read %j',
    (value) => {
      expect(readAll([value])).toEqual([undefined]);
    },
  );

  it('takes the day first where a value of the column proves it', () => {
    expect(readAll(['3/4/2020', '24/3/2007'])).toEqual(['2020-04-03', '2007-03-24']);
    expect(readAll(['12.4.2011', '24.3.2007'])).toEqual(['2011-04-12', '2007-03-24']);
  });

  it('takes the month first where a value of the column proves it', () => {
    expect(readAll(['3/4/2020', '3/24/2007'])).toEqual(['2020-03-04', '2007-03-24']);
  });

  it('leaves a date undated where nothing, or both, is proved', () => {
    expect(readAll(['3/4/2020', '5/6/2020'])).toEqual([undefined, undefined]);
    expect(readAll(['3/4/2020', '24/3/2007', '3/25/2007'])).toEqual([
      undefined,
      '2007-03-24',
      '2007-03-25',
    ]);
    expect(readAll(['5/5/2020'])).toEqual(['2020-05-05']);
    expect(dateColumn('date').isAmbiguous('3/4/2020')).toBe(true);
  });

  it('reads seconds and milliseconds since 1970 where the name of the column says so', () => {
    expect(readAll(['1289241911.72836'], 'TIME_SINCE_EPOCH')).toEqual(['2010-11-08']);
    expect(readAll(['1289241911728'], 'timestamp')).toEqual(['2010-11-08']);
    expect(readAll(['1289241911'], 'date')).toEqual([undefined]);
  });

  it('reads intervals as Gephi writes them', () => {
    const column = dateColumn('timeset');
    expect(column.read('[2016-02-03, 2016-02-04]')).toEqual({
      start: '2016-02-03',
      end: '2016-02-04',
    });
    expect(column.read('<[2016-03-04, Infinity]>')).toEqual({ start: '2016-03-04/..' });
  });
});
