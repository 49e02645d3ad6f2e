import type { Bodies } from './bodies.ts';
import { type Enclosure, overhang } from './enclosure.ts';

/**
 * Moves bodies that found no room where they are to the nearest free place in their bloc's ground.
 * Returns those for which there is none.
 */
export function settleMisplaced(
  bodies: Bodies,
  enclosures: readonly Enclosure[],
  misplaced: readonly number[],
): number[] {
  const peers = bodiesByBloc(bodies);
  const waiting = new Set(misplaced);
  // The large ones first: they fit in fewer places.
  const order = [...misplaced].sort((a, b) => areaOf(bodies, b) - areaOf(bodies, a) || a - b);
  const homeless: number[] = [];
  const isTooSmall = new Uint8Array(bodies.blocCount);
  const waitingIn = new Uint32Array(bodies.blocCount);
  for (const body of misplaced) waitingIn[bodies.bloc[body]!]! += 1;
  for (const body of order) {
    const bloc = bodies.bloc[body]!;
    // So many in want of a place, or one that found none, say that the ground is too small: it
    // will be enlarged, and a further search would be in vain.
    if (isTooSmall[bloc] === 1 || waitingIn[bloc]! > 6 + peers[bloc]!.length / 8) {
      homeless.push(body);
      continue;
    }
    const settled = peers[bloc]!.filter((other) => !waiting.has(other));
    const place = nearestPlace(bodies, enclosures[bloc]!, body, settled);
    if (!place) {
      isTooSmall[bloc] = 1;
      homeless.push(body);
      continue;
    }
    bodies.x[body] = place.x;
    bodies.y[body] = place.y;
    waiting.delete(body);
  }
  return homeless;
}

export function bodiesByBloc(bodies: Bodies): number[][] {
  const peers: number[][] = Array.from({ length: bodies.blocCount }, () => []);
  for (let body = 0; body < bodies.count; body += 1) peers[bodies.bloc[body]!]!.push(body);
  return peers;
}

export function isFreeAt(
  bodies: Bodies,
  body: number,
  x: number,
  y: number,
  others: readonly number[],
): boolean {
  const low = x - bodies.left[body]!;
  const high = x + bodies.right[body]!;
  const half = bodies.half[body]!;
  for (const other of others) {
    if (other === body) continue;
    if (Math.abs(bodies.y[other]! - y) >= half + bodies.half[other]! - 1e-6) continue;
    const otherX = bodies.x[other]!;
    if (otherX - bodies.left[other]! < high - 1e-6 && otherX + bodies.right[other]! > low + 1e-6) {
      return false;
    }
  }
  return true;
}

function areaOf(bodies: Bodies, body: number): number {
  return (bodies.left[body]! + bodies.right[body]!) * bodies.half[body]!;
}

/** The lattice is as fine as this, in model units, but has no more rings than `MOST_RINGS`. */
const FINEST_STEP = 4;
const MOST_RINGS = 70;

/** Tries a lattice over the ground, in rings from near to far. */
function nearestPlace(
  bodies: Bodies,
  enclosure: Enclosure,
  body: number,
  others: readonly number[],
): { x: number; y: number } | undefined {
  const startX = bodies.x[body]!;
  const startY = bodies.y[body]!;
  const { polygon } = enclosure.cell;
  let extent = 0;
  for (let i = 0; i < polygon.length; i += 2) {
    extent = Math.max(extent, Math.abs(polygon[i]! - startX), Math.abs(polygon[i + 1]! - startY));
  }
  const isTaken = placesTaken(bodies, body, others);
  const step = Math.max(FINEST_STEP, extent / MOST_RINGS);
  const rings = Math.ceil(extent / step);
  let bestWay = Number.POSITIVE_INFINITY;
  let bestX = 0;
  let bestY = 0;
  const attempt = (column: number, row: number): void => {
    const way = column * column + row * row;
    if (way >= bestWay) return;
    const x = startX + column * step;
    const y = startY + row * step;
    if (isTaken(x, y) || overhang(enclosure, bodies, body, x, y) > 0) return;
    bestWay = way;
    bestX = x;
    bestY = y;
  };
  for (let ring = 0; ring <= rings && bestWay === Number.POSITIVE_INFINITY; ring += 1) {
    if (ring === 0) attempt(0, 0);
    for (let side = -ring; side < ring; side += 1) {
      attempt(side, -ring);
      attempt(ring, side);
      attempt(-side, ring);
      attempt(-ring, -side);
    }
  }
  return bestWay < Number.POSITIVE_INFINITY ? { x: bestX, y: bestY } : undefined;
}

/** Says where a body would overlap one of the others: they are boxes that its size is added to. */
function placesTaken(
  bodies: Bodies,
  body: number,
  others: readonly number[],
): (x: number, y: number) => boolean {
  const { left, right, half } = bodies;
  const lowX = Float64Array.from(others, (one) => bodies.x[one]! - left[one]! - right[body]!);
  const highX = Float64Array.from(others, (one) => bodies.x[one]! + right[one]! + left[body]!);
  const lowY = Float64Array.from(others, (one) => bodies.y[one]! - half[one]! - half[body]!);
  const highY = Float64Array.from(others, (one) => bodies.y[one]! + half[one]! + half[body]!);
  // What was in the way is likely to be in the way of the next place as well.
  let last = 0;
  const isWithin = (index: number, x: number, y: number) =>
    x > lowX[index]! + 1e-6 &&
    x < highX[index]! - 1e-6 &&
    y > lowY[index]! + 1e-6 &&
    y < highY[index]! - 1e-6;
  return (x, y) => {
    if (others.length > 0 && isWithin(last, x, y)) return true;
    for (let index = 0; index < others.length; index += 1) {
      if (!isWithin(index, x, y)) continue;
      last = index;
      return true;
    }
    return false;
  };
}

/** The lattice points at a distance of `ring` columns or rows from the middle. */
export function* ringAround(ring: number): Generator<readonly [number, number]> {
  if (ring === 0) {
    yield [0, 0];
    return;
  }
  for (let step = -ring; step < ring; step += 1) {
    yield [step, -ring];
    yield [ring, step];
    yield [-step, ring];
    yield [-ring, -step];
  }
}
