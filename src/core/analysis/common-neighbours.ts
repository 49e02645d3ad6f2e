import type { Graph } from '#core/graph';
import { countSigns, type SignCounts, type SignVerdict, verdictOf } from './sign-balance.ts';
import { requireActor, tiesByNeighbour, type VisibleRelationships } from './visible-ties.ts';

/** All visible relationships between one of the given actors and a common neighbour. */
export interface CommonTie {
  /** The given actor. */
  readonly actor: number;
  readonly relationships: readonly number[];
  /** How many go from the given actor to the neighbour, back, and both ways (symmetric types). */
  readonly toNeighbour: number;
  readonly fromNeighbour: number;
  readonly symmetric: number;
  readonly signs: SignCounts;
  readonly verdict: SignVerdict;
}

/**
 * What a neighbour is to the given actors: `friend` where it is positive with each of them and
 * negative with none, `foe` the other way round, `mixed` where friendly and hostile relationships
 * both occur, `unsigned` where they do not, but some tie has no sign.
 */
export type Sharing = 'friend' | 'foe' | 'mixed' | 'unsigned';

export interface CommonNeighbour {
  readonly actor: number;
  readonly sharing: Sharing;
  /** One for each given actor, in the order given. */
  readonly ties: readonly CommonTie[];
  /** Relationships over all ties. */
  readonly relationshipCount: number;
}

/**
 * The actors that have a visible relationship, in whatever direction, with every one of the given
 * actors, with the relationships of each tie; the given actors are not among them. Those with
 * most relationships come first, else the order is that of the dataset. An actor given twice
 * counts once. Signs are the effective ones (a relationship's own, else its type's), after the
 * reading of Heider (1946), "Attitudes and cognitive organization": a shared foe or a shared
 * friend is a triad in the making.
 */
export function findCommonNeighbours(
  graph: Graph,
  visible: VisibleRelationships,
  actors: Iterable<number>,
): CommonNeighbour[] {
  const given = [...new Set(actors)];
  for (const actor of given) requireActor(graph, actor);
  const tiesOf = given.map((actor) => tiesByNeighbour(graph, visible, actor));
  // The actor with the fewest neighbours bounds the search.
  const fewest = tiesOf.reduce<ReadonlyMap<number, unknown>>(
    (least, ties) => (ties.size < least.size ? ties : least),
    tiesOf[0] ?? new Map(),
  );
  const common: CommonNeighbour[] = [];
  for (const neighbour of fewest.keys()) {
    // No actor is tied to itself, so that none of the given ones passes.
    if (!tiesOf.every((ties) => ties.has(neighbour))) continue;
    const ties = given.map((actor, place) =>
      describeTie(graph, actor, tiesOf[place]!.get(neighbour)!),
    );
    common.push({
      actor: neighbour,
      sharing: sharingOf(ties),
      ties,
      relationshipCount: ties.reduce((sum, tie) => sum + tie.relationships.length, 0),
    });
  }
  return common.sort(
    (one, other) => other.relationshipCount - one.relationshipCount || one.actor - other.actor,
  );
}

function describeTie(graph: Graph, actor: number, relationships: readonly number[]): CommonTie {
  const signs = countSigns(graph, relationships);
  let toNeighbour = 0;
  let symmetric = 0;
  for (const index of relationships) {
    if (!graph.types[graph.type[index]!]!.directed) symmetric += 1;
    else if (graph.source[index] === actor) toNeighbour += 1;
  }
  const fromNeighbour = relationships.length - toNeighbour - symmetric;
  const verdict = verdictOf(signs);
  return { actor, relationships, toNeighbour, fromNeighbour, symmetric, signs, verdict };
}

function sharingOf(ties: readonly CommonTie[]): Sharing {
  if (ties.every(({ verdict }) => verdict === 'positive')) return 'friend';
  if (ties.every(({ verdict }) => verdict === 'negative')) return 'foe';
  const hasPositive = ties.some(({ signs }) => signs.positive > 0);
  const hasNegative = ties.some(({ signs }) => signs.negative > 0);
  return hasPositive && hasNegative ? 'mixed' : 'unsigned';
}
