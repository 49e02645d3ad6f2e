import type { Neighbourhoods } from './neighbourhoods.ts';
import { gatherStressTerms } from './stress-terms.ts';

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
  const { first, second, steps, farthest, stands } = gatherStressTerms(graph, random);
  const count = steps.length;
  if (count === 0) return;
  const weights = Float64Array.from({ length: farthest + 1 }, (_, distance) =>
    distance < 2 ? 1 : stands / (distance * distance),
  );
  const used = weights.subarray(1);
  const start = 1 / Math.min(...used);
  const end = LAST_STEP / Math.max(...used);
  for (let round = 0; round < ROUNDS; round += 1) {
    const eta = start * (end / start) ** (round / (ROUNDS - 1));
    const strength = weights.map((weight) => Math.min(1, weight * eta) / 2);
    for (let term = 0; term < count; term += 1) {
      const i = first[term]!;
      const j = second[term]!;
      const wanted = steps[term]!;
      let dx = x[i]! - x[j]!;
      let dy = y[i]! - y[j]!;
      let distance = Math.sqrt(dx * dx + dy * dy);
      if (distance < 1e-9) {
        // Two nodes on one spot have no direction to part in: any will do.
        dx = random() - 0.5;
        dy = random() - 0.5;
        distance = Math.sqrt(dx * dx + dy * dy) + 1e-9;
      }
      const pull = (strength[wanted]! * (distance - wanted)) / distance;
      x[i]! -= pull * dx;
      y[i]! -= pull * dy;
      if (wanted === 1) {
        x[j]! += pull * dx;
        y[j]! += pull * dy;
      }
    }
    onProgress?.((round + 1) / ROUNDS);
  }
}
