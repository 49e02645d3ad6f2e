import type { TimeBins } from '#core/analysis';
import { dayToIso } from '#schemas';

/** The date on which a bin starts, as precise as its unit, in EDTF. */
export function dateOfBin({ unit, edges }: TimeBins, bin: number): string {
  const day = dayToIso(edges[bin]!);
  if (unit === 'day' || unit === 'week') return day;
  return day.replace(unit === 'year' ? /-\d\d-\d\d$/ : /-\d\d$/, '');
}
