/** Rows in the order of `compare` or the other way round; equal ones keep their order in both. */
export function sortRows<Row>(
  rows: readonly Row[],
  compare: (a: Row, b: Row) => number,
  isDescending: boolean,
): readonly Row[] {
  const sign = isDescending ? -1 : 1;
  return [...rows].sort((a, b) => sign * compare(a, b));
}
