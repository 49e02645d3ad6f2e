import type { AppState } from '../app-state.ts';

/** The chosen actors: those selected, or the ends of the selected pair or relationships. */
export function chosenActors({
  open: { graph },
  view: { selection },
}: AppState): readonly string[] {
  if (selection.kind === 'actors') return selection.ids;
  if (selection.kind === 'pair') return [selection.a, selection.b];
  if (selection.kind === 'none' || !graph) return [];
  const ids = selection.kind === 'relationship' ? [selection.id] : selection.ids;
  const ends = ids.flatMap((id) => {
    const relationship = graph.relationships[graph.relationshipIndexById.get(id) ?? -1];
    return relationship ? [relationship.source, relationship.target] : [];
  });
  return [...new Set(ends)];
}

/** Why an actor command cannot be done: none is chosen. */
export const needsActors = (state: AppState) =>
  chosenActors(state).length === 0 ? 'why.noActor' : undefined;
