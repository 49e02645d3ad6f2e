import { DAY_MAX, DAY_MIN, dayFromCivil, daysInMonth } from './calendar.ts';
import { err, ok, type Result } from './result.ts';

/**
 * Dates after the Extended Date/Time Format, level 1: Library of Congress, "Extended Date/Time
 * Format (EDTF) Specification" (2019), and ISO 8601-2:2019. Left out: times of day, and years of
 * more than four digits (`Y170000002`).
 */

export type EdtfPrecision = 'day' | 'month' | 'season' | 'year' | 'decade' | 'century' | 'interval';

/** What a date string says, as the span of days in which it lies. */
export interface EdtfDate {
  /** First possible day, in days since 1970-01-01; `DAY_MIN` for an open start. */
  readonly earliest: number;
  /** Last possible day; `DAY_MAX` for an open end. */
  readonly latest: number;
  /** What is known: `2004-XX` is known to the year, `201X` to the decade. */
  readonly precision: EdtfPrecision;
  /** `~` or `%` stands behind the date, or behind either end of an interval. */
  readonly approximate: boolean;
  /** `?` or `%` stands behind the date, or behind either end of an interval. */
  readonly uncertain: boolean;
  /** The interval starts with `..` or with nothing (unknown): there is no first day. */
  readonly openStart: boolean;
  /** The interval ends with `..` or with nothing (unknown): there is no last day. */
  readonly openEnd: boolean;
}

export interface EdtfFailure {
  readonly code: 'bad-date' | 'no-such-day' | 'interval-reversed';
  readonly message: string;
  readonly expected: string;
}

/** No date reaches past the last four-digit year, not even its winter. */
const LAST_DAY = dayFromCivil(9999, 12, 31);
const EXAMPLES = 'an EDTF date such as 2020-01-03, 2020-01, 2020, 2020-01-03~ or 2019-06/2020-01';
const DIGITAL = /^(-?)(\d\d)(\d\d|\dX|XX)(?:-(\d\d|XX)(?:-(\d\d|XX))?)?([~?%]?)$/;

const failure = (
  code: EdtfFailure['code'],
  message: string,
  expected = EXAMPLES,
): Result<never, EdtfFailure> => err({ code, message, expected });

/** Reads one EDTF level 1 date or interval; anything else is a failure that says why. */
export function parseEdtf(text: string): Result<EdtfDate, EdtfFailure> {
  const slash = text.indexOf('/');
  if (slash === -1) return parseSingle(text);
  return parseInterval(text.slice(0, slash), text.slice(slash + 1));
}

function parseSingle(text: string): Result<EdtfDate, EdtfFailure> {
  const match = DIGITAL.exec(text);
  if (match === null) return failure('bad-date', explainShape(text));
  const [, minus, century = '', yearOfCentury = '', month, day, qualifier] = match;
  const negative = minus === '-';
  if (yearOfCentury.endsWith('X')) {
    return parseUnspecifiedYear(text, negative, century, yearOfCentury, month, qualifier);
  }
  const year = negative ? -Number(century + yearOfCentury) : Number(century + yearOfCentury);
  if (negative && year === 0) return failure('no-such-day', 'The year 0 has no sign.', '0000');
  if (month === undefined) {
    return span(dayFromCivil(year, 1, 1), dayFromCivil(year, 12, 31), 'year', qualifier);
  }
  if (month === 'XX') {
    if (day !== undefined && day !== 'XX') {
      return failure(
        'bad-date',
        'A day without its month is beyond EDTF level 1.',
        `${text.slice(0, negative ? 5 : 4)}-XX-XX`,
      );
    }
    return span(dayFromCivil(year, 1, 1), dayFromCivil(year, 12, 31), 'year', qualifier);
  }
  const monthNumber = Number(month);
  if (monthNumber >= 21 && monthNumber <= 24 && day === undefined) {
    return parseSeason(year, monthNumber, qualifier);
  }
  if (monthNumber < 1 || monthNumber > 12) {
    return failure('no-such-day', `There is no month ${month}.`, 'a month from 01 to 12');
  }
  const length = daysInMonth(year, monthNumber);
  if (day === undefined || day === 'XX') {
    const first = dayFromCivil(year, monthNumber, 1);
    return span(first, first + length - 1, 'month', qualifier);
  }
  const dayNumber = Number(day);
  if (dayNumber < 1 || dayNumber > length) {
    const month = text.slice(0, negative ? 8 : 7);
    return failure(
      'no-such-day',
      `${month} has no day ${day}: it has ${length} days.`,
      `a day from ${month}-01 to ${month}-${length}`,
    );
  }
  const only = dayFromCivil(year, monthNumber, dayNumber);
  return span(only, only, 'day', qualifier);
}

/** `201X` and `20XX`: one or two unspecified digits on the right of a year. */
function parseUnspecifiedYear(
  text: string,
  negative: boolean,
  century: string,
  yearOfCentury: string,
  month: string | undefined,
  qualifier: string | undefined,
): Result<EdtfDate, EdtfFailure> {
  if (month !== undefined) {
    return failure(
      'bad-date',
      'A month needs a year without unspecified digits.',
      text.slice(0, negative ? 5 : 4),
    );
  }
  const low = Number(century + yearOfCentury.replaceAll('X', '0'));
  const high = Number(century + yearOfCentury.replaceAll('X', '9'));
  const [first, last] = negative ? [-high, -low] : [low, high];
  return span(
    dayFromCivil(first, 1, 1),
    dayFromCivil(last, 12, 31),
    yearOfCentury === 'XX' ? 'century' : 'decade',
    qualifier,
  );
}

/**
 * 21 spring, 22 summer, 23 autumn, 24 winter. EDTF leaves the days to the reader; here they are
 * the meteorological seasons of the northern hemisphere, three whole months each, and a winter
 * starts in December of its year.
 */
function parseSeason(
  year: number,
  season: number,
  qualifier: string | undefined,
): Result<EdtfDate, EdtfFailure> {
  const firstMonth = (season - 20) * 3;
  const lastYear = season === 24 ? year + 1 : year;
  const lastMonth = season === 24 ? 2 : firstMonth + 2;
  const latest = dayFromCivil(lastYear, lastMonth, daysInMonth(lastYear, lastMonth));
  return span(dayFromCivil(year, firstMonth, 1), Math.min(latest, LAST_DAY), 'season', qualifier);
}

function parseInterval(startText: string, endText: string): Result<EdtfDate, EdtfFailure> {
  if (endText.includes('/')) {
    return failure('bad-date', 'An interval has one slash.', '2019-06/2020-01');
  }
  const openStart = startText === '' || startText === '..';
  const openEnd = endText === '' || endText === '..';
  if (openStart && openEnd) {
    return failure('bad-date', 'An interval needs a date on one side at least.', '2019/..');
  }
  const start = openStart ? undefined : parseSingle(startText);
  if (start?.ok === false) return start;
  const end = openEnd ? undefined : parseSingle(endText);
  if (end?.ok === false) return end;
  const earliest = start?.value.earliest ?? DAY_MIN;
  const latest = end?.value.latest ?? DAY_MAX;
  if (latest < earliest) {
    return failure(
      'interval-reversed',
      'The interval ends before it starts.',
      `the earlier date first: ${endText}/${startText}`,
    );
  }
  return ok({
    earliest,
    latest,
    precision: 'interval',
    approximate: start?.value.approximate === true || end?.value.approximate === true,
    uncertain: start?.value.uncertain === true || end?.value.uncertain === true,
    openStart,
    openEnd,
  });
}

const span = (
  earliest: number,
  latest: number,
  precision: EdtfPrecision,
  qualifier: string | undefined,
): Result<EdtfDate, never> =>
  ok({
    earliest,
    latest,
    precision,
    approximate: qualifier === '~' || qualifier === '%',
    uncertain: qualifier === '?' || qualifier === '%',
    openStart: false,
    openEnd: false,
  });

/** Mistakes that people make often, each with its own sentence. */
const SHAPE_MISTAKES: readonly { readonly shape: RegExp; readonly message: string }[] = [
  { shape: /^$/, message: 'The date is empty.' },
  { shape: /^\s|\s$/, message: 'The date has white space around it.' },
  { shape: /T\d/, message: 'A time of day is not kept: dates end with the day.' },
  { shape: /^Y/, message: 'Years of more than four digits are not kept.' },
  { shape: /^-?\d{4}-\d(?!\d)|^-?\d{4}-\d\d-\d(?!\d)/, message: 'Month and day need two digits.' },
  {
    shape: /open|unknown/i,
    message: 'An open end is written .. and an unknown one is left empty.',
  },
  { shape: /[ux]/, message: 'An unspecified digit is a capital X.' },
  { shape: /^-?\d{1,3}(?!\d|X)/, message: 'A year needs four digits, and it comes first.' },
  { shape: /^\d{8}$/, message: 'The parts of a date are parted by hyphens.' },
  { shape: /[\u2010-\u2015\u2212]/, message: 'The date has a dash where a plain hyphen belongs.' },
  { shape: /^[~?%]/, message: 'A qualifier (~ ? %) stands at the end.' },
  { shape: /[~?%].*[~?%]$/, message: 'There is one qualifier at the end; % means both ~ and ?.' },
  { shape: /X\d/, message: 'Unspecified digits stand on the right.' },
];

const explainShape = (text: string): string =>
  SHAPE_MISTAKES.find(({ shape }) => shape.test(text))?.message ??
  'This is not a date that EDTF level 1 knows.';
