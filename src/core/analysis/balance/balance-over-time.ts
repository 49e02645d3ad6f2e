import type { Bitset } from '#core/base';
import type { AnalysisColumns } from '../analysis-columns.ts';
import { type StandingSides, startSides } from './standing-sides.ts';
import { patternOf, type TriadPattern } from './triads.ts';
import { applyTypeSigns, type TypeSigns } from './type-signs.ts';
import { listWindowChanges, type WindowChange, type WindowOptions } from './window-changes.ts';

/** A triad that changed on a day, with what changed it. */
export interface TriadFlip {
  /** The last day of the first window that differs (days since 1970-01-01). */
  readonly day: number;
  /** Actors by index in the graph, ascending. */
  readonly triad: readonly [number, number, number];
  /** `undefined` where a side was without sign: the triad was not complete. */
  readonly from: TriadPattern | undefined;
  readonly to: TriadPattern | undefined;
  /** Those of the day between two of the three whose sides got another sign, ascending. */
  readonly changes: readonly WindowChange[];
}

/** How many triads of each pattern there are from a day on. */
export interface TriadCount {
  readonly day: number;
  readonly counts: Readonly<Record<TriadPattern, number>>;
}

export interface BalanceOverTime {
  /** In order of days, then of triads. */
  readonly flips: readonly TriadFlip[];
  /** One entry a day on which the counts changed. */
  readonly counts: readonly TriadCount[];
}

/**
 * Moves a window of some days through time and tells which events made or broke balance: each
 * relationship is in the windows that its possible days touch. A triad is noted when its pattern
 * differs at the end of a day from that of the day before. What lasts since ever is there from
 * the start. Work grows with the relationships and the neighbours of their ends, not with days.
 */
export function followBalance(
  columns: AnalysisColumns,
  relationships: Bitset,
  table: TypeSigns,
  options: WindowOptions,
): BalanceOverTime {
  const signed = applyTypeSigns(columns, table);
  const sides = startSides(signed);
  const counts: Record<TriadPattern, number> = {
    'all-positive': 0,
    'one-negative': 0,
    'two-negative': 0,
    'all-negative': 0,
    ambivalent: 0,
  };
  const flips: TriadFlip[] = [];
  const points: TriadCount[] = [];
  for (const { day, changes } of listWindowChanges(signed, relationships, table, options)) {
    const turned = applyDay(signed, sides, changes);
    const ofDay = listFlips(sides, turned, day);
    if (ofDay.length === 0) continue;
    for (const flip of ofDay) {
      if (flip.from !== undefined) counts[flip.from] -= 1;
      if (flip.to !== undefined) counts[flip.to] += 1;
      flips.push(flip);
    }
    points.push({ day, counts: { ...counts } });
  }
  return { flips, counts: points };
}

/** Two actors, the smaller index first, between whom something changed on a day. */
interface TouchedSide {
  readonly one: number;
  readonly other: number;
  /** The verdict code before the day. */
  readonly code: number;
  readonly changes: WindowChange[];
}

/** Applies what changes on a day; gives the sides whose verdict it turned. */
function applyDay(
  { source, target }: AnalysisColumns,
  sides: StandingSides,
  changes: readonly WindowChange[],
): TouchedSide[] {
  const touched = new Map<string, TouchedSide>();
  for (const change of changes) {
    const [from, to] = [source[change.relationship]!, target[change.relationship]!];
    const [one, other] = from < to ? [from, to] : [to, from];
    const key = keyOf(one, other);
    let side = touched.get(key);
    if (side === undefined) {
      side = { one, other, code: sides.codeBetween(one, other), changes: [] };
      touched.set(key, side);
    }
    side.changes.push(change);
    sides.apply(change);
  }
  return [...touched.values()].filter(
    ({ one, other, code }) => sides.codeBetween(one, other) !== code,
  );
}

/** The triads whose pattern the turned sides have changed, by their actors. */
function listFlips(sides: StandingSides, turned: readonly TouchedSide[], day: number): TriadFlip[] {
  const turnedByKey = new Map(turned.map((side) => [keyOf(side.one, side.other), side]));
  const codeNow = (one: number, other: number) => sides.codeBetween(one, other);
  const codeBefore = (one: number, other: number) =>
    turnedByKey.get(keyOf(one, other))?.code ?? codeNow(one, other);
  const turnedOf = groupByEnd(turned);
  const flips = new Map<string, TriadFlip>();
  for (const { one, other } of turned) {
    for (const third of thirdActors(sides, turnedOf, one, other)) {
      const triad = ascending(one, other, third);
      const key = triad.join(' ');
      if (flips.has(key)) continue;
      const pairs = pairsOf(triad);
      const from = patternOf(...mapPairs(pairs, codeBefore));
      const to = patternOf(...mapPairs(pairs, codeNow));
      if (from === to) continue;
      const changes = pairs.flatMap((pair) => turnedByKey.get(keyOf(...pair))?.changes ?? []);
      changes.sort((left, right) => left.relationship - right.relationship);
      flips.set(key, { day, triad, from, to, changes });
    }
  }
  return [...flips.values()].sort(
    ({ triad: left }, { triad: right }) =>
      left[0] - right[0] || left[1] - right[1] || left[2] - right[2],
  );
}

/** The actors at the other end of turned sides; one that is gone by now may have closed a triad. */
function groupByEnd(turned: readonly TouchedSide[]): Map<number, Set<number>> {
  const others = new Map<number, Set<number>>();
  const add = (actor: number, other: number) => {
    const known = others.get(actor);
    if (known === undefined) others.set(actor, new Set([other]));
    else known.add(other);
  };
  for (const { one, other } of turned) {
    add(one, other);
    add(other, one);
  }
  return others;
}

const NOBODY: ReadonlySet<number> = new Set();

/** Actors with a side to both, now or before the day's changes. */
function* thirdActors(
  sides: StandingSides,
  turnedOf: ReadonlyMap<number, ReadonlySet<number>>,
  one: number,
  other: number,
): Generator<number> {
  const [near, far] =
    sides.countAround(one) < sides.countAround(other) ? [one, other] : [other, one];
  const turnedOfNear = turnedOf.get(near) ?? NOBODY;
  const turnedOfFar = turnedOf.get(far) ?? NOBODY;
  const reaches = (third: number) =>
    third !== far && (sides.codeBetween(far, third) !== 0 || turnedOfFar.has(third));
  for (const third of sides.around(near)) if (reaches(third)) yield third;
  for (const third of turnedOfNear) {
    if (sides.codeBetween(near, third) === 0 && reaches(third)) yield third;
  }
}

type Pair = readonly [number, number];
type ActorTriad = TriadFlip['triad'];

const keyOf = (one: number, other: number): string => `${one} ${other}`;

function ascending(one: number, two: number, three: number): ActorTriad {
  const [first, second, third] = [one, two, three].sort((left, right) => left - right);
  return [first!, second!, third!];
}

const pairsOf = ([one, two, three]: ActorTriad): readonly [Pair, Pair, Pair] => [
  [one, two],
  [one, three],
  [two, three],
];

const mapPairs = (
  [first, second, third]: readonly [Pair, Pair, Pair],
  read: (one: number, other: number) => number,
): [number, number, number] => [read(...first), read(...second), read(...third)];
