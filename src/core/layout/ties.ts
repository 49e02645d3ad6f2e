import type { LayoutInput } from './positions.ts';

/** All bundles between two actors, merged; `a` is the smaller index. */
export interface Tie {
  readonly a: number;
  readonly b: number;
  readonly weight: number;
}

/** Merges parallel and opposite bundles; the result does not depend on the order of the bundles. */
export function mergeParallelTies(input: LayoutInput, present: ReadonlySet<number>): Tie[] {
  const ties: Tie[] = [];
  for (let index = 0; index < input.source.length; index += 1) {
    const one = input.source[index]!;
    const other = input.target[index]!;
    if (one === other || !present.has(one) || !present.has(other)) continue;
    const weight = input.weight[index] ?? 1;
    ties.push({
      a: Math.min(one, other),
      b: Math.max(one, other),
      weight: Number.isFinite(weight) && weight > 0 ? weight : 1,
    });
  }
  // Sorted by weight too, so that the sums below add up in the same order and to the same bit.
  ties.sort((p, q) => p.a - q.a || p.b - q.b || p.weight - q.weight);
  const merged: Tie[] = [];
  for (const tie of ties) {
    const last = merged.at(-1);
    if (last && last.a === tie.a && last.b === tie.b) {
      merged[merged.length - 1] = { ...last, weight: last.weight + tie.weight };
    } else merged.push(tie);
  }
  return merged;
}
