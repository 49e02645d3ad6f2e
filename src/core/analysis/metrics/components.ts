import { connectedComponents } from 'graphology-components';
import { WITHOUT_DIRECTION } from './core-number.ts';
import { networkOf } from './graphology-network.ts';
import { type ActorMetric, exactly, type GraphMetric } from './metric.ts';
import { type Projection, relationshipsOfTies } from './projection.ts';

const CONNECTEDNESS = {
  family: 'groups',
  choices: WITHOUT_DIRECTION,
  citation: {
    authors: 'John Hopcroft, Robert Tarjan',
    year: 1973,
    title: 'Algorithm 447: efficient algorithms for graph manipulation',
  },
  methodFor: exactly,
} as const satisfies Partial<ActorMetric>;

/** The nodes of each connected part, ascending; the largest part first, then by first node. */
export function listComponents(projection: Projection): number[][] {
  const components = connectedComponents(networkOf(projection)).map((names) =>
    names.map(Number).sort((one, other) => one - other),
  );
  return components.sort((one, other) => other.length - one.length || one[0]! - other[0]!);
}

/** Numbers the connected parts from 0, the largest first, and tells which one each actor is in. */
export const component: ActorMetric = {
  ...CONNECTEDNESS,
  id: 'component',
  scope: 'actor',
  kind: 'group',
  explanation: {
    name: 'metric.component.name',
    meaning: 'metric.component.meaning',
    method: 'metric.component.method',
  },
  compute: (projection) => {
    const values = new Float64Array(projection.order);
    listComponents(projection).forEach((nodes, number) => {
      for (const node of nodes) values[node] = number;
    });
    return values;
  },
  restsOn: tiesWithinGroup,
};

/** How many parts the visible graph falls into. */
export const componentCount: GraphMetric = {
  ...CONNECTEDNESS,
  id: 'component-count',
  scope: 'graph',
  kind: 'amount',
  explanation: {
    name: 'metric.component-count.name',
    meaning: 'metric.component-count.meaning',
    method: 'metric.component-count.method',
  },
  compute: (projection) => listComponents(projection).length,
  restsOn: (projection) => relationshipsOfTies(projection, projection.from.keys()),
};

/** The relationships between actors of the group that a node is in. */
export function tiesWithinGroup(
  projection: Projection,
  node: number,
  values: Float64Array,
): number[] {
  const ties: number[] = [];
  for (let tie = 0; tie < projection.size; tie += 1) {
    const group = values[projection.from[tie]!];
    if (group === values[node] && group === values[projection.to[tie]!]) ties.push(tie);
  }
  return relationshipsOfTies(projection, ties);
}
