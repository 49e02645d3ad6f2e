/** What the user has chosen; the inspector shows it. One thing at a time, by id. */
export type Selection =
  | { readonly kind: 'none' }
  | { readonly kind: 'actors'; readonly ids: readonly string[] }
  /** All relationships between two actors; with `type`, that bundle is opened first. */
  | { readonly kind: 'pair'; readonly a: string; readonly b: string; readonly type?: string }
  | { readonly kind: 'relationship'; readonly id: string }
  /** Some relationships, such as those of one line between collapsed groups. */
  | { readonly kind: 'relationships'; readonly ids: readonly string[] };

export const NO_SELECTION: Selection = { kind: 'none' };

/** Adds an actor to the chosen ones, or takes it out if it is one of them. */
export const toggleActor = (selection: Selection, id: string): Selection =>
  toggleActors(selection, [id]);

/** Adds actors to the chosen ones, or takes them out if they all are chosen. */
export function toggleActors(selection: Selection, ids: readonly string[]): Selection {
  const toggled = new Set(ids);
  const before = selection.kind === 'actors' ? selection.ids : [];
  const others = before.filter((id) => !toggled.has(id));
  const areAllChosen = before.length - others.length === toggled.size;
  const next = areAllChosen ? others : [...others, ...toggled];
  return next.length === 0 ? NO_SELECTION : { kind: 'actors', ids: next };
}

export function isSameSelection(a: Selection, b: Selection): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
