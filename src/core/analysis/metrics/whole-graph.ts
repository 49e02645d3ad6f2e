import { density as densityOf } from 'graphology-metrics/graph/density.js';
import { networkOf } from './graphology-network.ts';
import { exactly, type GraphMetric } from './metric.ts';
import { type Projection, relationshipsOfTies } from './projection.ts';

/** The share of possible ties that there are. */
export const density: GraphMetric = {
  id: 'density',
  scope: 'graph',
  family: 'cohesion',
  kind: 'amount',
  choices: {
    direction: ['both', 'out'],
    sign: ['all', 'positive', 'negative'],
    weight: ['none'],
  },
  explanation: {
    name: 'metric.density.name',
    meaning: 'metric.density.meaning',
    method: 'metric.density.method',
  },
  citation: {
    authors: 'Stanley Wasserman, Katherine Faust',
    year: 1994,
    title: 'Social network analysis: methods and applications',
  },
  methodFor: exactly,
  compute: (projection) => (projection.order < 2 ? 0 : densityOf(networkOf(projection))),
  restsOn: (projection) => relationshipsOfTies(projection, projection.from.keys()),
};

/**
 * The share of directed ties that are answered by one the other way; symmetric types are left
 * out. Without any directed tie it is 0.
 */
export const reciprocity: GraphMetric = {
  ...density,
  id: 'reciprocity',
  family: 'ties',
  choices: { ...density.choices, direction: ['out'] },
  takesDirectedTypesOnly: true,
  explanation: {
    name: 'metric.reciprocity.name',
    meaning: 'metric.reciprocity.meaning',
    method: 'metric.reciprocity.method',
  },
  compute: (projection) =>
    projection.size === 0 ? 0 : listMutualTies(projection).length / projection.size,
  restsOn: (projection) => relationshipsOfTies(projection, listMutualTies(projection)),
};

function listMutualTies({ order, size, from, to }: Projection): number[] {
  const keys = new Set<number>();
  for (let tie = 0; tie < size; tie += 1) keys.add(from[tie]! * order + to[tie]!);
  const mutual: number[] = [];
  for (let tie = 0; tie < size; tie += 1) {
    if (keys.has(to[tie]! * order + from[tie]!)) mutual.push(tie);
  }
  return mutual;
}
