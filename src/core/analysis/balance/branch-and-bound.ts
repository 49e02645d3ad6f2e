import { costOfSplit, listTies, type SignedTies, SMALLEST_WEIGHT } from './signed-ties.ts';

export interface BoundedSplit {
  readonly groupOf: Int32Array;
  readonly cost: number;
  /** No split costs less; equal to `cost` where the search was not stopped. */
  readonly lowerBound: number;
  /** Nodes of the search tree. */
  readonly steps: number;
}

/**
 * Finds the best split of a connected signed graph into at most k groups by branch and bound. The
 * bound of a partial split is its cost, plus for each open node the least that its ties into the
 * split must cost, plus the exact cost of the open nodes among themselves. The latter is known,
 * because the problem is solved for the last node, the last two, and so on up to all (Russian doll
 * search: Verfaillie, Lemaître and Schiex 1996; for two groups the problem is that of Hartwig,
 * Daske and Kobe 1984, "A recursive branch-and-bound algorithm for the exact ground state of
 * Ising spin-glass models"). Groups have no names, so that a node opens one new group at most.
 *
 * It starts from a known split and stops after a number of steps; then the lower bound says how
 * far the best split may still be away.
 */
export function branchAndBound(
  ties: SignedTies,
  k: number,
  known: Int32Array,
  most: number,
): BoundedSplit {
  const ordered = orderByAttachment(ties);
  const n = ties.order;
  const { offsets, neighbours, weights } = ordered;
  /** Cost of giving an open node a group: `base + pull[node * k + group]`. */
  const base = new Float64Array(n);
  const pull = new Float64Array(n * k);
  const group = new Int32Array(n);
  const suffixCost = new Float64Array(n + 1);
  let best = new Int32Array(n);
  let steps = 0;
  let isStopped = false;

  const leastOf = (node: number): number => {
    let least = pull[node * k]!;
    for (let other = 1; other < k; other += 1) least = Math.min(least, pull[node * k + other]!);
    return base[node]! + least;
  };

  /** Puts a node into a group (or takes it out); gives the change of the sum of `leastOf`. */
  const put = (node: number, into: number, direction: 1 | -1): number => {
    let change = 0;
    for (let at = offsets[node]!; at < offsets[node + 1]!; at += 1) {
      const open = neighbours[at]!;
      const weight = weights[at]! * direction;
      change -= leastOf(open);
      // A friendly tie costs in every group but this; a hostile one costs in this alone.
      if (weights[at]! > 0) base[open]! += weight;
      pull[open * k + into]! -= weight;
      change += leastOf(open);
    }
    return change;
  };

  const solveFrom = (first: number): void => {
    // The best split of one node fewer, and this node where it costs least, is the first guess.
    let upper = Infinity;
    const guess = Int32Array.from(best);
    for (let into = 0; into < k; into += 1) {
      let cost = suffixCost[first + 1]!;
      for (let at = offsets[first]!; at < offsets[first + 1]!; at += 1) {
        const isTogether = guess[neighbours[at]!] === into;
        if (weights[at]! > 0 !== isTogether) cost += Math.abs(weights[at]!);
      }
      if (cost < upper - SMALLEST_WEIGHT) {
        upper = cost;
        best[first] = into;
      }
    }
    if (first === 0) {
      // Node 0 stands for the whole: there the known split may be better than the guess.
      const knownOrdered = Int32Array.from(ordered.nodes, (node) => known[node]!);
      const knownCost = costOfSplit(ties, known);
      if (knownCost < upper - SMALLEST_WEIGHT) {
        upper = knownCost;
        best = knownOrdered;
      }
    }
    const floor = suffixCost[first + 1]!;
    const descend = (node: number, cost: number, open: number, used: number): void => {
      if (node === n) {
        upper = cost;
        best.set(group.subarray(first), first);
        return;
      }
      steps += 1;
      if (steps > most) {
        isStopped = true;
        return;
      }
      const own = leastOf(node);
      const choices: number[] = [];
      for (let into = 0; into < Math.min(k, used + 1); into += 1) choices.push(into);
      choices.sort((one, other) => pull[node * k + one]! - pull[node * k + other]!);
      for (const into of choices) {
        const costHere = cost + base[node]! + pull[node * k + into]!;
        const openBefore = open - own;
        if (costHere + openBefore + suffixCost[node + 1]! >= upper - SMALLEST_WEIGHT) continue;
        const openHere = openBefore + put(node, into, 1);
        if (costHere + openHere + suffixCost[node + 1]! < upper - SMALLEST_WEIGHT) {
          group[node] = into;
          descend(node + 1, costHere, openHere, Math.max(used, into + 1));
        }
        put(node, into, -1);
        if (isStopped || upper <= floor + SMALLEST_WEIGHT) return;
      }
    };
    if (upper > floor + SMALLEST_WEIGHT) descend(first, 0, 0, 0);
    if (!isStopped) suffixCost[first] = upper;
  };

  let solved = n;
  for (let first = n - 1; first >= 0 && !isStopped; first -= 1) {
    solveFrom(first);
    if (!isStopped) solved = first;
  }
  const groupOf = new Int32Array(n);
  if (isStopped) groupOf.set(known);
  else {
    ordered.nodes.forEach((node, place) => {
      groupOf[node] = best[place]!;
    });
  }
  return { groupOf, cost: costOfSplit(ties, groupOf), lowerBound: suffixCost[solved]!, steps };
}

/** Nodes in the order of branching, with the ties of each to later ones. */
interface OrderedTies {
  readonly nodes: readonly number[];
  readonly offsets: Uint32Array;
  readonly neighbours: Uint32Array;
  readonly weights: Float64Array;
}

/**
 * Orders the nodes from the last on, each time the one that is held most by those already there:
 * the small problems at the end are then dense, and their exact cost a good bound.
 */
function orderByAttachment(ties: SignedTies): OrderedTies {
  const { order } = ties;
  const { offsets, neighbours, tieOf } = listTies(ties);
  const attachment = new Float64Array(order);
  const total = new Float64Array(order);
  for (let tie = 0; tie < ties.weight.length; tie += 1) {
    total[ties.one[tie]!]! += Math.abs(ties.weight[tie]!);
    total[ties.other[tie]!]! += Math.abs(ties.weight[tie]!);
  }
  const isTaken = new Uint8Array(order);
  const nodes: number[] = [];
  for (let count = 0; count < order; count += 1) {
    let next = -1;
    for (let node = 0; node < order; node += 1) {
      if (isTaken[node] === 1) continue;
      const isBetter =
        next === -1 ||
        attachment[node]! > attachment[next]! ||
        (attachment[node] === attachment[next] && total[node]! > total[next]!);
      if (isBetter) next = node;
    }
    isTaken[next] = 1;
    nodes.push(next);
    for (let at = offsets[next]!; at < offsets[next + 1]!; at += 1) {
      attachment[neighbours[at]!]! += Math.abs(ties.weight[tieOf[at]!]!);
    }
  }
  nodes.reverse();
  const placeOf = new Uint32Array(order);
  nodes.forEach((node, place) => {
    placeOf[node] = place;
  });
  const later: number[] = [];
  const weights: number[] = [];
  const laterOffsets = new Uint32Array(order + 1);
  nodes.forEach((node, place) => {
    for (let at = offsets[node]!; at < offsets[node + 1]!; at += 1) {
      const other = placeOf[neighbours[at]!]!;
      if (other <= place) continue;
      later.push(other);
      weights.push(ties.weight[tieOf[at]!]!);
    }
    laterOffsets[place + 1] = later.length;
  });
  return {
    nodes,
    offsets: laterOffsets,
    neighbours: Uint32Array.from(later),
    weights: Float64Array.from(weights),
  };
}
