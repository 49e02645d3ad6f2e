/**
 * The steps that lead from each node, in CSR form: `neighbours` and `tieOf` of node n stand in
 * `[offsets[n] .. offsets[n + 1])`. An undirected tie is a step at both of its ends.
 */
export interface StepLists {
  /** Number of nodes. */
  readonly order: number;
  readonly offsets: Uint32Array;
  readonly neighbours: Uint32Array;
  readonly tieOf: Uint32Array;
}

/** Lists steps in the order of ties; where ties go by their ends, neighbours ascend. */
export function listSteps(
  order: number,
  from: Uint32Array,
  to: Uint32Array,
  isDirected: boolean,
): StepLists {
  const offsets = new Uint32Array(order + 1);
  for (let tie = 0; tie < from.length; tie += 1) {
    offsets[from[tie]! + 1]! += 1;
    if (!isDirected) offsets[to[tie]! + 1]! += 1;
  }
  for (let node = 0; node < order; node += 1) offsets[node + 1]! += offsets[node]!;
  const next = offsets.slice();
  const neighbours = new Uint32Array(offsets[order]!);
  const tieOf = new Uint32Array(offsets[order]!);
  const put = (node: number, neighbour: number, tie: number) => {
    const at = next[node]!;
    neighbours[at] = neighbour;
    tieOf[at] = tie;
    next[node] = at + 1;
  };
  for (let tie = 0; tie < from.length; tie += 1) {
    put(from[tie]!, to[tie]!, tie);
    if (!isDirected) put(to[tie]!, from[tie]!, tie);
  }
  return { order, offsets, neighbours, tieOf };
}
