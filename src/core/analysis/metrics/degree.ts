import { type ActorMetric, exactly } from './metric.ts';
import { type Projection, relationshipsOfNode } from './projection.ts';

/** Counts the other actors that each actor has a tie with. */
export const degree: ActorMetric = {
  id: 'degree',
  scope: 'actor',
  family: 'ties',
  kind: 'amount',
  choices: {
    direction: ['both', 'out', 'in'],
    sign: ['all', 'positive', 'negative'],
    weight: ['none'],
  },
  explanation: {
    name: 'metric.degree.name',
    meaning: 'metric.degree.meaning',
    method: 'metric.degree.method',
  },
  citation: {
    authors: 'Linton C. Freeman',
    year: 1978,
    title: 'Centrality in social networks: conceptual clarification',
  },
  methodFor: exactly,
  compute: ({ order, offsets }) =>
    Float64Array.from({ length: order }, (_, node) => offsets[node + 1]! - offsets[node]!),
  restsOn: relationshipsOfNode,
};

/** Adds up the weights of each actor's ties. */
export const strength: ActorMetric = {
  ...degree,
  id: 'strength',
  choices: { ...degree.choices, weight: ['relationships', 'evidence'] },
  explanation: {
    name: 'metric.strength.name',
    meaning: 'metric.strength.meaning',
    method: 'metric.strength.method',
  },
  citation: {
    authors: 'Alain Barrat, Marc Barthélemy, Romualdo Pastor-Satorras, Alessandro Vespignani',
    year: 2004,
    title: 'The architecture of complex weighted networks',
  },
  compute: sumWeights,
};

function sumWeights({ order, offsets, tieOf, weight }: Projection): Float64Array {
  const sums = new Float64Array(order);
  for (let node = 0; node < order; node += 1) {
    for (let at = offsets[node]!; at < offsets[node + 1]!; at += 1) {
      sums[node]! += weight[tieOf[at]!]!;
    }
  }
  return sums;
}
