import { relationshipsOfTies } from '../metrics/index.ts';
import { type SignedNetwork, VERDICTS } from './signed-network.ts';

/**
 * Triads by the signs of their three sides. With an ambivalent side a triad has no definite sign:
 * it is a pattern of its own. The order is that of the codes in `Triads.patterns`.
 */
export const TRIAD_PATTERNS = [
  'all-positive',
  'one-negative',
  'two-negative',
  'all-negative',
  'ambivalent',
] as const;
export type TriadPattern = (typeof TRIAD_PATTERNS)[number];

/**
 * `strong`: a triad is balanced when the product of its signs is positive (Cartwright and Harary
 * 1956, "Structural balance: a generalization of Heider's theory"). `weak`: three enemies are in
 * balance too, only one enmity among friends is not (Davis 1967, "Clustering and structural
 * balance in graphs").
 */
export type BalanceTheory = 'strong' | 'weak';

/** What balance says of a triad; `undecided` where a side is ambivalent. */
export type TriadVerdict = 'balanced' | 'unbalanced' | 'undecided';

export function judgeTriad(pattern: TriadPattern, theory: BalanceTheory): TriadVerdict {
  if (pattern === 'ambivalent') return 'undecided';
  if (pattern === 'all-negative') return theory === 'weak' ? 'balanced' : 'unbalanced';
  return pattern === 'one-negative' ? 'unbalanced' : 'balanced';
}

/** The pattern of three sides by their verdict codes; `undefined` where one is neutral. */
export function patternOf(one: number, two: number, three: number): TriadPattern | undefined {
  const sides = [VERDICTS[one]!, VERDICTS[two]!, VERDICTS[three]!];
  if (sides.includes('neutral')) return undefined;
  if (sides.includes('ambivalent')) return 'ambivalent';
  return TRIAD_PATTERNS[sides.filter((side) => side === 'negative').length];
}

/** All triads with three signed sides, as columns: those of triad i start at 3 i. */
export interface Triads {
  readonly count: number;
  /** Nodes of the dyads' projection, ascending in each triad. */
  readonly nodes: Uint32Array;
  /** The sides of first and second, first and third, second and third node. */
  readonly dyads: Uint32Array;
  /** Indexes into `TRIAD_PATTERNS`, one a triad. */
  readonly patterns: Uint8Array;
}

/**
 * Lists the triads by their nodes. Each is found once, from the end of a side with the fewer
 * signed sides: Latapy (2008), "Main-memory triangle computations for very large graphs".
 */
export function findTriads(network: SignedNetwork): Triads {
  const { from, to, order, size } = network.dyads;
  const isSigned = (dyad: number) => network.verdicts[dyad] !== 0;
  const degree = new Uint32Array(order);
  for (let dyad = 0; dyad < size; dyad += 1) {
    if (!isSigned(dyad)) continue;
    degree[from[dyad]!]! += 1;
    degree[to[dyad]!]! += 1;
  }
  // Sides lead from the node with fewer to the one with more, so that no list is long.
  const isBefore = (one: number, other: number) =>
    degree[one]! < degree[other]! || (degree[one] === degree[other] && one < other);
  const onward: { node: number; dyad: number }[][] = Array.from({ length: order }, () => []);
  for (let dyad = 0; dyad < size; dyad += 1) {
    if (!isSigned(dyad)) continue;
    const [one, other] = [from[dyad]!, to[dyad]!];
    if (isBefore(one, other)) onward[one]!.push({ node: other, dyad });
    else onward[other]!.push({ node: one, dyad });
  }
  const found: (readonly [number, number, number, number, number, number])[] = [];
  const sideTo = new Int32Array(order).fill(-1);
  onward.forEach((sides, node) => {
    for (const side of sides) sideTo[side.node] = side.dyad;
    for (const side of sides) {
      for (const next of onward[side.node]!) {
        const closing = sideTo[next.node]!;
        if (closing !== -1) {
          found.push(arrange(node, side.node, next.node, side.dyad, closing, next.dyad));
        }
      }
    }
    for (const side of sides) sideTo[side.node] = -1;
  });
  found.sort((one, other) => one[0] - other[0] || one[1] - other[1] || one[2] - other[2]);
  return {
    count: found.length,
    nodes: Uint32Array.from(found.flatMap((triad) => triad.slice(0, 3))),
    dyads: Uint32Array.from(found.flatMap((triad) => triad.slice(3))),
    patterns: Uint8Array.from(found, ([, , , one, two, three]) =>
      TRIAD_PATTERNS.indexOf(
        patternOf(network.verdicts[one]!, network.verdicts[two]!, network.verdicts[three]!)!,
      ),
    ),
  };
}

/** Three nodes ascending, then their sides: first to second, first to third, second to third. */
function arrange(
  one: number,
  two: number,
  three: number,
  oneTwo: number,
  oneThree: number,
  twoThree: number,
): readonly [number, number, number, number, number, number] {
  if (one > two) return arrange(two, one, three, oneTwo, twoThree, oneThree);
  if (two > three) return arrange(one, three, two, oneThree, oneTwo, twoThree);
  return [one, two, three, oneTwo, oneThree, twoThree];
}

/** One triad with the actors (by index in the graph) and the relationships behind it. */
export interface Triad {
  readonly actors: readonly [number, number, number];
  readonly pattern: TriadPattern;
  readonly relationships: readonly number[];
}

export function describeTriad(network: SignedNetwork, triads: Triads, place: number): Triad {
  const actorAt = (offset: number) => network.dyads.actors[triads.nodes[place * 3 + offset]!]!;
  return {
    actors: [actorAt(0), actorAt(1), actorAt(2)],
    pattern: TRIAD_PATTERNS[triads.patterns[place]!]!,
    relationships: relationshipsOfTies(
      network.dyads,
      triads.dyads.subarray(place * 3, place * 3 + 3),
    ),
  };
}

/** How many triads there are of each pattern. */
export function countTriads({ patterns }: Triads): Readonly<Record<TriadPattern, number>> {
  const counts = {
    'all-positive': 0,
    'one-negative': 0,
    'two-negative': 0,
    'all-negative': 0,
    ambivalent: 0,
  };
  for (const code of patterns) counts[TRIAD_PATTERNS[code]!] += 1;
  return counts;
}
