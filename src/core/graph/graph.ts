import type { Actor, Dataset, Relationship, RelationshipType, SourceDocument } from '#schemas';
import type { FilterFieldId } from './filter.ts';
import type { IndexById } from './index-by-id.ts';

/**
 * A dataset indexed for exploring. Relationships and actors are addressed by their index in the
 * dataset.
 */
export interface Graph extends GraphColumns {
  readonly dataset: Dataset;
  readonly actors: readonly Actor[];
  readonly relationships: readonly Relationship[];
  readonly documents: readonly SourceDocument[];
  /** The standard types, then the dataset's own; `type` holds indexes into it. */
  readonly types: readonly RelationshipType[];
  readonly actorIndexById: IndexById;
  readonly relationshipIndexById: IndexById;
  readonly documentIndexById: IndexById;
  readonly typeIndexById: IndexById;
}

/**
 * What is worked out of a dataset, all in typed arrays: a filter over a million relationships stays
 * a loop over numbers, and what one thread has worked out moves to another without being copied.
 */
export interface GraphColumns {
  /** One entry a relationship. */
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  readonly type: Uint8Array;
  /** Effective sign: the relationship's own, else its type's default. */
  readonly sign: Int8Array;
  /** The sign that the relationship states itself, else `NO_OWN_SIGN`. */
  readonly ownSign: Int8Array;
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
  /** Its evidence among that of all: numbers `evidenceOffsets[r] .. evidenceOffsets[r + 1])`. */
  readonly evidenceOffsets: Uint32Array;

  /**
   * Relationships touching an actor, ascending: `adjacency[offsets[a] .. offsets[a + 1])`, in CSR
   * form. No relationship is of an actor with itself: `parseDataset` refuses those.
   */
  readonly adjacencyOffsets: Uint32Array;
  readonly adjacency: Uint32Array;

  readonly bundles: BundleColumns;
  /** Which relationships have which values, for the fields that the first page counts. */
  readonly values: ReadonlyMap<FilterFieldId, ValueIndex>;

  /** One entry an actor: its place by id, which does not depend on the order of the file. */
  readonly actorRank: Uint32Array;

  /** Where records are found by their ids; `index-by-id.ts` reads them. */
  readonly actorSlots: Uint32Array;
  readonly relationshipSlots: Uint32Array;
  readonly documentSlots: Uint32Array;
}

/**
 * All bundles of a graph as columns, made once: which bundle each relationship is in, and the ends
 * and type of each bundle. A filter then only counts.
 */
export interface BundleColumns {
  /** Bundle of each relationship. */
  readonly bundleOf: Uint32Array;
  readonly source: Uint32Array;
  readonly target: Uint32Array;
  readonly type: Uint8Array;
}

/** Which relationships (or actors) of a graph have which values of a field. */
export interface ValueIndex {
  /** The values that occur, by first appearance; a value's code is its place here. */
  readonly values: readonly string[];
  readonly codeByValue: ReadonlyMap<string, number>;
  /** Number of relationships or actors indexed. */
  readonly size: number;
  /** Codes of item i: `codes[offsets[i] .. offsets[i + 1])`, at least one. */
  readonly offsets: Uint32Array;
  readonly codes: Uint32Array;
}

/** Stands in `ownSign` where a relationship leaves its sign to its type. */
export const NO_OWN_SIGN = 2;

/** Derived from evidence, never stored; `badge-rules.ts` holds the rule of each in words. */
export const BADGES = ['contested', 'corroborated', 'single-source', 'denied-only'] as const;
export type Badge = (typeof BADGES)[number];
