import type { SignedTies } from './signed-ties.ts';

/** What is left of a two-sided problem, and the way back to the whole. */
export interface ReducedTies {
  /** The kernel: ties over the nodes of the whole; those taken out have none. */
  readonly ties: SignedTies;
  /** What every split of the whole costs beyond the same split of the kernel. */
  readonly constant: number;
  /** Puts the nodes that were taken out on the side that costs least; sides are 0 and 1. */
  readonly complete: (sideOf: Int32Array) => void;
}

/** Nodes with more ties than this are hardly ever held by one tie, and looking takes time. */
const MOST_LOOKED_AT = 64;

/**
 * Shrinks a two-sided splitting problem without changing its least cost, until every node has at
 * least four ties and none outweighs the others:
 *
 * - parallel ties add up, and what cancels out has to be paid in any split;
 * - a node with a tie that weighs as much as all its others together goes along with that tie, so
 *   that nodes with one or two ties vanish;
 * - a node with three ties is replaced by three ties between its neighbours, which cost the same
 *   (the star-triangle transformation of the Ising model).
 *
 * Reductions of this kind for signed graphs: Hüffner, Betzler and Niedermeier (2010), "Separator-
 * based data reduction for signed graph balancing". Weights may become halves, which stay exact.
 */
export function reduceTies(whole: SignedTies): ReducedTies {
  const adjacency: Map<number, number>[] = Array.from({ length: whole.order }, () => new Map());
  let constant = 0;
  const addTie = (one: number, other: number, weight: number) => {
    const before = adjacency[one]!.get(other) ?? 0;
    const after = before + weight;
    constant += (Math.abs(before) + Math.abs(weight) - Math.abs(after)) / 2;
    if (after === 0) {
      adjacency[one]!.delete(other);
      adjacency[other]!.delete(one);
    } else {
      adjacency[one]!.set(other, after);
      adjacency[other]!.set(one, after);
    }
  };
  for (let tie = 0; tie < whole.weight.length; tie += 1) {
    addTie(whole.one[tie]!, whole.other[tie]!, whole.weight[tie]!);
  }

  const taken: { node: number; ties: (readonly [number, number])[] }[] = [];
  const isWaiting = new Uint8Array(whole.order).fill(1);
  const waiting = Array.from({ length: whole.order }, (_, index) => whole.order - 1 - index);
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    isWaiting[node] = 0;
    const ties = [...adjacency[node]!];
    if (ties.length === 0 || ties.length > MOST_LOOKED_AT) continue;
    const replacement = replaceNode(ties);
    if (replacement === undefined) continue;
    taken.push({ node, ties });
    for (const [other] of ties) adjacency[other]!.delete(node);
    adjacency[node]!.clear();
    for (const [one, other, weight] of replacement) addTie(one, other, weight);
    for (const [other] of ties) {
      if (isWaiting[other] === 1) continue;
      isWaiting[other] = 1;
      waiting.push(other);
    }
  }

  return {
    ties: collectTies(whole.order, adjacency),
    constant,
    complete: (sideOf) => {
      for (const { node, ties } of [...taken].reverse()) {
        let pull = 0;
        for (const [other, weight] of ties) pull += sideOf[other] === 1 ? weight : -weight;
        sideOf[node] = pull > 0 ? 1 : 0;
      }
    },
  };
}

type WeightedTie = readonly [one: number, other: number, weight: number];

/** The ties that stand for a node among its neighbours; `undefined` where it has to stay. */
function replaceNode(ties: readonly (readonly [number, number])[]): WeightedTie[] | undefined {
  let total = 0;
  let [strongest, strongestWeight] = ties[0]!;
  for (const [other, weight] of ties) {
    total += Math.abs(weight);
    if (Math.abs(weight) > Math.abs(strongestWeight))
      [strongest, strongestWeight] = [other, weight];
  }
  if (Math.abs(strongestWeight) * 2 >= total) {
    const sign = Math.sign(strongestWeight);
    return ties
      .filter(([other]) => other !== strongest)
      .map(([other, weight]) => [strongest, other, weight * sign]);
  }
  if (ties.length !== 3) return undefined;
  return [0, 1, 2].map((place) => {
    const [one, oneWeight] = ties[place]!;
    const [other, otherWeight] = ties[(place + 1) % 3]!;
    const third = Math.abs(ties[(place + 2) % 3]![1]);
    const weight = (Math.abs(oneWeight) + Math.abs(otherWeight) - third) / 2;
    return [one, other, weight * Math.sign(oneWeight) * Math.sign(otherWeight)];
  });
}

function collectTies(order: number, adjacency: readonly Map<number, number>[]): SignedTies {
  const ties: WeightedTie[] = [];
  adjacency.forEach((others, node) => {
    for (const [other, weight] of others) if (node < other) ties.push([node, other, weight]);
  });
  ties.sort(([one, other], [nextOne, nextOther]) => one - nextOne || other - nextOther);
  return {
    order,
    one: Uint32Array.from(ties, ([one]) => one),
    other: Uint32Array.from(ties, ([, other]) => other),
    weight: Float64Array.from(ties, ([, , weight]) => weight),
    // Ties of the kernel stand for none of the whole.
    dyad: new Uint32Array(ties.length),
  };
}
