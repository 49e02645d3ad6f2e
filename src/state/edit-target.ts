/** What a form over the page is about; without an id it makes a new record. */
export type EditTarget =
  | { readonly kind: 'actor'; readonly id?: string }
  | {
      readonly kind: 'relationship';
      readonly id?: string;
      readonly source?: string;
      readonly target?: string;
    }
  | { readonly kind: 'document'; readonly id?: string }
  | { readonly kind: 'documents' }
  | { readonly kind: 'delete'; readonly what: Deleted; readonly ids: readonly string[] }
  | { readonly kind: 'merge'; readonly ids: readonly string[] }
  | { readonly kind: 'split'; readonly id: string };

export type Deleted = 'actors' | 'relationships' | 'documents';
