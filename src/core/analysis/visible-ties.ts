import { hasBit } from '#core/base';
import type { Graph, Visible } from '#core/graph';

/**
 * Which way relationships are walked: `either-way` whatever their direction; `along` from source
 * to target; `against` from target to source. Those of a symmetric type go both ways always.
 */
export type WalkDirection = 'either-way' | 'along' | 'against';

/** What analysis needs to know of a view. */
export type VisibleRelationships = Pick<Visible, 'relationships'>;

/** Calls `visit` for every visible relationship that can be walked from an actor, ascending. */
export function forEachTie(
  graph: Graph,
  visible: VisibleRelationships,
  actor: number,
  direction: WalkDirection,
  visit: (other: number, relationship: number) => void,
): void {
  const end = graph.adjacencyOffsets[actor + 1]!;
  for (let at = graph.adjacencyOffsets[actor]!; at < end; at += 1) {
    const index = graph.adjacency[at]!;
    if (!hasBit(visible.relationships, index)) continue;
    const source = graph.source[index]!;
    const isSource = source === actor;
    if (direction !== 'either-way' && isSource !== (direction === 'along')) {
      if (graph.types[graph.type[index]!]!.directed) continue;
    }
    visit(isSource ? graph.target[index]! : source, index);
  }
}

/** The visible relationships of an actor by the actor at their other end, each list ascending. */
export function tiesByNeighbour(
  graph: Graph,
  visible: VisibleRelationships,
  actor: number,
  direction: WalkDirection = 'either-way',
): Map<number, number[]> {
  const ties = new Map<number, number[]>();
  forEachTie(graph, visible, actor, direction, (other, index) => {
    const known = ties.get(other);
    if (known === undefined) ties.set(other, [index]);
    else known.push(index);
  });
  return ties;
}

/** An index of an actor that the graph does not have is a bug of the caller. */
export function requireActor(graph: Graph, actor: number): void {
  if (!(Number.isInteger(actor) && actor >= 0 && actor < graph.actors.length)) {
    throw new RangeError(`${actor} is not an actor of a graph of ${graph.actors.length}`);
  }
}
