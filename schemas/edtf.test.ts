import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY_MAX, DAY_MIN, dayToIso } from './calendar.ts';
import { type EdtfDate, type EdtfPrecision, parseEdtf } from './edtf.ts';

function read(text: string): EdtfDate {
  const result = parseEdtf(text);
  if (!result.ok) throw new Error(`${text}: ${result.error.message}`);
  return result.value;
}

const spanOf = (text: string): [string, string, EdtfPrecision] => {
  const date = read(text);
  return [dayToIso(date.earliest), dayToIso(date.latest), date.precision];
};

describe('parseEdtf with the examples of the specification', () => {
  it.each<[string, string, string, EdtfPrecision]>([
    // Level 0, date and time interval
    ['1985-04-12', '1985-04-12', '1985-04-12', 'day'],
    ['1985-04', '1985-04-01', '1985-04-30', 'month'],
    ['1985', '1985-01-01', '1985-12-31', 'year'],
    ['1964/2008', '1964-01-01', '2008-12-31', 'interval'],
    ['2004-06/2006-08', '2004-06-01', '2006-08-31', 'interval'],
    ['2004-02-01/2005-02-08', '2004-02-01', '2005-02-08', 'interval'],
    ['2004-02-01/2005-02', '2004-02-01', '2005-02-28', 'interval'],
    ['2004-02-01/2005', '2004-02-01', '2005-12-31', 'interval'],
    ['2005/2006-02', '2005-01-01', '2006-02-28', 'interval'],
    // Level 1, seasons
    ['2001-21', '2001-03-01', '2001-05-31', 'season'],
    ['2001-22', '2001-06-01', '2001-08-31', 'season'],
    ['2001-23', '2001-09-01', '2001-11-30', 'season'],
    ['2003-24', '2003-12-01', '2004-02-29', 'season'],
    // Level 1, unspecified digits from the right
    ['201X', '2010-01-01', '2019-12-31', 'decade'],
    ['20XX', '2000-01-01', '2099-12-31', 'century'],
    ['2004-XX', '2004-01-01', '2004-12-31', 'year'],
    ['1985-04-XX', '1985-04-01', '1985-04-30', 'month'],
    ['1985-XX-XX', '1985-01-01', '1985-12-31', 'year'],
    // Level 1, negative calendar year
    ['-1985', '-1985-01-01', '-1985-12-31', 'year'],
    // Level 1, open and unknown ends
    ['1985-04-12/..', '1985-04-12', '..', 'interval'],
    ['1985-04/..', '1985-04-01', '..', 'interval'],
    ['1985/..', '1985-01-01', '..', 'interval'],
    ['../1985-04-12', '..', '1985-04-12', 'interval'],
    ['../1985-04', '..', '1985-04-30', 'interval'],
    ['../1985', '..', '1985-12-31', 'interval'],
    ['1985-04-12/', '1985-04-12', '..', 'interval'],
    ['/1985-04', '..', '1985-04-30', 'interval'],
  ])('%s lies between %s and %s, known to the %s', (text, earliest, latest, precision) => {
    expect(spanOf(text)).toEqual([earliest, latest, precision]);
  });

  it.each([
    ['1984?', false, true],
    ['2004-06~', true, false],
    ['2004-06-11%', true, true],
    ['2004-06-11', false, false],
    ['1984~/2004-06', true, false],
    ['1984/2004-06~', true, false],
    ['1984?/2004%', true, true],
    ['201X?', false, true],
    ['2001-21~', true, false],
  ])('%s: approximate is %s, uncertain is %s', (text, approximate, uncertain) => {
    expect(read(text)).toMatchObject({ approximate, uncertain });
  });

  it('marks which end of an interval is open and uses the outermost days there', () => {
    expect(read('2019/..')).toMatchObject({ openStart: false, openEnd: true, latest: DAY_MAX });
    expect(read('../2019')).toMatchObject({ openStart: true, openEnd: false, earliest: DAY_MIN });
  });
});

describe('parseEdtf refuses', () => {
  it.each([
    ['2023-02-30', '2023-02 has no day 30: it has 28 days.', 'a day from 2023-02-01 to 2023-02-28'],
    ['1900-02-29', '1900-02 has no day 29: it has 28 days.', 'a day from 1900-02-01 to 1900-02-28'],
    ['2023-04-00', '2023-04 has no day 00: it has 30 days.', 'a day from 2023-04-01 to 2023-04-30'],
    ['2023-13', 'There is no month 13.', 'a month from 01 to 12'],
    ['2023-00-01', 'There is no month 00.', 'a month from 01 to 12'],
    ['2023-21-01', 'There is no month 21.', 'a month from 01 to 12'],
    ['-0000', 'The year 0 has no sign.', '0000'],
  ])('%s, a day that does not exist', (text, message, expected) => {
    expect(parseEdtf(text)).toEqual({
      ok: false,
      error: { code: 'no-such-day', message, expected },
    });
  });

  it.each([
    ['2023-2-3', 'Month and day need two digits.'],
    ['2023-02-3', 'Month and day need two digits.'],
    ['3.2.2023', 'A year needs four digits, and it comes first.'],
    ['20230203', 'The parts of a date are parted by hyphens.'],
    ['2023–02–03', 'The date has a dash where a plain hyphen belongs.'],
    ['2023-02-03T10:00:00Z', 'A time of day is not kept: dates end with the day.'],
    ['Y170000002', 'Years of more than four digits are not kept.'],
    ['201u', 'An unspecified digit is a capital X.'],
    ['2X15', 'Unspecified digits stand on the right.'],
    ['~2023', 'A qualifier (~ ? %) stands at the end.'],
    ['2023?~', 'There is one qualifier at the end; % means both ~ and ?.'],
    ['2023?-05', 'This is not a date that EDTF level 1 knows.'],
    [' 2023', 'The date has white space around it.'],
    ['', 'The date is empty.'],
    ['2019/unknown', 'An open end is written .. and an unknown one is left empty.'],
    ['2019/2020/2021', 'An interval has one slash.'],
    ['../..', 'An interval needs a date on one side at least.'],
    ['/', 'An interval needs a date on one side at least.'],
    ['201X-05', 'A month needs a year without unspecified digits.'],
    ['1985-XX-12', 'A day without its month is beyond EDTF level 1.'],
    ['2023-X1', 'Unspecified digits stand on the right.'],
    ['٢٠٢٣', 'This is not a date that EDTF level 1 knows.'],
  ])('%j and says why', (text, message) => {
    expect(parseEdtf(text)).toMatchObject({ ok: false, error: { code: 'bad-date', message } });
  });

  it.each(['2005/2004', '2020-01-03/2020-01-02', '2004-06/2004-05-XX'])(
    '%s, which certainly ends before it starts',
    (text) => {
      expect(parseEdtf(text)).toMatchObject({ ok: false, error: { code: 'interval-reversed' } });
    },
  );

  it('no interval whose ends may be in order', () => {
    expect(spanOf('2004-02-01/2004')).toEqual(['2004-02-01', '2004-12-31', 'interval']);
  });
});

describe('parseEdtf on any text', () => {
  it('never throws, and what it accepts spans at least one day', () => {
    const parts = fc.constantFrom(
      '2',
      '0',
      '1',
      '9',
      '-',
      '/',
      '..',
      'X',
      '~',
      '?',
      '%',
      '-0',
      '20',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(parts).map((list) => list.join('')),
        ),
        (text) => {
          const result = parseEdtf(text);
          if (result.ok) expect(result.value.latest).toBeGreaterThanOrEqual(result.value.earliest);
          else expect(result.error.expected).not.toBe('');
        },
      ),
    );
  });

  it('gives back a day written as ISO text', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000, max: 100_000 }), (day) => {
        expect(read(dayToIso(day))).toMatchObject({ earliest: day, latest: day, precision: 'day' });
      }),
    );
  });
});
