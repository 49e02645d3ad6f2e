/**
 * Days as integers: 0 is 1970-01-01 in the proleptic Gregorian calendar, year 0 is 1 BC.
 * After Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (2013),
 * `days_from_civil` and `civil_from_days`.
 */

/** The day of an open start. With `DAY_MAX` it leaves room for ±1 inside an Int32. */
export const DAY_MIN = -(2 ** 30);
/** The day of an open end. */
export const DAY_MAX = 2 ** 30 - 1;

const DAYS_PER_ERA = 146_097;
const DAYS_FROM_YEAR_0_TO_1970 = 719_468;

/** A calendar date; months and days count from 1. */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export const isLeapYear = (year: number): boolean =>
  year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** Number of days of a month, 28 to 31. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Day number of a date that exists. */
export function dayFromCivil(year: number, month: number, day: number): number {
  // The year is counted from March, so that the leap day is the last of its year.
  const shiftedYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(shiftedYear / 400);
  const yearOfEra = shiftedYear - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra - DAYS_FROM_YEAR_0_TO_1970;
}

/** The date of a day number. */
export function civilFromDay(day: number): CivilDate {
  const shifted = day + DAYS_FROM_YEAR_0_TO_1970;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  };
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/**
 * `2020-01-03` for a day number; years before 0 get a minus. The open ends `DAY_MIN` and
 * `DAY_MAX` give `..`, as EDTF writes them. Other days outside the years -9999 to 9999 throw.
 */
export function dayToIso(day: number): string {
  if (day === DAY_MIN || day === DAY_MAX) return '..';
  const date = civilFromDay(day);
  if (!Number.isInteger(day) || Math.abs(date.year) > 9999) {
    throw new RangeError(`${day} is not a day of the years -9999 to 9999`);
  }
  const year = String(Math.abs(date.year)).padStart(4, '0');
  return `${date.year < 0 ? '-' : ''}${year}-${twoDigits(date.month)}-${twoDigits(date.day)}`;
}

const ISO_DAY = /^(-?\d{4})-(\d\d)-(\d\d)$/;

/** The day number of a complete date such as `2020-01-03`; `undefined` when there is no such day. */
export function isoToDay(text: string): number | undefined {
  const match = ISO_DAY.exec(text);
  if (match === null || text.startsWith('-0000')) return undefined;
  const year = Number(match[1]);
  const month = Number(match[2]);
  const day = Number(match[3]);
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return dayFromCivil(year, month, day);
}
