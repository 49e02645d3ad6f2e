import type { Actor, Dataset, Relationship, RelationshipType, SourceDocument } from '#schemas';

/**
 * A dataset indexed for exploring. Relationships and actors are addressed by their index in the
 * dataset; columns are typed arrays, so that a filter over a million relationships stays a loop
 * over numbers.
 */
export interface Graph {
  readonly dataset: Dataset;
  readonly actors: readonly Actor[];
  readonly relationships: readonly Relationship[];
  readonly documents: readonly SourceDocument[];
  /** The standard types, then the dataset's own; `type` holds indexes into it. */
  readonly types: readonly RelationshipType[];
  readonly actorIndexById: ReadonlyMap<string, number>;
  readonly relationshipIndexById: ReadonlyMap<string, number>;
  readonly documentIndexById: ReadonlyMap<string, number>;
  readonly typeIndexById: ReadonlyMap<string, number>;

  /** One entry a relationship. */
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  readonly type: Uint8Array;
  /** Effective sign: the relationship's own, else its type's default. */
  readonly sign: Int8Array;
  readonly badge: Uint8Array;
  /**
   * First and last day (days since 1970-01-01) on which it may have been visible, `DAY_MIN` and
   * `DAY_MAX` where that is open; it is possibly in a window that these days touch.
   */
  readonly firstDay: Int32Array;
  readonly lastDay: Int32Array;
  /**
   * The day by which it had begun for certain, and the day until which it lasted for certain. It
   * is certainly in a window that begins on or before `certainLastDay` and ends on or after
   * `certainFirstDay`. For dates known only to the month the first may lie after the last: then
   * a window must hold both. `relationship-days.ts` says where they come from.
   */
  readonly certainFirstDay: Int32Array;
  readonly certainLastDay: Int32Array;
  /** 0 where neither `start` nor `end` is known; its days then span everything. */
  readonly isDated: Uint8Array;

  /**
   * Relationships touching an actor, ascending: `adjacency[offsets[a] .. offsets[a + 1])`, in CSR
   * form. No relationship is of an actor with itself: `parseDataset` refuses those.
   */
  readonly adjacencyOffsets: Uint32Array;
  readonly adjacency: Uint32Array;
}

/** Derived from evidence, never stored; `badge-rules.ts` holds the rule of each in words. */
export const BADGES = ['contested', 'corroborated', 'single-source', 'denied-only'] as const;
export type Badge = (typeof BADGES)[number];
