import type { Bodies } from './bodies.ts';
import { segmentHitsBox, segmentsCross } from './crossings.ts';
import type { Enclosure } from './enclosure.ts';
import { LINE_CLEARANCE, SIDE_CLEARANCE } from './label-room.ts';

/** What each kind of clutter costs, in units of the mean distance between bodies. */
const COST = { length: 1, crossing: 0.55, throughLabel: 0.8, throughCircle: 2, hubAside: 0.5 };

/** Says how much of the picture's clutter a body has a share in, where it stands now. */
export function createClutterMeasure(
  bodies: Bodies,
  enclosures: readonly Enclosure[],
  unit: number,
): (body: number) => number {
  const { x, y, tiesOf, radius, left, right, half } = bodies;
  const tieCount = bodies.ties.length;
  const endA = Int32Array.from(bodies.ties, (tie) => tie.a);
  const endB = Int32Array.from(bodies.ties, (tie) => tie.b);
  const stiffness = Float64Array.from(
    bodies.ties,
    (tie) => (COST.length * Math.min(2, tie.weight ** 0.35)) / unit,
  );
  const hubPull = tiesOf.map((ties) => (COST.hubAside * Math.max(0, ties.length - 3)) / unit);

  const hit = (ax: number, ay: number, bx: number, by: number, body: number): number => {
    const middle = y[body]!;
    const reach = Math.max(1, half[body]! - LINE_CLEARANCE - 1);
    if (ay < middle - reach && by < middle - reach) return 0;
    if (ay > middle + reach && by > middle + reach) return 0;
    const low = x[body]! - left[body]! + SIDE_CLEARANCE;
    const high = x[body]! + right[body]! - SIDE_CLEARANCE;
    if (!segmentHitsBox(ax, ay, bx, by, low, middle - reach, high, middle + reach)) return 0;
    const around = radius[body]! + 2;
    const circle = segmentHitsBox(
      ax,
      ay,
      bx,
      by,
      x[body]! - around,
      middle - around,
      x[body]! + around,
      middle + around,
    );
    return circle ? COST.throughCircle : COST.throughLabel;
  };

  return (body) => {
    const { cell } = enclosures[bodies.bloc[body]!]!;
    let cost = hubPull[body]! * Math.sqrt((x[body]! - cell.x) ** 2 + (y[body]! - cell.y) ** 2);
    for (const own of tiesOf[body]!) {
      const a = endA[own]!;
      const b = endB[own]!;
      const ax = x[a]!;
      const ay = y[a]!;
      const bx = x[b]!;
      const by = y[b]!;
      cost += stiffness[own]! * Math.sqrt((ax - bx) ** 2 + (ay - by) ** 2);
      for (let other = 0; other < tieCount; other += 1) {
        const c = endA[other]!;
        const d = endB[other]!;
        if (c === a || c === b || d === a || d === b) continue;
        if (segmentsCross(ax, ay, bx, by, x[c]!, y[c]!, x[d]!, y[d]!)) cost += COST.crossing;
      }
      for (let other = 0; other < bodies.count; other += 1) {
        if (other !== a && other !== b) cost += hit(ax, ay, bx, by, other);
      }
    }
    for (let other = 0; other < tieCount; other += 1) {
      const a = endA[other]!;
      const b = endB[other]!;
      if (a !== body && b !== body) cost += hit(x[a]!, y[a]!, x[b]!, y[b]!, body);
    }
    return cost;
  };
}
