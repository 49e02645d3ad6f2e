/**
 * Parallel relationships of one type between one pair of actors, drawn as one line.
 * Directed types keep the direction; symmetric types are keyed by the unordered pair.
 */
export interface Bundle {
  /** Stable across filters: `source|type|target` by actor index and type index. */
  readonly key: string;
  readonly source: number;
  readonly target: number;
  readonly type: number;
  /** Indexes of the visible relationships in it, ascending. */
  readonly relationships: readonly number[];
  /** Whether one of them is contested. */
  readonly contested: boolean;
}
