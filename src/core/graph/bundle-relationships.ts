import { forEachBit } from '#core/base';
import type { Bundle } from './bundle.ts';
import { BADGES, type Graph } from './graph.ts';
import type { Visible } from './visible.ts';

const CONTESTED = BADGES.indexOf('contested');

/**
 * Gathers the visible relationships into bundles, one a type and pair of actors, in order of
 * their first relationship. Each visible relationship is in exactly one bundle. Of a symmetric
 * type the source is the actor that comes first in the dataset.
 */
export function bundleRelationships(
  graph: Graph,
  visible: Pick<Visible, 'relationships'>,
): Bundle[] {
  const members = new Map<number, number[]>();
  forEachBit(visible.relationships, (index) => {
    const type = graph.type[index]!;
    const [source, target] = endsInBundle(graph, index);
    // Exact in a double for up to five million actors and 256 types.
    const place = (source * graph.actors.length + target) * graph.types.length + type;
    const known = members.get(place);
    if (known === undefined) members.set(place, [index]);
    else known.push(index);
  });
  return [...members.values()].map((relationships) => {
    const first = relationships[0]!;
    const type = graph.type[first]!;
    const [source, target] = endsInBundle(graph, first);
    return {
      key: `${source}|${type}|${target}`,
      source,
      target,
      type,
      relationships,
      contested: relationships.some((index) => graph.badge[index] === CONTESTED),
    };
  });
}

function endsInBundle(graph: Graph, index: number): [source: number, target: number] {
  const source = graph.source[index]!;
  const target = graph.target[index]!;
  const isTurned = source > target && !graph.types[graph.type[index]!]!.directed;
  return isTurned ? [target, source] : [source, target];
}
