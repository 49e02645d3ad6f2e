/** What was measured of one program on one graph; more than one value where it was done again. */
export interface Measurement {
  readonly what: string;
  /** `nodes/edges`, or the number of rows. */
  readonly size: string;
  readonly who: string;
  readonly unit: 'ms' | 'MB' | 'kB' | '';
  readonly values: readonly number[];
  /** Why there are no values, or fewer than asked for. */
  readonly failed?: string;
}

export type Statistic = 'p50' | 'p95';

/** The value that half, or 95 of 100, of the values do not exceed. */
export function statisticOf(values: readonly number[], statistic: Statistic): number | undefined {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.ceil(sorted.length * (statistic === 'p50' ? 0.5 : 0.95)) - 1];
}

/** Three digits are more than a measurement of time can promise. */
export const rounded = (value: number): number => Number(value.toPrecision(3));
