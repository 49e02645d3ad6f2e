import type { Graph } from '#core/graph';
import { DAY_MAX, DAY_MIN, parseEdtf } from '#schemas';

/** The earliest and the latest date that some relationships name, as their documents give them. */
export interface NamedDates {
  readonly first: string;
  readonly last: string;
}

/**
 * Finds the dates with the first possible and the last possible day; they keep the precision that
 * they have, so that a year does not turn into its first of January. Open ends name no day.
 */
export function namedDatesOf(
  graph: Graph,
  relationships: readonly number[],
): NamedDates | undefined {
  let first: { day: number; text: string } | undefined;
  let last: { day: number; text: string } | undefined;
  for (const index of relationships) {
    const { start, end } = graph.relationships[index]!;
    for (const text of [start, end]) {
      const date = text === undefined ? undefined : parseEdtf(text);
      if (text === undefined || !date?.ok) continue;
      const { earliest, latest } = date.value;
      if (earliest !== DAY_MIN && (!first || earliest < first.day)) first = { day: earliest, text };
      if (latest !== DAY_MAX && (!last || latest > last.day)) last = { day: latest, text };
    }
  }
  const found = { first: first?.text ?? last?.text, last: last?.text ?? first?.text };
  return found.first === undefined || found.last === undefined
    ? undefined
    : { first: found.first, last: found.last };
}
