import type { Extent } from '#core/graph';
import { civilFromDay, dayFromCivil } from '#schemas';

export const BIN_UNITS = ['day', 'week', 'month', 'quarter', 'year'] as const;
export type BinUnit = (typeof BIN_UNITS)[number];

/**
 * Bins of whole calendar units that follow each other. Weeks start on Monday (ISO 8601), months
 * and quarters on the 1st, years on 1 January; bins of several years start with a year that
 * their number divides.
 */
export interface TimeBins {
  readonly unit: BinUnit;
  /** Units a bin: 1, and more only for years. */
  readonly step: number;
  readonly count: number;
  /** The first day of each bin, then the day after the last bin (days since 1970-01-01). */
  readonly edges: Int32Array;
}

/** Where there is nothing to count. */
export const NO_BINS: TimeBins = { unit: 'day', step: 1, count: 0, edges: new Int32Array(0) };

/** Numbers the bins of a unit through all time, and tells on which day each starts. */
interface UnitCalendar {
  readonly numberOf: (day: number, step: number) => number;
  readonly startOf: (number: number, step: number) => number;
}

/** 1970-01-01 was a Thursday; its week began on day -3. */
const DAYS_TO_MONDAY = 3;

const monthOf = (day: number): number => {
  const { year, month } = civilFromDay(day);
  return year * 12 + month - 1;
};
const startOfMonth = (month: number): number => {
  const year = Math.floor(month / 12);
  return dayFromCivil(year, month - year * 12 + 1, 1);
};

const CALENDARS: Record<BinUnit, UnitCalendar> = {
  day: { numberOf: (day) => day, startOf: (day) => day },
  week: {
    numberOf: (day) => Math.floor((day + DAYS_TO_MONDAY) / 7),
    startOf: (week) => week * 7 - DAYS_TO_MONDAY,
  },
  month: { numberOf: monthOf, startOf: startOfMonth },
  quarter: {
    numberOf: (day) => Math.floor(monthOf(day) / 3),
    startOf: (quarter) => startOfMonth(quarter * 3),
  },
  year: {
    numberOf: (day, step) => Math.floor(civilFromDay(day).year / step),
    startOf: (number, step) => dayFromCivil(number * step, 1, 1),
  },
};

const YEAR_STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000];

/** From the finest to the coarsest. */
const CHOICES: readonly (readonly [unit: BinUnit, step: number])[] = [
  ...BIN_UNITS.filter((unit) => unit !== 'year').map((unit) => [unit, 1] as const),
  ...YEAR_STEPS.map((step) => ['year', step] as const),
];

/**
 * Chooses the finest unit that covers an extent with at most the wanted number of bins. The same
 * extent and number always give the same bins. Where even the coarsest gives more (an extent
 * across the year 0 has two bins at least), there are more.
 */
export function chooseBins(extent: Extent, wanted: number): TimeBins {
  const [unit, step] =
    CHOICES.find(([unit, step]) => countBins(extent, unit, step) <= wanted) ?? CHOICES.at(-1)!;
  return makeBins(extent, unit, step);
}

/** Bins of one unit over an extent; an extent that ends before it starts has none. */
export function makeBins(extent: Extent, unit: BinUnit, step = 1): TimeBins {
  if (step !== 1 && unit !== 'year') throw new RangeError(`Bins of ${step} ${unit}s do not exist`);
  const count = countBins(extent, unit, step);
  if (count <= 0) return NO_BINS;
  const { numberOf, startOf } = CALENDARS[unit];
  const first = numberOf(extent.firstDay, step);
  const edges = Int32Array.from({ length: count + 1 }, (_, place) => startOf(first + place, step));
  return { unit, step, count, edges };
}

function countBins({ firstDay, lastDay }: Extent, unit: BinUnit, step: number): number {
  const { numberOf } = CALENDARS[unit];
  return numberOf(lastDay, step) - numberOf(firstDay, step) + 1;
}

/**
 * The place of the bin that holds a day; -1 before the first bin, `count` after the last. Bins of
 * one unit hardly differ in length, so that a guess by proportion is a step or two off at most.
 */
export function binOf({ count, edges }: TimeBins, day: number): number {
  if (count === 0 || day < edges[0]!) return -1;
  if (day >= edges[count]!) return count;
  let bin = Math.floor(((day - edges[0]!) * count) / (edges[count]! - edges[0]!));
  while (edges[bin]! > day) bin -= 1;
  while (edges[bin + 1]! <= day) bin += 1;
  return bin;
}
