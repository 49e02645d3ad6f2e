import type { Graph } from '#core/graph';

export interface ValueRow {
  readonly actor: number;
  readonly value: number;
  /** 1 for the highest value; equal values share a rank. */
  readonly rank: number;
}

export type ValueOrder = 'value' | 'name';

/** The actors with their values and ranks, the highest first. */
export function rankValues(actors: ArrayLike<number>, values: ArrayLike<number>): ValueRow[] {
  const order = Array.from({ length: actors.length }, (_, at) => at).sort(
    (one, other) => values[other]! - values[one]! || actors[one]! - actors[other]!,
  );
  let rank = 0;
  return order.map((at, place) => {
    const value = values[at]!;
    if (place === 0 || value !== values[order[place - 1]!]!) rank = place + 1;
    return { actor: actors[at]!, value, rank };
  });
}

/** The rows in another order; those with equal values by name. */
export function sortValueRows(
  rows: readonly ValueRow[],
  graph: Pick<Graph, 'actors'>,
  order: ValueOrder,
  isDescending: boolean,
  language: string,
): readonly ValueRow[] {
  const { compare } = new Intl.Collator(language);
  const nameOf = ({ actor }: ValueRow) => graph.actors[actor]!.name;
  const turn = isDescending ? -1 : 1;
  return [...rows].sort((one, other) => {
    const byName = compare(nameOf(one), nameOf(other));
    if (order === 'name') return turn * byName;
    return turn * (one.value - other.value) || byName;
  });
}
