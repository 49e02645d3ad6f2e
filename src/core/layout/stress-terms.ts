import type { Neighbourhoods } from './neighbourhoods.ts';

/** Pairs of nodes with the steps between them, in random order. */
export interface StressTerms {
  /** The node that moves. Of two neighbours, one step apart, the second moves, too. */
  readonly first: Uint32Array;
  /** Its neighbour, or a pivot. */
  readonly second: Uint32Array;
  readonly steps: Uint16Array;
  /** The largest of `steps`. */
  readonly farthest: number;
  /** For how many nodes each pivot stands. */
  readonly stands: number;
}

const PIVOTS = 100;

/** All neighbours, and each node with a random sample of pivots. */
export function gatherStressTerms(graph: Neighbourhoods, random: () => number): StressTerms {
  const nodes = graph.offsets.length - 1;
  const pivots = choosePivots(nodes, Math.min(PIVOTS, nodes), random);
  const most = graph.neighbours.length / 2 + nodes * pivots.length;
  const first = new Uint32Array(most);
  const second = new Uint32Array(most);
  const steps = new Uint16Array(most);
  let count = 0;
  let farthest = 1;
  const add = (one: number, other: number, distance: number) => {
    // Each new term changes places with one before it, so that the order is random at once and
    // the rounds can read the terms as they lie in memory.
    const place = Math.floor(random() * (count + 1));
    first[count] = first[place]!;
    second[count] = second[place]!;
    steps[count] = steps[place]!;
    first[place] = one;
    second[place] = other;
    steps[place] = distance;
    count += 1;
  };
  for (let node = 0; node < nodes; node += 1) {
    for (let at = graph.offsets[node]!; at < graph.offsets[node + 1]!; at += 1) {
      if (graph.neighbours[at]! > node) add(node, graph.neighbours[at]!, 1);
    }
  }
  for (const pivot of pivots) {
    const distances = stepsFrom(graph, pivot);
    for (let node = 0; node < nodes; node += 1) {
      const distance = distances[node]!;
      if (distance < 2) continue;
      if (distance > farthest) farthest = distance;
      add(node, pivot, distance);
    }
  }
  return {
    first: first.subarray(0, count),
    second: second.subarray(0, count),
    steps: steps.subarray(0, count),
    farthest,
    stands: nodes / pivots.length,
  };
}

/** A random sample of nodes, each once. */
function choosePivots(nodes: number, wanted: number, random: () => number): readonly number[] {
  const chosen = new Set<number>();
  while (chosen.size < wanted) {
    let next = Math.floor(random() * nodes);
    while (chosen.has(next)) next = (next + 1) % nodes;
    chosen.add(next);
  }
  return [...chosen];
}

/** Steps from a node to every other by a breadth-first search. */
function stepsFrom({ offsets, neighbours }: Neighbourhoods, start: number): Uint16Array {
  const steps = new Uint16Array(offsets.length - 1).fill(0xffff);
  const waiting = new Uint32Array(offsets.length - 1);
  steps[start] = 0;
  waiting[0] = start;
  let last = 1;
  for (let index = 0; index < last; index += 1) {
    const node = waiting[index]!;
    for (let at = offsets[node]!; at < offsets[node + 1]!; at += 1) {
      const other = neighbours[at]!;
      if (steps[other] !== 0xffff) continue;
      steps[other] = steps[node]! + 1;
      waiting[last] = other;
      last += 1;
    }
  }
  return steps;
}
