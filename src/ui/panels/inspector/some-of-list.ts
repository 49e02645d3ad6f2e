import { useState } from 'react';

/** Rows that come into view at a time: hundreds at once would hold up the page. */
export const AT_ONCE = 100;

/** How many rows stand after one more step. */
export const nextCount = (shown: number, total: number): number =>
  Math.min(total, Math.max(AT_ONCE, shown + AT_ONCE));

/** How many rows of a list are shown, at first a few, and more on demand. */
export function useSomeOfList(total: number, first: number) {
  const [count, setCount] = useState(first);
  const shown = Math.min(count, total);
  const next = nextCount(shown, total);
  return { shown, nextMore: next - shown, showMore: () => setCount(next) };
}
