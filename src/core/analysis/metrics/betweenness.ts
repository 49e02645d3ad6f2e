import { createUnweightedIndexedBrandes } from 'graphology-shortest-path/indexed-brandes.js';
import { networkOf } from './graphology-network.ts';
import type { ActorMetric, ReportProgress } from './metric.ts';
import { type Projection, relationshipsOfNode } from './projection.ts';
import { sampledAbove, startingNodes } from './sample-nodes.ts';

const NODES_PER_REPORT = 50;

/**
 * The share of shortest paths between other actors that pass an actor, from 0 to 1. Weights say
 * how strong a tie is, not how long, and are left aside.
 */
export const betweenness: ActorMetric = {
  id: 'betweenness',
  scope: 'actor',
  family: 'position',
  kind: 'amount',
  choices: {
    direction: ['both', 'out'],
    sign: ['all', 'positive', 'negative'],
    weight: ['none'],
  },
  explanation: {
    name: 'metric.betweenness.name',
    meaning: 'metric.betweenness.meaning',
    method: 'metric.betweenness.method',
  },
  citation: {
    authors: 'Ulrik Brandes',
    year: 2001,
    title: 'A faster algorithm for betweenness centrality',
  },
  methodFor: sampledAbove,
  compute: measureBetweenness,
  restsOn: relationshipsOfNode,
};

function measureBetweenness(projection: Projection, onProgress?: ReportProgress): Float64Array {
  const { order } = projection;
  const passing = new Float64Array(order);
  if (order < 3) return passing;
  const brandes = createUnweightedIndexedBrandes(networkOf(projection));
  const starts = startingNodes(projection);
  const dependency = new Float64Array(order);
  starts.forEach((start, done) => {
    const [reached, predecessors, paths] = brandes(start);
    dependency.fill(0);
    for (let node = reached.pop(); node !== undefined; node = reached.pop()) {
      const share = (1 + dependency[node]!) / paths[node]!;
      for (const before of predecessors[node]!) dependency[before]! += paths[before]! * share;
      if (node !== start) passing[node]! += dependency[node]!;
    }
    if (done % NODES_PER_REPORT === 0) onProgress?.(done / starts.length);
  });
  const scale = order / starts.length / ((order - 1) * (order - 2));
  return passing.map((sum) => sum * scale);
}
