/** Neighbours in compressed sparse rows: `neighbours[offsets[i] .. offsets[i + 1])`. */
export interface Neighbourhoods {
  readonly offsets: Uint32Array;
  readonly neighbours: Uint32Array;
}

const PIVOTS = 100;
const ROUNDS = 20;
/** How far the last step goes towards what a term asks for. */
const LAST_STEP = 0.1;

/**
 * Places the nodes of a connected graph so that distance in the picture says how many steps lie
 * between two nodes: stress over all neighbours and a sample of pivots, lowered term by term in
 * random order (Zheng, Pawar and Goodman, "Graph drawing by stochastic gradient descent", 2019,
 * with pivots as in Ortmann, Klimenta and Brandes, "A sparse stress model", 2017). The pivots are
 * drawn at random: those farthest from each other lie at the rim, and leave the middle a knot.
 * Time grows with pivots × (nodes + ties). One step is one unit long.
 */
export function descendStress(
  graph: Neighbourhoods,
  x: Float64Array,
  y: Float64Array,
  random: () => number,
  onProgress?: (share: number) => void,
): void {
  const terms = gatherTerms(graph, random);
  const { first, second, length, firstWeight, secondWeight } = terms;
  const count = length.length;
  if (count === 0) return;
  const order = Uint32Array.from({ length: count }, (_, index) => index);
  let [least, most] = [Number.POSITIVE_INFINITY, 0];
  for (let term = 0; term < count; term += 1) {
    const weight = Math.max(firstWeight[term]!, secondWeight[term]!);
    least = Math.min(least, weight);
    most = Math.max(most, weight);
  }
  const [start, end] = [1 / least, LAST_STEP / most];
  for (let round = 0; round < ROUNDS; round += 1) {
    const eta = start * (end / start) ** (round / (ROUNDS - 1));
    shuffle(order, random);
    for (let place = 0; place < count; place += 1) {
      const term = order[place]!;
      const i = first[term]!;
      const j = second[term]!;
      let dx = x[i]! - x[j]!;
      let dy = y[i]! - y[j]!;
      let distance = Math.sqrt(dx * dx + dy * dy);
      if (distance < 1e-9) {
        // Two nodes on one spot have no direction to part in: any will do.
        dx = random() - 0.5;
        dy = random() - 0.5;
        distance = Math.sqrt(dx * dx + dy * dy) + 1e-9;
      }
      const pull = (distance - length[term]!) / (2 * distance);
      const one = Math.min(1, firstWeight[term]! * eta) * pull;
      const other = Math.min(1, secondWeight[term]! * eta) * pull;
      x[i]! -= one * dx;
      y[i]! -= one * dy;
      x[j]! += other * dx;
      y[j]! += other * dy;
    }
    onProgress?.((round + 1) / ROUNDS);
  }
}

interface Terms {
  readonly first: Uint32Array;
  readonly second: Uint32Array;
  readonly length: Float32Array;
  readonly firstWeight: Float32Array;
  readonly secondWeight: Float32Array;
}

function gatherTerms(graph: Neighbourhoods, random: () => number): Terms {
  const nodes = graph.offsets.length - 1;
  const pivots = choosePivots(graph, Math.min(PIVOTS, nodes), random);
  const most = graph.neighbours.length / 2 + nodes * pivots.steps.length;
  const first = new Uint32Array(most);
  const second = new Uint32Array(most);
  const length = new Float32Array(most);
  const firstWeight = new Float32Array(most);
  const secondWeight = new Float32Array(most);
  let count = 0;
  const add = (i: number, j: number, steps: number, one: number, other: number) => {
    first[count] = i;
    second[count] = j;
    length[count] = steps;
    firstWeight[count] = one;
    secondWeight[count] = other;
    count += 1;
  };
  for (let node = 0; node < nodes; node += 1) {
    for (let at = graph.offsets[node]!; at < graph.offsets[node + 1]!; at += 1) {
      if (graph.neighbours[at]! > node) add(node, graph.neighbours[at]!, 1, 1, 1);
    }
  }
  // Each pivot stands for as many nodes as the others.
  const stands = nodes / pivots.steps.length;
  for (const [index, steps] of pivots.steps.entries()) {
    for (let node = 0; node < nodes; node += 1) {
      const distance = steps[node]!;
      if (distance < 2) continue;
      add(node, pivots.nodes[index]!, distance, stands / (distance * distance), 0);
    }
  }
  return {
    first: first.subarray(0, count),
    second: second.subarray(0, count),
    length: length.subarray(0, count),
    firstWeight: firstWeight.subarray(0, count),
    secondWeight: secondWeight.subarray(0, count),
  };
}

/** A sample of nodes, each once, with the steps from each to all. */
function choosePivots(graph: Neighbourhoods, wanted: number, random: () => number) {
  const nodes = graph.offsets.length - 1;
  const chosen = new Set<number>();
  while (chosen.size < wanted) {
    let next = Math.floor(random() * nodes);
    while (chosen.has(next)) next = (next + 1) % nodes;
    chosen.add(next);
  }
  return { nodes: [...chosen], steps: [...chosen].map((node) => stepsFrom(graph, node)) };
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

function shuffle(order: Uint32Array, random: () => number): void {
  for (let index = order.length - 1; index > 0; index -= 1) {
    const other = Math.floor(random() * (index + 1));
    const kept = order[index]!;
    order[index] = order[other]!;
    order[other] = kept;
  }
}
