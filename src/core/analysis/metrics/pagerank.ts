import pagerankOf from 'graphology-metrics/centrality/pagerank.js';
import { networkOf } from './graphology-network.ts';
import { type ActorMetric, exactly } from './metric.ts';
import { relationshipsOfNode, reverseSteps } from './projection.ts';

/** Finer than the library's own, so that values agree with published ones to 6 digits. */
const TOLERANCE = 1e-10;
const MOST_ROUNDS = 2000;

/**
 * How often an endless walk along the ties stops at an actor, where one step in seven (0.15)
 * starts anew anywhere; the values of all actors add up to 1.
 */
export const pagerank: ActorMetric = {
  id: 'pagerank',
  scope: 'actor',
  family: 'position',
  kind: 'amount',
  choices: {
    direction: ['out', 'in', 'both'],
    sign: ['all', 'positive', 'negative'],
    weight: ['none', 'relationships', 'evidence'],
  },
  explanation: {
    name: 'metric.pagerank.name',
    meaning: 'metric.pagerank.meaning',
    method: 'metric.pagerank.method',
  },
  citation: {
    authors: 'Sergey Brin, Lawrence Page',
    year: 1998,
    title: 'The anatomy of a large-scale hypertextual web search engine',
  },
  methodFor: exactly,
  compute: (projection) => {
    if (projection.order === 0) return new Float64Array(0);
    const values = pagerankOf(networkOf(projection), {
      getEdgeWeight: 'weight',
      alpha: 0.85,
      tolerance: TOLERANCE / projection.order,
      maxIterations: MOST_ROUNDS,
    });
    return Float64Array.from({ length: projection.order }, (_, node) => values[node]!);
  },
  // A rank comes in by ties towards the actor, whichever way they are walked.
  restsOn: (projection, node) =>
    relationshipsOfNode(projection.isDirected ? reverseSteps(projection) : projection, node),
};
