import type { CollapsedCompound, Drawn, Graph } from '#core/graph';

/** The collapsed group that a node stands for; `undefined` for the node of an actor. */
export const collapsedAt = (
  drawn: Pick<Drawn, 'collapsed'> | undefined,
  node: number,
): CollapsedCompound | undefined => drawn?.collapsed.find((one) => one.node === node);

/** Ids of the visible actors that a node stands for: one, or those of a collapsed group. */
export function actorIdsOf(
  graph: Graph | undefined,
  drawn: Pick<Drawn, 'collapsed'> | undefined,
  node: number,
): readonly string[] {
  const members = collapsedAt(drawn, node)?.members ?? [node];
  return members.flatMap((actor) => graph?.actors[actor]?.id ?? []);
}
