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
export function toggleActor(selection: Selection, id: string): Selection {
  const ids = selection.kind === 'actors' ? selection.ids : [];
  const next = ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id];
  return next.length === 0 ? NO_SELECTION : { kind: 'actors', ids: next };
}

export function isSameSelection(a: Selection, b: Selection): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
