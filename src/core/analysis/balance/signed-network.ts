import type { AnalysisColumns } from '../analysis-columns.ts';
import {
  DEFAULT_CHOICES,
  type Projection,
  projectGraph,
  type VisibleParts,
} from '../metrics/index.ts';
import { type SignVerdict, verdictOf } from '../sign-balance.ts';
import { applyTypeSigns, type TypeSigns } from './type-signs.ts';

/** The order is that of the codes in `SignedNetwork.verdicts`. */
export const VERDICTS = [
  'neutral',
  'positive',
  'negative',
  'ambivalent',
] as const satisfies readonly SignVerdict[];

/**
 * The visible graph as pairs of actors (dyads) with what their relationships come to. Friendly and
 * hostile ones between the same two make the pair ambivalent: it is kept apart, never averaged,
 * and stands outside triads and splits.
 */
export interface SignedNetwork {
  /** Its ties are the dyads: actors, ends and the relationships behind each. */
  readonly dyads: Projection;
  /** By dyad, an index into `VERDICTS`. */
  readonly verdicts: Uint8Array;
  /** By dyad: the weights of its friendly and of its hostile relationships, added up. */
  readonly positive: Float64Array;
  readonly negative: Float64Array;
}

/** Sums up what is visible between each pair of actors by a table of signs and weights. */
export function buildSignedNetwork(
  columns: AnalysisColumns,
  visible: VisibleParts,
  table: TypeSigns,
): SignedNetwork {
  const signed = applyTypeSigns(columns, table);
  const dyads = projectGraph(signed, visible, DEFAULT_CHOICES);
  const positive = new Float64Array(dyads.size);
  const negative = new Float64Array(dyads.size);
  const verdicts = new Uint8Array(dyads.size);
  for (let dyad = 0; dyad < dyads.size; dyad += 1) {
    for (let at = dyads.tieOffsets[dyad]!; at < dyads.tieOffsets[dyad + 1]!; at += 1) {
      const index = dyads.relationships[at]!;
      const weight = table[signed.type[index]!]?.weight ?? 0;
      if (signed.sign[index]! > 0) positive[dyad]! += weight;
      else if (signed.sign[index]! < 0) negative[dyad]! += weight;
    }
    verdicts[dyad] = codeOf(positive[dyad]!, negative[dyad]!);
  }
  return { dyads, verdicts, positive, negative };
}

/** The code of what friendly and hostile weights come to. */
export const codeOf = (positive: number, negative: number): number =>
  VERDICTS.indexOf(verdictOf({ positive, negative, neutral: 0 }));

/** How many dyads there are of each verdict. */
export function countVerdicts({ verdicts }: SignedNetwork): Readonly<Record<SignVerdict, number>> {
  const counts = { neutral: 0, positive: 0, negative: 0, ambivalent: 0 };
  for (const code of verdicts) counts[VERDICTS[code]!] += 1;
  return counts;
}
