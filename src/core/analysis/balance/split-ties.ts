import { findCutPoints } from '../cut-points.ts';
import { branchAndBound } from './branch-and-bound.ts';
import { packCycles } from './pack-cycles.ts';
import { reduceTies } from './reduce-ties.ts';
import { searchSplit } from './search-split.ts';
import {
  costOfSplit,
  listTies,
  type SignedTies,
  SMALLEST_WEIGHT,
  type TiePart,
  takePart,
} from './signed-ties.ts';

/** How much work a split may cost. It is counted in steps, so that results do not hang on speed. */
export interface SplitEffort {
  /** Nodes of search trees, all blocks together. */
  readonly steps?: number;
  readonly seed?: number;
}

/** `bounded`: the exact search was stopped; `heuristic`: some block was too large to begin it. */
export type SplitMethod = 'exact' | 'bounded' | 'heuristic';

export interface Split {
  /** By node: its group from 0 on, the largest first; -1 for nodes without a signed tie. */
  readonly groupOf: Int32Array;
  readonly cost: number;
  /** No split into as many groups costs less. Equal to `cost` where the method is `exact`. */
  readonly lowerBound: number;
  readonly method: SplitMethod;
  readonly steps: number;
}

const USUAL_STEPS = 1_000_000;
/** Above this many nodes in a block the exact search has no hope and is not begun. */
const MOST_NODES_SEARCHED = 150;
const PACKING_STEPS = 20_000_000;

/**
 * Finds the split into at most k groups with the least weight against it. What a cut node or a
 * missing link separates is solved apart, for the costs of blocks add up whatever the groups are
 * called; for two groups the graph is reduced before. Small blocks go first.
 */
export function splitTies(ties: SignedTies, k: number, effort: SplitEffort = {}): Split {
  if (!(Number.isInteger(k) && k >= 1)) throw new RangeError(`${k} is no number of groups`);
  const reduced = k === 2 ? reduceTies(ties) : undefined;
  const kernel = reduced?.ties ?? ties;
  const blocks = findCutPoints(listTies(kernel))
    .blocks.map((kept) => takePart(kernel, kept))
    .sort((one, other) => one.ties.order - other.ties.order);
  const solved: SolvedBlock[] = [];
  let stepsLeft = effort.steps ?? USUAL_STEPS;
  for (const block of blocks) {
    const solution = solveBlock(block, k, stepsLeft, effort.seed ?? 1);
    stepsLeft = Math.max(0, stepsLeft - solution.steps);
    solved.push(solution);
  }
  const groupOf = joinBlocks(ties, solved);
  reduced?.complete(groupOf);
  clearUntied(ties, groupOf);
  const cost = costOfSplit(ties, groupOf);
  const lowest = solved.reduce((sum, block) => sum + block.lowerBound, reduced?.constant ?? 0);
  const lowerBound = Math.min(cost, hasWholeWeights(ties) ? roundUp(lowest) : lowest);
  const isExact = cost - lowerBound < SMALLEST_WEIGHT;
  const isHeuristic = solved.some(({ method }) => method === 'heuristic');
  return {
    groupOf: numberGroups(groupOf),
    cost,
    lowerBound: isExact ? cost : lowerBound,
    method: isExact ? 'exact' : isHeuristic ? 'heuristic' : 'bounded',
    steps: solved.reduce((sum, { steps }) => sum + steps, 0),
  };
}

interface SolvedBlock {
  readonly nodes: readonly number[];
  readonly groupOf: Int32Array;
  readonly lowerBound: number;
  readonly method: SplitMethod;
  readonly steps: number;
}

function solveBlock({ ties, nodes }: TiePart, k: number, steps: number, seed: number): SolvedBlock {
  const found = searchSplit(ties, k, seed);
  const cost = costOfSplit(ties, found);
  const done = (groupOf: Int32Array, lowerBound: number, method: SplitMethod, used: number) => ({
    nodes,
    groupOf,
    lowerBound,
    method,
    steps: used,
  });
  if (cost === 0) return done(found, 0, 'exact', 0);
  const packed = packCycles(ties, k, found, PACKING_STEPS);
  const floor = hasWholeWeights(ties) ? roundUp(packed) : packed;
  if (cost - floor < SMALLEST_WEIGHT) return done(found, cost, 'exact', 0);
  if (ties.order > MOST_NODES_SEARCHED) return done(found, floor, 'heuristic', 0);
  const bounded = branchAndBound(ties, k, found, steps);
  const lowerBound = Math.max(floor, bounded.lowerBound);
  const isExact = bounded.cost - lowerBound < SMALLEST_WEIGHT;
  return done(bounded.groupOf, lowerBound, isExact ? 'exact' : 'bounded', bounded.steps);
}

/**
 * Joins the blocks where they share a cut node: the groups of a block are renamed so that the
 * node is in the group that it has already.
 */
function joinBlocks({ order }: SignedTies, blocks: readonly SolvedBlock[]): Int32Array {
  const groupOf = new Int32Array(order).fill(-1);
  const blocksOfNode = new Map<number, number[]>();
  blocks.forEach(({ nodes }, block) => {
    for (const node of nodes) {
      const known = blocksOfNode.get(node);
      if (known === undefined) blocksOfNode.set(node, [block]);
      else known.push(block);
    }
  });
  const isPlaced = new Uint8Array(blocks.length);
  for (let first = 0; first < blocks.length; first += 1) {
    if (isPlaced[first] === 1) continue;
    isPlaced[first] = 1;
    const waiting = [first];
    for (let block = waiting.pop(); block !== undefined; block = waiting.pop()) {
      const { nodes, groupOf: own } = blocks[block]!;
      const shared = nodes.findIndex((node) => groupOf[node] !== -1);
      const [given, wanted] = shared === -1 ? [0, 0] : [own[shared]!, groupOf[nodes[shared]!]!];
      nodes.forEach((node, place) => {
        const group = own[place]!;
        groupOf[node] = group === given ? wanted : group === wanted ? given : group;
        for (const next of blocksOfNode.get(node)!) {
          if (isPlaced[next] === 1) continue;
          isPlaced[next] = 1;
          waiting.push(next);
        }
      });
    }
  }
  // A node that the kernel has lost all ties of may be on either side.
  return groupOf.map((group) => (group === -1 ? 0 : group));
}

function clearUntied({ order, one, other }: SignedTies, groupOf: Int32Array): void {
  const isTied = new Uint8Array(order);
  for (let tie = 0; tie < one.length; tie += 1) {
    isTied[one[tie]!] = 1;
    isTied[other[tie]!] = 1;
  }
  isTied.forEach((flag, node) => {
    if (flag === 0) groupOf[node] = -1;
  });
}

/** Numbers groups from 0, the largest first, then by their first node. */
function numberGroups(groupOf: Int32Array): Int32Array {
  const sizes = new Map<number, number>();
  for (const group of groupOf) if (group !== -1) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  const sorted = [...sizes].sort(([, one], [, other]) => other - one);
  const numbers = new Map(sorted.map(([group], number) => [group, number]));
  return groupOf.map((group) => numbers.get(group) ?? -1);
}

const hasWholeWeights = ({ weight }: SignedTies): boolean => weight.every(Number.isInteger);

const roundUp = (bound: number): number => Math.ceil(bound - SMALLEST_WEIGHT);
