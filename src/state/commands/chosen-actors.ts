import type { AppState } from '../app-state.ts';

/** The chosen actors: those selected, or the ends of the selected pair or relationship. */
export function chosenActors({
  open: { graph },
  view: { selection },
}: AppState): readonly string[] {
  if (selection.kind === 'actors') return selection.ids;
  if (selection.kind === 'pair') return [selection.a, selection.b];
  if (selection.kind === 'relationship' && graph) {
    const index = graph.relationshipIndexById.get(selection.id);
    const relationship = index === undefined ? undefined : graph.relationships[index];
    return relationship ? [relationship.source, relationship.target] : [];
  }
  return [];
}

/** Why an actor command cannot be done: none is chosen. */
export const needsActors = (state: AppState) =>
  chosenActors(state).length === 0 ? 'why.noActor' : undefined;
