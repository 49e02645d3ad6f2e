/** The record of a dataset that a finding is about. */
export interface RecordReference {
  readonly kind: 'relationship' | 'actor' | 'document' | 'story';
  readonly id: string;
  /**
   * Index of the evidence item in its relationship or of the step in its story, from 0, or number
   * of the paragraph, from 1.
   */
  readonly part?: number;
  /** Id of the other record of the same kind, where the finding is about two. */
  readonly other?: string;
}

/** One doubt about a dataset: which record, what about it, and what its author can do. */
export interface Finding {
  readonly record: RecordReference;
  /** What was found, as a sentence. */
  readonly message: string;
  /** What to do about it, as a sentence. */
  readonly advice: string;
}

/**
 * How a finding's record is written in reports and exceptions: `some-id`, `some-id#2` for its
 * evidence item or step 2 (from 0) or a document's paragraph 2 (from 1), `some-id + other-id` for two.
 */
export function recordName({ id, part, other }: RecordReference): string {
  const name = part === undefined ? id : `${id}#${part}`;
  return other === undefined ? name : `${name} + ${other}`;
}
