import type { CollapsedCompound, Drawn, Graph } from '#core/graph';

/** The collapsed group whose visible actors are exactly the chosen ones. */
export function chosenGroup(
  graph: Graph,
  drawn: Pick<Drawn, 'collapsed'> | undefined,
  ids: readonly string[],
): CollapsedCompound | undefined {
  const chosen = new Set(ids);
  return drawn?.collapsed.find(
    ({ members }) =>
      members.length === chosen.size &&
      members.every((actor) => chosen.has(graph.actors[actor]!.id)),
  );
}
