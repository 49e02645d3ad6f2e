import { type Bitset, forEachBit } from '#core/base';
import { DAY_MAX, DAY_MIN } from '#schemas';
import type { AnalysisColumns } from '../analysis-columns.ts';
import type { TypeSigns } from './type-signs.ts';

export interface WindowOptions {
  /** Days that the window reaches back, its last day included; at least 1. */
  readonly days: number;
  /** Whether relationships without any date are in every window. */
  readonly undated: 'keep' | 'drop';
}

/** A relationship that came into the window, or went out of it. */
export interface WindowChange {
  readonly relationship: number;
  readonly change: 'entered' | 'left';
}

/** What changes in the window when it comes to end on a day. */
export interface DayOfChange {
  readonly day: number;
  readonly changes: readonly WindowChange[];
}

/**
 * Lists what enters and leaves a window that moves through time, day by day: a relationship is in
 * it from its first possible day until the window has passed its last. Those that count for
 * nothing are left out; what has no beginning is there from `DAY_MIN` on.
 */
export function listWindowChanges(
  signed: AnalysisColumns,
  relationships: Bitset,
  table: TypeSigns,
  { days, undated }: WindowOptions,
): DayOfChange[] {
  if (!(days >= 1)) throw new RangeError(`A window of ${days} days holds nothing`);
  const changesByDay = new Map<number, WindowChange[]>();
  const note = (day: number, change: WindowChange) => {
    const known = changesByDay.get(day);
    if (known === undefined) changesByDay.set(day, [change]);
    else known.push(change);
  };
  forEachBit(relationships, (relationship) => {
    const weight = table[signed.type[relationship]!]?.weight ?? 0;
    const isDated = signed.isDated[relationship] === 1;
    if (signed.sign[relationship] === 0 || weight === 0) return;
    if (!isDated && undated === 'drop') return;
    note(isDated ? signed.firstDay[relationship]! : DAY_MIN, { relationship, change: 'entered' });
    const last = isDated ? signed.lastDay[relationship]! : DAY_MAX;
    if (last !== DAY_MAX) note(last + days, { relationship, change: 'left' });
  });
  return [...changesByDay]
    .map(([day, changes]) => ({ day, changes }))
    .sort((one, other) => one.day - other.day);
}
