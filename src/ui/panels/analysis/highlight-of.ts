import { hasBit } from '#core/base';
import { type Graph, keysOfBundles, type Visible } from '#core/graph';
import type { Highlight } from '#state';

/** More than this is most of the graph: nothing would stand out. */
const MOST_RELATIONSHIPS = 2_000;

/**
 * Lines that hold some relationships, as far as these are visible, with the actors at their ends, or
 * with those that it is about.
 */
export function highlightOf(
  graph: Graph,
  visible: Pick<Visible, 'relationships'>,
  relationships: readonly number[],
  actors: readonly number[],
): Highlight | undefined {
  const isNothing = relationships.length === 0 && actors.length === 0;
  if (isNothing || relationships.length > MOST_RELATIONSHIPS) return undefined;
  const shown = relationships.filter((index) => hasBit(visible.relationships, index));
  const ends = new Set(actors);
  for (const index of shown) ends.add(graph.source[index]!).add(graph.target[index]!);
  return {
    actors: [...ends].map((actor) => graph.actors[actor]!.id),
    bundles: keysOfBundles(graph, shown),
  };
}
