import type { ActorMetric, ReportProgress } from './metric.ts';
import { type Projection, relationshipsOfNode, reverseSteps } from './projection.ts';
import { sampledAbove, startingNodes } from './sample-nodes.ts';

const NODES_PER_REPORT = 50;

const POSITION = {
  scope: 'actor',
  family: 'position',
  kind: 'amount',
  choices: {
    direction: ['both', 'out', 'in'],
    sign: ['all', 'positive', 'negative'],
    weight: ['none'],
  },
  methodFor: sampledAbove,
  restsOn: relationshipsOfNode,
} as const satisfies Partial<ActorMetric>;

/**
 * The inverse of the mean number of steps to the actors within reach, times the share of actors
 * within reach: the reading of Wasserman and Faust for graphs that do not hang together.
 */
export const closeness: ActorMetric = {
  ...POSITION,
  id: 'closeness',
  explanation: {
    name: 'metric.closeness.name',
    meaning: 'metric.closeness.meaning',
    method: 'metric.closeness.method',
  },
  citation: {
    authors: 'Stanley Wasserman, Katherine Faust',
    year: 1994,
    title: 'Social network analysis: methods and applications',
  },
  compute: (projection, onProgress) => {
    const { steps, reached, asked } = measureDistances(projection, onProgress);
    return steps.map((sum, node) => (sum === 0 ? 0 : reached[node]! ** 2 / sum / asked[node]!));
  },
};

/**
 * The mean of one over the number of steps to every other actor, 0 for those out of reach: the
 * closeness that needs no connected graph.
 */
export const harmonicCloseness: ActorMetric = {
  ...POSITION,
  id: 'harmonic-closeness',
  explanation: {
    name: 'metric.harmonic-closeness.name',
    meaning: 'metric.harmonic-closeness.meaning',
    method: 'metric.harmonic-closeness.method',
  },
  citation: {
    authors: 'Paolo Boldi, Sebastiano Vigna',
    year: 2014,
    title: 'Axioms for centrality',
  },
  compute: (projection, onProgress) => {
    const { inverse, asked } = measureDistances(projection, onProgress);
    return inverse.map((sum, node) => (sum === 0 ? 0 : sum / asked[node]!));
  },
};

/** By node: over the goals asked about, its steps to them, one over these, and how many it reaches. */
interface Distances {
  readonly steps: Float64Array;
  readonly inverse: Float64Array;
  readonly reached: Float64Array;
  readonly asked: Float64Array;
}

/**
 * Measures from every node to the goals (all nodes, or a sample) by walking back from each goal
 * (Eppstein and Wang 2004, "Fast approximation of centrality").
 */
function measureDistances(projection: Projection, onProgress?: ReportProgress): Distances {
  const { order, isDirected } = projection;
  const { offsets, neighbours } = isDirected ? reverseSteps(projection) : projection;
  const goals = startingNodes(projection);
  const steps = new Float64Array(order);
  const inverse = new Float64Array(order);
  const reached = new Float64Array(order);
  const asked = new Float64Array(order).fill(goals.length);
  const distance = new Int32Array(order);
  const queue = new Uint32Array(order);
  goals.forEach((goal, done) => {
    asked[goal]! -= 1;
    distance.fill(-1);
    distance[goal] = 0;
    queue[0] = goal;
    let end = 1;
    for (let place = 0; place < end; place += 1) {
      const node = queue[place]!;
      const away = distance[node]!;
      if (away > 0) {
        steps[node]! += away;
        inverse[node]! += 1 / away;
        reached[node]! += 1;
      }
      for (let at = offsets[node]!; at < offsets[node + 1]!; at += 1) {
        const other = neighbours[at]!;
        if (distance[other] !== -1) continue;
        distance[other] = away + 1;
        queue[end] = other;
        end += 1;
      }
    }
    if (done % NODES_PER_REPORT === 0) onProgress?.(done / goals.length);
  });
  return { steps, inverse, reached, asked };
}
