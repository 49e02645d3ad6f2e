import { listSteps, type StepLists } from '../step-lists.ts';
import type { SignedNetwork } from './signed-network.ts';

/** What a dyad counts: 1, or the weights of its relationships added up. */
export type BalanceWeight = 'dyads' | 'weights';

/** Weights are whole numbers, halves and the like; sums differ by more than this or not at all. */
export const SMALLEST_WEIGHT = 1e-9;

/** Signed ties as splitting needs them: weight above 0 holds two nodes together, below apart. */
export interface SignedTies {
  readonly order: number;
  readonly one: Uint32Array;
  readonly other: Uint32Array;
  readonly weight: Float64Array;
  /** The dyad that each tie stands for. */
  readonly dyad: Uint32Array;
}

/** The dyads of a definite sign; neutral and ambivalent ones say nothing about a split. */
export function signedTiesOf(network: SignedNetwork, by: BalanceWeight): SignedTies {
  const { dyads, verdicts, positive, negative } = network;
  const kept: number[] = [];
  verdicts.forEach((code, dyad) => {
    if (code === 1 || code === 2) kept.push(dyad);
  });
  const weightOf = (dyad: number): number => {
    if (by === 'dyads') return verdicts[dyad] === 1 ? 1 : -1;
    return verdicts[dyad] === 1 ? positive[dyad]! : -negative[dyad]!;
  };
  return {
    order: dyads.order,
    one: Uint32Array.from(kept, (dyad) => dyads.from[dyad]!),
    other: Uint32Array.from(kept, (dyad) => dyads.to[dyad]!),
    weight: Float64Array.from(kept, weightOf),
    dyad: Uint32Array.from(kept),
  };
}

/** The ties that speak against a split: friends kept apart, enemies kept together. */
export function tiesAgainst(ties: SignedTies, groupOf: ArrayLike<number>): number[] {
  const against: number[] = [];
  for (let tie = 0; tie < ties.weight.length; tie += 1) {
    const isTogether = groupOf[ties.one[tie]!] === groupOf[ties.other[tie]!];
    if (ties.weight[tie]! > 0 !== isTogether) against.push(tie);
  }
  return against;
}

/** The weight of the ties against a split: its cost. */
export const costOfSplit = (ties: SignedTies, groupOf: ArrayLike<number>): number =>
  tiesAgainst(ties, groupOf).reduce((sum, tie) => sum + Math.abs(ties.weight[tie]!), 0);

/** Some of the ties as a problem of their own, with the nodes that they touch. */
export interface TiePart {
  readonly ties: SignedTies;
  /** The node of the whole for each node of the part. */
  readonly nodes: readonly number[];
}

export function takePart(whole: SignedTies, kept: readonly number[]): TiePart {
  const nodes: number[] = [];
  const placeOf = new Map<number, number>();
  const place = (node: number): number => {
    let at = placeOf.get(node);
    if (at === undefined) {
      at = nodes.length;
      placeOf.set(node, at);
      nodes.push(node);
    }
    return at;
  };
  const ends = kept.map((tie) => [place(whole.one[tie]!), place(whole.other[tie]!)] as const);
  return {
    ties: {
      order: nodes.length,
      one: Uint32Array.from(ends, ([one]) => one),
      other: Uint32Array.from(ends, ([, other]) => other),
      weight: Float64Array.from(kept, (tie) => whole.weight[tie]!),
      dyad: Uint32Array.from(kept, (tie) => whole.dyad[tie]!),
    },
    nodes,
  };
}

/** The ties at each node. */
export const listTies = ({ order, one, other }: SignedTies): StepLists =>
  listSteps(order, one, other, false);
