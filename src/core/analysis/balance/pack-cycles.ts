import { listTies, type SignedTies, tiesAgainst } from './signed-ties.ts';

/**
 * A cost that no split can go below. Every cycle in which one tie alone speaks against the given
 * split (two groups), or that holds one hostile tie among friendly ones (more groups), leaves some
 * tie of it against any split; cycles that share no weight add up. They are taken greedily, first
 * triangles, then the shortest left for each such tie, until the steps are used up.
 */
export function packCycles(
  ties: SignedTies,
  k: number,
  groupOf: ArrayLike<number>,
  steps: number,
): number {
  const { offsets, neighbours, tieOf } = listTies(ties);
  const left = ties.weight.map(Math.abs);
  const breaking =
    k === 2
      ? tiesAgainst(ties, groupOf)
      : [...ties.weight.keys()].filter((tie) => ties.weight[tie]! < 0);
  const isBreaking = new Uint8Array(ties.weight.length);
  for (const tie of breaking) isBreaking[tie] = 1;

  const cameBy = new Int32Array(ties.order);
  const cameFrom = new Int32Array(ties.order);
  const seenIn = new Int32Array(ties.order).fill(-1);
  const queue = new Uint32Array(ties.order);
  let walk = 0;
  let stepsLeft = steps;

  /** Walks by ties with weight left that do not break; true when the goal is reached. */
  const findWay = (start: number, goal: number): boolean => {
    walk += 1;
    seenIn[start] = walk;
    queue[0] = start;
    let end = 1;
    for (let place = 0; place < end; place += 1) {
      const node = queue[place]!;
      if (node === goal) return true;
      for (let at = offsets[node]!; at < offsets[node + 1]!; at += 1) {
        stepsLeft -= 1;
        const tie = tieOf[at]!;
        const next = neighbours[at]!;
        if (isBreaking[tie] === 1 || left[tie]! <= 0 || seenIn[next] === walk) continue;
        seenIn[next] = walk;
        cameBy[next] = tie;
        cameFrom[next] = node;
        queue[end] = next;
        end += 1;
      }
      if (stepsLeft <= 0) return false;
    }
    return false;
  };

  let packed = 0;
  const take = (cycle: readonly number[]) => {
    const weight = cycle.reduce((least, part) => Math.min(least, left[part]!), Infinity);
    for (const part of cycle) left[part]! -= weight;
    packed += weight;
  };

  const tieFromStart = new Int32Array(ties.order).fill(-1);
  for (const tie of breaking) {
    const [start, goal] = [ties.one[tie]!, ties.other[tie]!];
    const isFree = (at: number) => isBreaking[tieOf[at]!] === 0 && left[tieOf[at]!]! > 0;
    for (let at = offsets[start]!; at < offsets[start + 1]!; at += 1) {
      if (isFree(at)) tieFromStart[neighbours[at]!] = tieOf[at]!;
    }
    for (let at = offsets[goal]!; at < offsets[goal + 1]! && left[tie]! > 0; at += 1) {
      const closing = tieFromStart[neighbours[at]!]!;
      if (closing !== -1 && isFree(at)) take([tie, closing, tieOf[at]!]);
    }
    for (let at = offsets[start]!; at < offsets[start + 1]!; at += 1) {
      tieFromStart[neighbours[at]!] = -1;
    }
  }

  for (const tie of breaking) {
    const [start, goal] = [ties.one[tie]!, ties.other[tie]!];
    while (left[tie]! > 0 && stepsLeft > 0 && findWay(start, goal)) {
      const cycle = [tie];
      for (let node = goal; node !== start; node = cameFrom[node]!) cycle.push(cameBy[node]!);
      take(cycle);
    }
  }
  return packed;
}
