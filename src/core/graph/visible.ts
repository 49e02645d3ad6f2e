import type { Bitset } from '#core/base';

/** What a filter leaves of a graph. Shared and kept: not to be changed. */
export interface Visible {
  readonly relationships: Bitset;
  readonly actors: Bitset;
  /** Those of `actors` that are drawn faded: with `isolates: 'fade'`, those without a relationship. */
  readonly fadedActors: Bitset;
  readonly relationshipCount: number;
  readonly actorCount: number;
}
