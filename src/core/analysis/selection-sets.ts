import { andNotInto, type Bitset, copyBitset, createBitset, forEachBit, setBit } from '#core/base';
import {
  type FilterFieldId,
  filterFieldById,
  type Graph,
  neighbourhoodOf,
  type Visible,
} from '#core/graph';
import { requireActor, type VisibleRelationships } from './visible-ties.ts';

/** The visible actors (or relationships) that are not selected. */
export function invertSelection(visible: Bitset, selected: Bitset): Bitset {
  const others = copyBitset(visible);
  andNotInto(others, selected);
  return others;
}

/**
 * The connected component of an actor, or those of several: all that can be reached from them over
 * visible relationships, whatever their direction, and themselves (breadth-first search).
 */
export function componentOf(
  graph: Graph,
  visible: VisibleRelationships,
  ...actors: readonly number[]
): Bitset {
  for (const actor of actors) requireActor(graph, actor);
  return neighbourhoodOf(graph, visible, actors, Number.POSITIVE_INFINITY);
}

/**
 * The visible actors that a row of the legend stands for: those with the value, or where it is one
 * of relationships, the ends of the visible relationships with it.
 */
export function actorsWithValue(
  graph: Graph,
  visible: Visible,
  fieldId: FilterFieldId,
  value: string,
): Bitset {
  const field = filterFieldById(fieldId);
  const actors = createBitset(graph.actors.length);
  if (field.takes !== 'choice') return actors;
  if (field.of === 'actor') {
    forEachBit(visible.actors, (actor) => {
      if (field.valuesOf(graph, actor).includes(value)) setBit(actors, actor);
    });
    return actors;
  }
  forEachBit(visible.relationships, (index) => {
    if (!field.valuesOf(graph, index).includes(value)) return;
    setBit(actors, graph.source[index]!);
    setBit(actors, graph.target[index]!);
  });
  return actors;
}
