import { createRandom } from '#core/base';
import { drawSample } from '../draw-sample.ts';
import type { MetricMethod } from './metric.ts';
import type { Projection } from './projection.ts';

/** Up to this many actors every one is a starting point; above, a sample of them is. */
export const MOST_EXACT_ACTORS = 5000;
/** Starting points of a sample: about the work of an exact answer at the limit above. */
export const SAMPLED_ACTORS = 1000;
const SEED = 20_061;

/**
 * Says from which nodes shortest paths are sought: Brandes and Pich (2007), "Centrality estimation
 * in large networks", found that a uniform sample estimates best.
 */
export function startingNodes({ order }: Pick<Projection, 'order'>): Uint32Array {
  return order <= MOST_EXACT_ACTORS
    ? Uint32Array.from({ length: order }, (_, node) => node)
    : drawSample(order, SAMPLED_ACTORS, createRandom(SEED)).sort();
}

export const sampledAbove = ({ order }: Projection): MetricMethod =>
  order <= MOST_EXACT_ACTORS
    ? { kind: 'exact' }
    : { kind: 'sampled', samples: SAMPLED_ACTORS, of: order };
