import { andNotInto, type Bitset, copyBitset } from '#core/base';
import { type Graph, neighbourhoodOf } from '#core/graph';
import { requireActor, type VisibleRelationships } from './visible-ties.ts';

/** The visible actors (or relationships) that are not selected. */
export function invertSelection(visible: Bitset, selected: Bitset): Bitset {
  const others = copyBitset(visible);
  andNotInto(others, selected);
  return others;
}

/**
 * The connected component of an actor: all that can be reached from it over visible
 * relationships, whatever their direction, and itself (breadth-first search).
 */
export function componentOf(graph: Graph, visible: VisibleRelationships, actor: number): Bitset {
  requireActor(graph, actor);
  return neighbourhoodOf(graph, visible, [actor], Number.POSITIVE_INFINITY);
}
