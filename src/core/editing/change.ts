import type { Actor, ActorGroup, Dataset, Relationship, SourceDocument } from '#schemas';

/** The lists of a dataset that are edited record by record. */
export interface RecordOf {
  readonly actors: Actor;
  readonly relationships: Relationship;
  readonly documents: SourceDocument;
  readonly actorGroups: ActorGroup;
}
export type RecordList = keyof RecordOf;
export const RECORD_LISTS = ['actorGroups', 'actors', 'documents', 'relationships'] as const;

/** What of a dataset stands beside its lists: title, description, coverage and the like. */
export type DatasetHead = Omit<Dataset, RecordList>;

/**
 * One record that was added (no `before`), removed (no `after`) or replaced. `at` is the place of
 * an added or moved record in the list after the change, so that order survives undo and journal.
 */
export type RecordChange = {
  readonly [List in RecordList]: {
    readonly list: List;
    readonly id: string;
    readonly before?: RecordOf[List];
    readonly after?: RecordOf[List];
    readonly at?: number;
  };
}[RecordList];

export interface HeadChange {
  readonly list: 'head';
  readonly before: DatasetHead;
  readonly after: DatasetHead;
}

export type Change = RecordChange | HeadChange;

export function headOf(dataset: Dataset): DatasetHead {
  const { actors: _a, relationships: _r, documents: _d, actorGroups: _g, ...head } = dataset;
  return head;
}
