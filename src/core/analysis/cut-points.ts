import type { StepLists } from './step-lists.ts';

export interface CutPoints {
  /** Edges whose loss would leave their ends unconnected, ascending. */
  readonly bridges: readonly number[];
  /** 1 for nodes whose loss would split their component. */
  readonly isCutNode: Uint8Array;
  /** The edges of each block (largest part without a cut node); every edge is in one block. */
  readonly blocks: readonly (readonly number[])[];
}

/**
 * Finds the bridges, cut nodes and blocks of an undirected graph by one depth-first walk: Hopcroft and Tarjan
 * (1973), "Algorithm 447: efficient algorithms for graph manipulation". Linear, and without
 * recursion, so that long chains do no harm.
 */
export function findCutPoints({ order, offsets, neighbours, tieOf }: StepLists): CutPoints {
  const found = new Int32Array(order).fill(-1);
  const low = new Int32Array(order);
  const next = offsets.slice(0, order);
  const edgeIn = new Int32Array(order).fill(-1);
  const isCutNode = new Uint8Array(order);
  const bridges: number[] = [];
  const blocks: number[][] = [];
  const openEdges: number[] = [];
  let time = 0;

  for (let root = 0; root < order; root += 1) {
    if (found[root] !== -1) continue;
    let rootBlocks = 0;
    const path = [root];
    found[root] = low[root] = time;
    time += 1;
    while (path.length > 0) {
      const node = path.at(-1)!;
      const at = next[node]!;
      if (at < offsets[node + 1]!) {
        next[node] = at + 1;
        const edge = tieOf[at]!;
        if (edge === edgeIn[node]) continue;
        const other = neighbours[at]!;
        if (found[other] === -1) {
          edgeIn[other] = edge;
          found[other] = low[other] = time;
          time += 1;
          openEdges.push(edge);
          path.push(other);
        } else if (found[other]! < found[node]!) {
          openEdges.push(edge);
          low[node] = Math.min(low[node]!, found[other]!);
        }
        continue;
      }
      path.pop();
      const above = path.at(-1);
      if (above === undefined) continue;
      low[above] = Math.min(low[above]!, low[node]!);
      if (low[node]! < found[above]!) continue;
      // Nothing below reaches past `above`: the edges since then make a block.
      const edge = edgeIn[node]!;
      blocks.push(openEdges.splice(openEdges.lastIndexOf(edge)));
      if (low[node]! > found[above]!) bridges.push(edge);
      if (above === root) rootBlocks += 1;
      else isCutNode[above] = 1;
    }
    if (rootBlocks > 1) isCutNode[root] = 1;
  }
  return { bridges: bridges.sort((one, other) => one - other), isCutNode, blocks };
}
