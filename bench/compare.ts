import { type Measurement, rounded, type Statistic, statisticOf } from './measurement.ts';
import type { TextTable } from './text-table.ts';

/** One row for each thing that was measured on each graph, one column for each program. */
export function comparisonTable(title: string, measurements: readonly Measurement[]): TextTable {
  const programs = [...new Set(measurements.map(({ who }) => who))];
  const rowNames = [...new Set(measurements.map(rowOf))];
  return {
    title,
    columns: ['', ...programs],
    rows: rowNames.map((row) => [
      row,
      ...programs.map((program) => {
        const found = measurements.find((one) => one.who === program && rowOf(one) === row);
        return found ? cellOf(found) : '';
      }),
    ]),
  };
}

const rowOf = ({ what, size, unit }: Measurement) =>
  [what, size, unit && `(${unit})`].filter((part) => part !== '').join(' ');

/** The middle value; where it was measured again and again, also the value of the slow ones. */
function cellOf({ values, failed }: Measurement): string {
  const of = (statistic: Statistic) => {
    const value = statisticOf(values, statistic);
    return value === undefined ? '' : String(rounded(value));
  };
  if (values.length === 0) return failed ?? '';
  return values.length < 4 ? of('p50') : `${of('p50')}, p95 ${of('p95')}`;
}
