import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  civilFromDay,
  DAY_MAX,
  DAY_MIN,
  dayFromCivil,
  daysInMonth,
  dayToIso,
  isoToDay,
} from './calendar.ts';

const FIRST_DAY = dayFromCivil(-9999, 1, 1);
const LAST_DAY = dayFromCivil(9999, 12, 31);

describe('day numbers', () => {
  it.each([
    ['1970-01-01', 0],
    ['1969-12-31', -1],
    ['1970-03-01', 59],
    ['2000-01-01', 10_957],
    ['2000-02-29', 11_016],
    ['2000-03-01', 11_017],
    ['1900-02-28', -25_509],
    ['1900-03-01', -25_508],
    ['2020-01-03', 18_264],
    ['2024-02-29', 19_782],
    ['0000-01-01', -719_528],
    ['-0001-12-31', -719_529],
    ['9999-12-31', 2_932_896],
  ])('%s is day %i', (iso, day) => {
    expect(isoToDay(iso)).toBe(day);
    expect(dayToIso(day)).toBe(iso);
  });

  it('know that 1900 was not a leap year while 2000, 2020 and 2024 were', () => {
    expect([1900, 2000, 2020, 2023, 2024].map((year) => daysInMonth(year, 2))).toEqual([
      28, 29, 29, 28, 29,
    ]);
  });

  it.each(['2023-02-29', '1900-02-29', '2023-04-31', '2023-13-01', '2023-00-01', '2023-01-00'])(
    'refuse %s, which is no day',
    (text) => {
      expect(isoToDay(text)).toBeUndefined();
    },
  );

  it.each([
    '2023-2-3',
    '2023-02',
    '20230203',
    ' 2023-02-03',
    '2023-02-03T00:00',
    '-0000-01-01',
    '',
  ])('refuse %j, which is not a complete date', (text) => {
    expect(isoToDay(text)).toBeUndefined();
  });

  it('come back from their ISO text', () => {
    fc.assert(
      fc.property(fc.integer({ min: FIRST_DAY, max: LAST_DAY }), (day) => {
        expect(isoToDay(dayToIso(day))).toBe(day);
      }),
    );
  });

  it('agree with the calendar of the platform', () => {
    fc.assert(
      fc.property(fc.integer({ min: FIRST_DAY, max: LAST_DAY }), (day) => {
        const date = new Date(day * 86_400_000);
        expect(civilFromDay(day)).toEqual({
          year: date.getUTCFullYear(),
          month: date.getUTCMonth() + 1,
          day: date.getUTCDate(),
        });
      }),
    );
  });

  it('write open ends as EDTF does and throw for days that no four-digit year has', () => {
    expect(dayToIso(DAY_MIN)).toBe('..');
    expect(dayToIso(DAY_MAX)).toBe('..');
    expect(() => dayToIso(LAST_DAY + 1)).toThrow(RangeError);
    expect(() => dayToIso(0.5)).toThrow(RangeError);
  });

  it('leave room for one more day on either side inside an Int32', () => {
    expect(Int32Array.of(DAY_MIN - 1, DAY_MAX + 1)).toEqual(
      new Int32Array([DAY_MIN - 1, DAY_MAX + 1]),
    );
  });
});
