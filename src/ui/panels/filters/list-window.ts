/** Height of a row in pixels; all rows have the same. */
export const ROW_HEIGHT = 32;
/** Rows that are seen at once, and rows drawn beyond them so that scrolling shows no gaps. */
export const ROWS_SEEN = 8;
const ROWS_SPARE = 8;

/** The rows to draw of a long list that is scrolled to `top` pixels: from `first` up to `end`. */
export function listWindow(top: number, count: number): { first: number; end: number } {
  const seen = Math.floor(Math.max(0, top) / ROW_HEIGHT);
  const last = Math.max(0, count - ROWS_SEEN);
  const first = Math.max(0, Math.min(seen, last) - ROWS_SPARE);
  return { first, end: Math.min(count, first + ROWS_SEEN + 2 * ROWS_SPARE) };
}

/** Where the list must be scrolled to so that a row is seen, moving as little as possible. */
export function scrollToRow(top: number, row: number, height: number): number {
  const begin = row * ROW_HEIGHT;
  if (begin < top) return begin;
  return Math.max(top, begin + ROW_HEIGHT - height);
}
