import type { Graph } from '#core/graph';

/** How many relationships are friendly (sign +1), hostile (-1) and neither (0). */
export interface SignCounts {
  readonly positive: number;
  readonly negative: number;
  readonly neutral: number;
}

/**
 * What several relationships between two sides come to: `positive` or `negative` where all signed
 * ones point one way, `ambivalent` where both occur, `neutral` where none is signed.
 */
export type SignVerdict = 'positive' | 'negative' | 'ambivalent' | 'neutral';

/** Counts relationships by their effective sign, whatever their status or badge. */
export function countSigns(graph: Graph, relationships: Iterable<number>): SignCounts {
  let positive = 0;
  let negative = 0;
  let neutral = 0;
  for (const index of relationships) {
    const sign = graph.sign[index]!;
    if (sign > 0) positive += 1;
    else if (sign < 0) negative += 1;
    else neutral += 1;
  }
  return { positive, negative, neutral };
}

export function verdictOf({ positive, negative }: SignCounts): SignVerdict {
  if (positive > 0 && negative > 0) return 'ambivalent';
  if (positive > 0) return 'positive';
  return negative > 0 ? 'negative' : 'neutral';
}
