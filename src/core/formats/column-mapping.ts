/** What a column tells of a relationship; `source` and `target` make an edge list. */
export const EDGE_ROLES = [
  'source',
  'target',
  'type',
  'subtype',
  'start',
  'end',
  'id',
  'summary',
  'sign',
  'place',
  'latitude',
  'longitude',
  'status',
  'document',
  'paragraph',
  'paraphrase',
  'stance',
  'voice',
  'speaker',
  'publisher',
  'published',
  'url',
] as const;

/** What a column tells of an actor; `actor` (an id or a name) makes a table of actors. */
export const ACTOR_ROLES = ['actor', 'name', 'aliases', 'kind', 'group', 'description'] as const;

/**
 * What a column of a table can hold. Tags are of either; what has no role goes to `extra` under
 * the column's own name.
 */
export const COLUMN_ROLES = [...EDGE_ROLES, ...ACTOR_ROLES, 'tags', 'extra', 'leave-out'] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** How the columns of a table are read; plain data, so that it can be remembered. */
export interface ColumnMapping {
  /** Role by the name of the column as it stands in the header. */
  readonly roles: Readonly<Record<string, ColumnRole>>;
  /** Relationship type by the value that stands in the `type` column. */
  readonly types?: Readonly<Record<string, string>>;
  /** The type of an edge whose own is missing or unknown. */
  readonly typeOfTheRest?: string;
}
