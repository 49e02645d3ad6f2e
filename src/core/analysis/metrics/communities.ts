import louvain from 'graphology-communities-louvain';
import { createRandom } from '#core/base';
import { tiesWithinGroup } from './components.ts';
import { WITHOUT_DIRECTION } from './core-number.ts';
import { type NetworkTies, networkOf } from './graphology-network.ts';
import { type ActorMetric, exactly, type GraphMetric, type ReportProgress } from './metric.ts';
import { type Projection, relationshipsOfTies } from './projection.ts';
import { adjustedRandIndex } from './rand-index.ts';

/** Runs from different seeds: enough to see whether the division hangs on chance. */
export const COMMUNITY_RUNS = 10;

/** Communities by Louvain, and how sure they are. */
export interface Communities {
  /** The community of each node, numbered from 0, the largest first, then by first node. */
  readonly communityOf: Float64Array;
  readonly count: number;
  /** Of the best run: from -0.5 to 1, 0 for no more ties inside than by chance. */
  readonly modularity: number;
  /** Mean adjusted Rand index over all pairs of runs: 1 where every seed finds the same. */
  readonly stability: number;
}

const found = new WeakMap<Projection, Communities>();

/**
 * Divides the actors so that there are more ties inside the groups than chance would give: Blondel
 * et al. (2008), "Fast unfolding of communities in large networks". It is run from several seeds;
 * the division of highest modularity is kept, and the agreement of all runs is its stability.
 */
export function findCommunities(projection: Projection, onProgress?: ReportProgress): Communities {
  let communities = found.get(projection);
  if (communities === undefined) {
    communities = projection.size === 0 ? allApart(projection) : runLouvain(projection, onProgress);
    found.set(projection, communities);
  }
  return communities;
}

const allApart = ({ order }: Projection): Communities => ({
  communityOf: Float64Array.from({ length: order }, (_, node) => node),
  count: order,
  modularity: 0,
  stability: 1,
});

function runLouvain(projection: Projection, onProgress?: ReportProgress): Communities {
  const runs: Division[] = [];
  for (let run = 0; run < COMMUNITY_RUNS; run += 1) {
    onProgress?.(run / COMMUNITY_RUNS);
    runs.push(divideOnce(projection, run + 1));
  }
  const best = runs.reduce((kept, run) => (run.modularity > kept.modularity ? run : kept));
  return {
    communityOf: best.communityOf,
    count: new Set(best.communityOf).size,
    modularity: best.modularity,
    stability: meanAgreement(runs.map(({ communityOf }) => communityOf)),
  };
}

type Division = Pick<Communities, 'communityOf' | 'modularity'>;

/** One run of Louvain from a seed; without ties each node is a community of its own. */
export function divideOnce(ties: NetworkTies, seed: number): Division {
  if (ties.size === 0) {
    return {
      communityOf: Float64Array.from({ length: ties.order }, (_, node) => node),
      modularity: 0,
    };
  }
  const { communities, modularity } = louvain.detailed(networkOf(ties), {
    getEdgeWeight: 'weight',
    rng: createRandom(seed),
  });
  const ofNode = Float64Array.from({ length: ties.order }, (_, node) => communities[node]!);
  return { communityOf: numberBySize(ofNode), modularity };
}

/** Numbers groups from 0, the largest first, then by their first node. */
export function numberBySize(groupOf: Float64Array): Float64Array {
  const sizes = new Map<number, number>();
  for (const group of groupOf) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  // A map keeps the order in which groups first occur; the sort leaves it for equal sizes.
  const sorted = [...sizes].sort(([, one], [, other]) => other - one);
  const numbers = new Map(sorted.map(([group], number) => [group, number]));
  return groupOf.map((group) => numbers.get(group)!);
}

function meanAgreement(divisions: readonly Float64Array[]): number {
  let sum = 0;
  let pairs = 0;
  divisions.forEach((division, place) => {
    for (const later of divisions.slice(place + 1)) {
      sum += adjustedRandIndex(division, later);
      pairs += 1;
    }
  });
  return pairs === 0 ? 1 : sum / pairs;
}

const GROUPING = {
  family: 'groups',
  choices: { ...WITHOUT_DIRECTION, weight: ['relationships', 'none', 'evidence'] },
  citation: {
    authors: 'Vincent D. Blondel, Jean-Loup Guillaume, Renaud Lambiotte, Etienne Lefebvre',
    year: 2008,
    title: 'Fast unfolding of communities in large networks',
  },
  methodFor: exactly,
} as const satisfies Partial<ActorMetric>;

/** The community of each actor, numbered from 0, the largest first. */
export const community: ActorMetric = {
  ...GROUPING,
  id: 'community',
  scope: 'actor',
  kind: 'group',
  explanation: {
    name: 'metric.community.name',
    meaning: 'metric.community.meaning',
    method: 'metric.community.method',
  },
  compute: (projection, onProgress) => findCommunities(projection, onProgress).communityOf,
  restsOn: tiesWithinGroup,
};

/** How many more ties there are inside communities than by chance. */
export const modularity: GraphMetric = {
  ...GROUPING,
  id: 'modularity',
  scope: 'graph',
  kind: 'amount',
  explanation: {
    name: 'metric.modularity.name',
    meaning: 'metric.modularity.meaning',
    method: 'metric.modularity.method',
  },
  citation: {
    authors: 'Mark E. J. Newman, Michelle Girvan',
    year: 2004,
    title: 'Finding and evaluating community structure in networks',
  },
  compute: (projection, onProgress) => findCommunities(projection, onProgress).modularity,
  restsOn: relationshipsWithinCommunities,
};

/** How far the communities from different seeds agree: 1 where they are the same. */
export const communityStability: GraphMetric = {
  ...GROUPING,
  id: 'community-stability',
  scope: 'graph',
  kind: 'amount',
  explanation: {
    name: 'metric.community-stability.name',
    meaning: 'metric.community-stability.meaning',
    method: 'metric.community-stability.method',
  },
  citation: {
    authors: 'Lawrence Hubert, Phipps Arabie',
    year: 1985,
    title: 'Comparing partitions',
  },
  compute: (projection, onProgress) => findCommunities(projection, onProgress).stability,
  restsOn: relationshipsWithinCommunities,
};

function relationshipsWithinCommunities(projection: Projection): number[] {
  const { communityOf } = findCommunities(projection);
  const { from, to } = projection;
  const inside = Array.from(from.keys()).filter(
    (tie) => communityOf[from[tie]!] === communityOf[to[tie]!],
  );
  return relationshipsOfTies(projection, inside);
}
