import { type Bitset, bitsToArray, createBitset, hasBit, setBit } from '#core/base';
import type { Graph } from './graph.ts';
import { rememberByGraph } from './remember-by-graph.ts';
import type { Visible } from './visible.ts';

/**
 * The actors within `depth` steps of the given ones over visible relationships, whatever their
 * direction; the given ones are always among them. `Infinity` gives all that can be reached.
 */
export function neighbourhoodOf(
  graph: Graph,
  visible: Pick<Visible, 'relationships'>,
  actors: Iterable<number>,
  depth: number,
): Bitset {
  const reached = createBitset(graph.actors.length);
  for (const actor of actors) setBit(reached, actor);
  let rim = [...bitsToArray(reached)];
  for (let step = 0; step < depth && rim.length > 0; step += 1) {
    const next: number[] = [];
    for (const actor of rim) {
      const end = graph.adjacencyOffsets[actor + 1]!;
      for (let at = graph.adjacencyOffsets[actor]!; at < end; at += 1) {
        const index = graph.adjacency[at]!;
        if (!hasBit(visible.relationships, index)) continue;
        const source = graph.source[index]!;
        const other = source === actor ? graph.target[index]! : source;
        if (hasBit(reached, other)) continue;
        setBit(reached, other);
        next.push(other);
      }
    }
    rim = next;
  }
  return reached;
}

/** The number of visible relationships that touch each actor, one entry an actor of the graph. */
export const degreeOf = (graph: Graph, visible: Pick<Visible, 'relationships'>): Uint32Array =>
  degreesIn(graph, visible.relationships);

const degreesIn = rememberByGraph((graph, relationships: Bitset): Uint32Array => {
  const { source, target } = graph;
  const degrees = new Uint32Array(graph.actors.length);
  for (let index = 0; index < source.length; index += 1) {
    if (!hasBit(relationships, index)) continue;
    degrees[source[index]!]! += 1;
    if (target[index] !== source[index]) degrees[target[index]!]! += 1;
  }
  return degrees;
});
