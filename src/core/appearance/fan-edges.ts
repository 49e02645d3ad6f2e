import type { Bundle } from '#core/graph';
import type { CollisionGrid } from './collision-grid.ts';
import { type Circle, controlPointOf, curvePoint } from './edge-geometry.ts';

/** Above this many bundles a line no longer looks for a way around nodes. */
const MOST_DETOURS = 3000;
/** Free room that a detour keeps from a node's rim. */
const CLEARANCE = 5;

/**
 * Bends of all bundles (see `EdgeMark`), in their order. Bundles between the same two actors fan
 * out evenly: those of one direction on their own right-hand side, like lanes of a road, those
 * without direction between them. Where another node stands on the middle of the fan, the whole
 * fan moves aside. The bend of a loop is the distance of its control point from the centre.
 */
export function fanOut(
  bundles: readonly Bundle[],
  isDirected: (bundle: Bundle) => boolean,
  circleOf: (actor: number) => Circle,
  nodes: CollisionGrid,
): Float64Array {
  const bends = new Float64Array(bundles.length);
  for (const fan of groupByPair(bundles)) {
    const first = bundles[fan[0]!]!;
    const low = Math.min(first.source, first.target);
    const high = Math.max(first.source, first.target);
    const from = circleOf(low);
    if (low === high) {
      fan.forEach((index) => {
        bends[index] = from.rim * 2.2 + 18;
      });
      continue;
    }
    const to = circleOf(high);
    const laneOf = (index: number): number => {
      const bundle = bundles[index]!;
      if (!isDirected(bundle)) return 0;
      return bundle.source === low ? 1 : -1;
    };
    fan.sort((a, b) => laneOf(a) - laneOf(b) || bundles[a]!.type - bundles[b]!.type || a - b);
    const distance = Math.hypot(to.x - from.x, to.y - from.y);
    const step = stepOf(distance, fan.length);
    const shift =
      bundles.length > MOST_DETOURS ? 0 : detourOf(from, to, low, high, distance, step, nodes);
    fan.forEach((index, place) => {
      const offset = shift + (place - (fan.length - 1) / 2) * step;
      // Zero must not become −0, which would differ from 0 in snapshots and keys.
      bends[index] = (bundles[index]!.source === low ? offset : -offset) + 0;
    });
  }
  return bends;
}

function groupByPair(bundles: readonly Bundle[]): Iterable<number[]> {
  const pairs = new Map<string, number[]>();
  bundles.forEach(({ source, target }, index) => {
    const key = source < target ? `${source} ${target}` : `${target} ${source}`;
    const pair = pairs.get(key);
    if (pair === undefined) pairs.set(key, [index]);
    else pair.push(index);
  });
  return pairs.values();
}

/** Distance between neighbouring control points: wider on long lines, narrower in a full fan. */
function stepOf(distance: number, count: number): number {
  const wanted = Math.min(44, Math.max(18, distance * 0.13));
  const widest = (distance * 1.1) / Math.max(1, count - 1);
  return Math.max(12, Math.min(wanted, widest));
}

/** The smallest sideways move with which the middle of the fan passes no other node. */
function detourOf(
  from: Circle,
  to: Circle,
  low: number,
  high: number,
  distance: number,
  step: number,
  nodes: CollisionGrid,
): number {
  const unit = Math.min(56, Math.max(26, distance * 0.12));
  let best = 0;
  let fewest = Number.POSITIVE_INFINITY;
  for (const factor of [0, 1, -1, 2, -2, 3, -3]) {
    const bend = factor * unit + Math.sign(factor) * step * 0.25;
    const hits = countHits(from, to, low, high, distance, bend, nodes, fewest);
    if (hits < fewest) {
      fewest = hits;
      best = bend;
      if (hits === 0) break;
    }
  }
  return best;
}

/** Samples of the curve that lie too close to a node; stops counting at `enough`. */
function countHits(
  from: Circle,
  to: Circle,
  low: number,
  high: number,
  distance: number,
  bend: number,
  nodes: CollisionGrid,
  enough: number,
): number {
  const control = controlPointOf(from, to, bend);
  const samples = Math.min(60, Math.max(6, Math.ceil(distance / 12)));
  let hits = 0;
  for (let sample = 1; sample < samples && hits < enough; sample++) {
    const t = sample / samples;
    const x = curvePoint(from.x, control.x, to.x, t);
    const y = curvePoint(from.y, control.y, to.y, t);
    if (nodes.hitsPoint(x, y, CLEARANCE, low, high)) hits += 1;
  }
  return hits;
}
