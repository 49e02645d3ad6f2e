import { findCutPoints } from '../cut-points.ts';
import { WITHOUT_DIRECTION } from './core-number.ts';
import { type ActorMetric, exactly, type GraphMetric } from './metric.ts';
import { relationshipsOfNode, relationshipsOfTies } from './projection.ts';

const CUTTING = {
  family: 'cohesion',
  choices: WITHOUT_DIRECTION,
  citation: {
    authors: 'John Hopcroft, Robert Tarjan',
    year: 1973,
    title: 'Algorithm 447: efficient algorithms for graph manipulation',
  },
  methodFor: exactly,
} as const satisfies Partial<ActorMetric>;

/** How many ties there are whose loss would split a part of the graph in two. */
export const bridges: GraphMetric = {
  ...CUTTING,
  id: 'bridges',
  scope: 'graph',
  kind: 'amount',
  explanation: {
    name: 'metric.bridges.name',
    meaning: 'metric.bridges.meaning',
    method: 'metric.bridges.method',
  },
  compute: (projection) => findCutPoints(projection).bridges.length,
  restsOn: (projection) => relationshipsOfTies(projection, findCutPoints(projection).bridges),
};

/** 1 for an actor without whom a part of the graph would fall apart, else 0. */
export const cutActor: ActorMetric = {
  ...CUTTING,
  id: 'cut-actor',
  scope: 'actor',
  kind: 'flag',
  explanation: {
    name: 'metric.cut-actor.name',
    meaning: 'metric.cut-actor.meaning',
    method: 'metric.cut-actor.method',
  },
  compute: (projection) => Float64Array.from(findCutPoints(projection).isCutNode),
  restsOn: relationshipsOfNode,
};
