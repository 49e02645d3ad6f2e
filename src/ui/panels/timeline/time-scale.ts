import type { TimeBins } from '#core/analysis';

/** Days to pixels and back, over whole bins. */
export interface TimeScale {
  readonly xOf: (day: number) => number;
  readonly dayAt: (x: number) => number;
  /** The nearest edge of a bin. */
  readonly snap: (day: number) => number;
  readonly firstDay: number;
  /** The day after the last bin. */
  readonly endDay: number;
}

export function makeTimeScale({ edges, count }: TimeBins, width: number): TimeScale {
  const firstDay = edges[0] ?? 0;
  const endDay = edges[count] ?? 1;
  const perDay = width / Math.max(1, endDay - firstDay);
  return {
    firstDay,
    endDay,
    xOf: (day) => (day - firstDay) * perDay,
    dayAt: (x) => firstDay + x / perDay,
    snap: (day) => {
      let nearest = firstDay;
      for (const edge of edges) {
        if (Math.abs(edge - day) < Math.abs(nearest - day)) nearest = edge;
      }
      return nearest;
    },
  };
}

/** A range of days as the brush holds it: `to` is the day after the last. */
export interface BrushRange {
  readonly from: number;
  readonly to: number;
}

/** Moves a range as a whole and stops at the ends of the scale. */
export function slide({ from, to }: BrushRange, days: number, scale: TimeScale): BrushRange {
  const least = Math.min(0, scale.firstDay - from);
  const most = Math.max(0, scale.endDay - to);
  const moved = Math.min(most, Math.max(least, days));
  return { from: from + moved, to: to + moved };
}

/** Moves one end of a range; it never passes the other. */
export function resize(
  range: BrushRange,
  end: 'from' | 'to',
  day: number,
  scale: TimeScale,
): BrushRange {
  const inside = Math.min(scale.endDay, Math.max(scale.firstDay, day));
  return end === 'from'
    ? { ...range, from: Math.min(inside, range.to - 1) }
    : { ...range, to: Math.max(inside, range.from + 1) };
}

/**
 * A range to begin with: all of it where there is none, else the middle third of the longest time
 * that no range holds.
 */
export function freeRange(ranges: readonly BrushRange[], scale: TimeScale): BrushRange {
  const { firstDay, endDay } = scale;
  if (ranges.length === 0) return { from: firstDay, to: endDay };
  const sorted = [...ranges].sort((one, other) => one.from - other.from);
  let best = { from: firstDay, to: firstDay };
  let free = firstDay;
  for (const { from, to } of [...sorted, { from: endDay, to: endDay }]) {
    if (from - free > best.to - best.from) best = { from: free, to: from };
    free = Math.max(free, to);
  }
  const third = Math.floor((best.to - best.from) / 3);
  // Where nothing is free the new one lies over the others.
  if (third < 1) return { from: firstDay, to: Math.max(firstDay + 1, endDay) };
  return { from: best.from + third, to: best.to - third };
}

/** The bin that holds a day; `undefined` outside of all. */
export function binAt({ edges, count }: TimeBins, day: number): number | undefined {
  const after = edges.findIndex((edge) => edge > day);
  return after < 1 || after > count ? undefined : after - 1;
}
