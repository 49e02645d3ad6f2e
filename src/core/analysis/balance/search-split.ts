import { createRandom } from '#core/base';
import { costOfSplit, listTies, type SignedTies, SMALLEST_WEIGHT } from './signed-ties.ts';

/** Rounds of kicks: this many for each node, within these bounds. */
const KICKS_PER_NODE = 30;
const FEWEST_KICKS = 200;
const MOST_KICKS = 20_000;
const MOST_KICKED_NODES = 12;
/** No more ties are looked at than this, so that large graphs take seconds. */
const MOST_LOOKS = 20_000_000;

/**
 * Looks for a split into at most k groups with few ties against it: nodes move one by one to the
 * group that costs least; then a handful of neighbours is moved at random and the search starts
 * again, keeping what is no worse (iterated local search: Doreian and Mrvar 1996, "A partitioning
 * approach to structural balance", relocate in the same way from random starts). The same seed
 * gives the same split. It is a good split, not surely the best.
 */
export function searchSplit(ties: SignedTies, k: number, seed: number): Int32Array {
  const { order } = ties;
  const random = createRandom(seed);
  const { offsets, neighbours, tieOf } = listTies(ties);
  const groupOf = new Int32Array(order);
  // pull[node * k + group]: the weight of ties from the node into the group, with sign.
  const pull = new Float64Array(order * k);
  for (let tie = 0; tie < ties.weight.length; tie += 1) {
    pull[ties.one[tie]! * k]! += ties.weight[tie]!;
    pull[ties.other[tie]! * k]! += ties.weight[tie]!;
  }

  const moved: (readonly [node: number, from: number])[] = [];
  const queue: number[] = [];
  const isQueued = new Uint8Array(order);
  const enqueue = (node: number) => {
    if (isQueued[node] === 1) return;
    isQueued[node] = 1;
    queue.push(node);
  };
  let looks = 0;
  const move = (node: number, group: number) => {
    const from = groupOf[node]!;
    groupOf[node] = group;
    looks += offsets[node + 1]! - offsets[node]!;
    for (let at = offsets[node]!; at < offsets[node + 1]!; at += 1) {
      const other = neighbours[at]!;
      const weight = ties.weight[tieOf[at]!]!;
      pull[other * k + from]! -= weight;
      pull[other * k + group]! += weight;
    }
  };
  /** Cost saved by moving a node: what pulls it there beyond what holds it here. */
  const gainOf = (node: number, group: number) =>
    pull[node * k + group]! - pull[node * k + groupOf[node]!]!;
  const settle = (): number => {
    let gained = 0;
    for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
      isQueued[node] = 0;
      let best = groupOf[node]!;
      for (let group = 0; group < k; group += 1) {
        if (pull[node * k + group]! > pull[node * k + best]!) best = group;
      }
      const from = groupOf[node]!;
      if (best === from) continue;
      gained += gainOf(node, best);
      moved.push([node, from]);
      move(node, best);
      for (let at = offsets[node]!; at < offsets[node + 1]!; at += 1) enqueue(neighbours[at]!);
    }
    return gained;
  };

  for (let node = order - 1; node >= 0; node -= 1) enqueue(node);
  settle();
  const kicks = Math.min(MOST_KICKS, Math.max(FEWEST_KICKS, order * KICKS_PER_NODE));
  let cost = costOfSplit(ties, groupOf);
  for (let kick = 0; kick < kicks && order > 0; kick += 1) {
    if (cost <= SMALLEST_WEIGHT || looks > MOST_LOOKS) break;
    moved.length = 0;
    let gained = 0;
    let node = Math.floor(random() * order);
    const size = 1 + Math.floor(random() * Math.min(order, MOST_KICKED_NODES));
    for (let step = 0; step < size; step += 1) {
      const from = groupOf[node]!;
      const group = (from + 1 + Math.floor(random() * (k - 1))) % k;
      gained += gainOf(node, group);
      moved.push([node, from]);
      move(node, group);
      enqueue(node);
      const width = offsets[node + 1]! - offsets[node]!;
      if (width === 0) break;
      for (let at = offsets[node]!; at < offsets[node + 1]!; at += 1) enqueue(neighbours[at]!);
      node = neighbours[offsets[node]! + Math.floor(random() * width)]!;
    }
    gained += settle();
    if (gained >= 0) cost -= gained;
    else for (const [back, from] of moved.reverse()) move(back, from);
  }
  return groupOf;
}
