import { countBits } from '#core/base';
import { countInside, type Drawn } from './collapse-compounds.ts';

/** What a picture of a large graph gathers or leaves out. All of it is in every count and export. */
export interface Simplified {
  /** Actors in groups that are drawn as one node, and these groups. */
  readonly actors: number;
  readonly groups: number;
  /** Actors beside them that stand for themselves, such as those of a group that has been opened. */
  readonly alone: number;
  /** Visible relationships between two actors of such a group. */
  readonly inside: number;
  /** Visible relationships that are in lines, and these lines, drawn or not. */
  readonly relationships: number;
  readonly lines: number;
  /** Lines that are drawn: the heaviest. */
  readonly drawn: number;
  /** Relationships in the others. */
  readonly leftOut: number;
}

/** Counts what a picture in groups does not show one by one. */
export function countSimplified(drawn: Drawn): Simplified {
  const { collapsed, bundles } = drawn;
  const sumOf = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);
  const leftOut = sumOf(drawn.leftOut.map(({ count }) => count));
  return {
    actors: sumOf(collapsed.map(({ members }) => members.length)),
    groups: collapsed.length,
    alone: countBits(drawn.actors),
    inside: countInside(drawn),
    relationships: leftOut + sumOf(bundles.map(({ relationships }) => relationships.length)),
    lines: bundles.length + drawn.leftOut.length,
    drawn: bundles.length,
    leftOut,
  };
}
