import {
  type BalanceTheory,
  judgeTriad,
  TRIAD_PATTERNS,
  type Triads,
  type TriadVerdict,
} from '#core/analysis';

/** The patterns by their code: the number of hostile sides, then those with an ambivalent side. */
export const TRIAD_CODES = TRIAD_PATTERNS;

/** The places of the triads of each verdict, in their order. */
export function triadsByVerdict(
  { patterns }: Pick<Triads, 'patterns'>,
  theory: BalanceTheory,
): Readonly<Record<TriadVerdict, readonly number[]>> {
  const places: Record<TriadVerdict, number[]> = { balanced: [], unbalanced: [], undecided: [] };
  patterns.forEach((code, place) => {
    places[judgeTriad(TRIAD_PATTERNS[code]!, theory)].push(place);
  });
  return places;
}
