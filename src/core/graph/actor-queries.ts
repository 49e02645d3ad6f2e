import { type Bitset, createBitset, setBit } from '#core/base';
import type { Graph } from './graph.ts';
import { degreeOf, neighbourhoodOf } from './neighbourhood.ts';
import { readCountRange, readEgo } from './value-codes.ts';

/** The actors with a number of the given relationships in a range such as `3..`; none if unread. */
export function actorsOfDegree(graph: Graph, relationships: Bitset, value: string): Bitset {
  const found = createBitset(graph.actors.length);
  const range = readCountRange(value);
  if (range === undefined) return found;
  const { min, max = Number.POSITIVE_INFINITY } = range;
  degreeOf(graph, { relationships }).forEach((degree, actor) => {
    if (degree >= min && degree <= max) setBit(found, actor);
  });
  return found;
}

/** The actors within some steps over the given relationships, as in `id:2`; none if unread. */
export function actorsAround(graph: Graph, relationships: Bitset, value: string): Bitset {
  const ego = readEgo(value);
  const centre = ego && graph.actorIndexById.get(ego.actor);
  if (ego === undefined || centre === undefined) return createBitset(graph.actors.length);
  return neighbourhoodOf(graph, { relationships }, [centre], ego.depth);
}
