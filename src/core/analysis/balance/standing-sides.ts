import type { AnalysisColumns } from '../analysis-columns.ts';
import { codeOf } from './signed-network.ts';
import type { WindowChange } from './window-changes.ts';

/** What stands between actors while relationships come and go. */
export interface StandingSides {
  /** The verdict code between two actors, as in `VERDICTS`. */
  codeBetween(one: number, other: number): number;
  apply(change: WindowChange): void;
  /** The actors with a signed relationship to an actor. */
  around(actor: number): IterableIterator<number>;
  /** How many these are. */
  countAround(actor: number): number;
}

/** Starts with nothing between any two actors. Relationships must have a sign. */
export function startSides(signed: AnalysisColumns): StandingSides {
  const sides: Map<number, { friendly: number; hostile: number }>[] = Array.from(
    { length: signed.actorCount },
    () => new Map(),
  );
  return {
    codeBetween(one, other) {
      const side = sides[one]!.get(other);
      return side === undefined ? 0 : codeOf(side.friendly, side.hostile);
    },
    apply({ relationship, change }) {
      const one = signed.source[relationship]!;
      const other = signed.target[relationship]!;
      let side = sides[one]!.get(other);
      if (side === undefined) {
        side = { friendly: 0, hostile: 0 };
        sides[one]!.set(other, side);
        sides[other]!.set(one, side);
      }
      const more = change === 'entered' ? 1 : -1;
      if (signed.sign[relationship]! > 0) side.friendly += more;
      else side.hostile += more;
      if (side.friendly + side.hostile > 0) return;
      sides[one]!.delete(other);
      sides[other]!.delete(one);
    },
    around: (actor) => sides[actor]!.keys(),
    countAround: (actor) => sides[actor]!.size,
  };
}
