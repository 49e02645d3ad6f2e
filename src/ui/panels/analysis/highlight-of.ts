import type { Bundle, Graph } from '#core/graph';
import type { Highlight } from '#state';

/** More than this is most of the graph: nothing would stand out. */
const MOST_RELATIONSHIPS = 2_000;

/** Lines that hold some relationships, with the actors at their ends, or with those that it is about. */
export function highlightOf(
  graph: Graph,
  bundles: readonly Bundle[],
  relationships: readonly number[],
  actors: readonly number[],
): Highlight | undefined {
  const isNothing = relationships.length === 0 && actors.length === 0;
  if (isNothing || relationships.length > MOST_RELATIONSHIPS) return undefined;
  const wanted = new Set(relationships);
  const shown = bundles.filter((bundle) => bundle.relationships.some((index) => wanted.has(index)));
  const ends = new Set(actors);
  for (const { source, target } of shown) ends.add(source).add(target);
  return {
    actors: [...ends].map((actor) => graph.actors[actor]!.id),
    bundles: shown.map(({ key }) => key),
  };
}
