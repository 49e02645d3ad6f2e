import type { ReportProgress } from '../metrics/index.ts';
import type { SignedNetwork } from './signed-network.ts';
import { type BalanceWeight, type SignedTies, signedTiesOf, tiesAgainst } from './signed-ties.ts';
import { type SplitEffort, type SplitMethod, splitTies } from './split-ties.ts';

export interface SplitOptions extends SplitEffort {
  /** Whether each dyad counts 1 (the default) or by the weights of its relationships. */
  readonly by?: BalanceWeight;
}

/** The best split into camps that was found, and how good it is. */
export interface Factions {
  /** At most so many factions were allowed. */
  readonly most: number;
  /** How many there are. */
  readonly count: number;
  /** By node of `network.dyads`: its faction from 0 on, the largest first; -1 for none. */
  readonly factionOf: Int32Array;
  /** The line index: friendly dyads between factions and hostile ones inside, by weight. */
  readonly cost: number;
  /** No split costs less; equal to `cost` where `method` is `exact`. */
  readonly lowerBound: number;
  readonly method: SplitMethod;
  /** The dyads against the split, by their index in `network.dyads`. */
  readonly against: readonly number[];
  /**
   * Nodes that could move alone into another of the factions at no cost: a hint that the split is
   * not the only one as good.
   */
  readonly movable: readonly number[];
  /** Weight of all dyads with a definite sign; `cost` lies between 0 and this. */
  readonly total: number;
  /** Steps of exact search that were made. */
  readonly steps: number;
}

/** What a split into two says of balance. */
export interface Frustration extends Factions {
  /** The frustration index: the least that must change its sign for perfect balance. */
  readonly index: number;
}

/**
 * Measures how far a signed graph is from balance: the least weight of dyads that would have to
 * change sign, or go, for two camps to be left with friends inside and enemies across only. Harary
 * (1959), "On the measurement of structural balance"; Abelson and Rosenberg (1958). Exact where
 * the search ends within its steps (`method`), else between `lowerBound` and `index`. Ambivalent
 * dyads stand outside: whatever the split, one side of each is against it.
 */
export function measureFrustration(
  network: SignedNetwork,
  options: SplitOptions = {},
): Frustration {
  const factions = findFactions(network, 2, options);
  return { ...factions, index: factions.cost };
}

/**
 * Splits the actors into at most so many factions with the least weight of friendly dyads between
 * and hostile dyads inside them: Davis (1967), "Clustering and structural balance in graphs";
 * Doreian and Mrvar (1996), "A partitioning approach to structural balance", whose criterion with
 * both errors weighed alike is half of `cost`.
 */
export function findFactions(
  network: SignedNetwork,
  most: number,
  options: SplitOptions = {},
): Factions {
  const ties = signedTiesOf(network, options.by ?? 'dyads');
  const { groupOf, cost, lowerBound, method, steps } = splitTies(ties, most, options);
  return {
    most,
    count: new Set(groupOf.filter((group) => group !== -1)).size,
    factionOf: groupOf,
    cost,
    lowerBound,
    method,
    against: tiesAgainst(ties, groupOf).map((tie) => ties.dyad[tie]!),
    movable: listMovable(ties, groupOf),
    total: ties.weight.reduce((sum, weight) => sum + Math.abs(weight), 0),
    steps,
  };
}

/** Nodes that their ties pull into another group as strongly as into their own. */
function listMovable({ order, one, other, weight }: SignedTies, groupOf: Int32Array): number[] {
  const groups = groupOf.reduce((most, group) => Math.max(most, group), -1) + 1;
  const pull = new Float64Array(order * groups);
  for (let tie = 0; tie < weight.length; tie += 1) {
    pull[one[tie]! * groups + groupOf[other[tie]!]!]! += weight[tie]!;
    pull[other[tie]! * groups + groupOf[one[tie]!]!]! += weight[tie]!;
  }
  const movable: number[] = [];
  groupOf.forEach((own, node) => {
    if (own === -1) return;
    for (let group = 0; group < groups; group += 1) {
      if (group === own || pull[node * groups + group]! < pull[node * groups + own]!) continue;
      movable.push(node);
      return;
    }
  });
  return movable;
}

/**
 * The best splits into at most 2, 3, … k factions. More factions never cost more: where a search
 * found nothing better, the split into fewer is kept.
 */
export function compareFactionCounts(
  network: SignedNetwork,
  most: number,
  options: SplitOptions = {},
  onProgress?: ReportProgress,
): Factions[] {
  const splits: Factions[] = [];
  for (let k = 2; k <= most; k += 1) {
    onProgress?.((k - 2) / (most - 1));
    const found = findFactions(network, k, options);
    const fewer = splits.at(-1);
    if (fewer === undefined || found.cost < fewer.cost) splits.push(found);
    else {
      const lowerBound = Math.min(found.lowerBound, fewer.cost);
      const method = lowerBound === fewer.cost ? 'exact' : found.method;
      splits.push({ ...fewer, most: k, lowerBound, method, steps: found.steps });
    }
  }
  return splits;
}

/** The split with the lowest cost into the fewest factions. */
export function bestFactions(splits: readonly Factions[]): Factions | undefined {
  return splits.reduce<Factions | undefined>(
    (best, split) => (best === undefined || split.cost < best.cost ? split : best),
    undefined,
  );
}
