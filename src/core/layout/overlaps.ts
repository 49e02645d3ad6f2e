import type { Bodies } from './bodies.ts';
import { type Enclosure, moveInside, overhang } from './enclosure.ts';

/** Tolerance for boxes that touch. */
const TOUCH = 1e-6;

/**
 * Pushes boxes apart until none overlap, each pair along the axis on which they overlap less for
 * their size, so that the order of bodies is kept. Boxes grow to their full size in the course, and
 * stay in their bloc's ground. Works in place.
 */
export function pushApart(bodies: Bodies, enclosures: readonly Enclosure[], rounds: number): void {
  const findPairs = createPairFinder(bodies);
  const growing = Math.floor(rounds * 0.5);
  for (let round = 0; round < rounds; round += 1) {
    const size = round < growing ? 0.4 + (0.6 * round) / growing : 1;
    const pushed = pushOnce(bodies, findPairs(size), size);
    for (let body = 0; body < bodies.count; body += 1) {
      moveInside(enclosures[bodies.bloc[body]!]!, bodies, body);
    }
    if (size === 1 && pushed === 0) return;
  }
}

function pushOnce(bodies: Bodies, pairs: readonly number[], size: number): number {
  const { x, y, left, right, half } = bodies;
  let pushed = 0;
  for (let index = 0; index < pairs.length; index += 2) {
    const a = pairs[index]!;
    const b = pairs[index + 1]!;
    const middleA = x[a]! + (right[a]! - left[a]!) / 2;
    const middleB = x[b]! + (right[b]! - left[b]!) / 2;
    const reachX = (size * (left[a]! + right[a]! + left[b]! + right[b]!)) / 2;
    const reachY = size * (half[a]! + half[b]!);
    const overlapX = reachX - Math.abs(middleB - middleA);
    const overlapY = reachY - Math.abs(y[b]! - y[a]!);
    // An earlier push in this round may have parted them already.
    if (overlapX <= TOUCH || overlapY <= TOUCH) continue;
    pushed += 1;
    const areaA = (left[a]! + right[a]!) * half[a]!;
    const areaB = (left[b]! + right[b]!) * half[b]!;
    const shareA = areaB / (areaA + areaB);
    if (overlapX / reachX < overlapY / reachY) {
      const push = (middleB > middleA || (middleB === middleA && b > a) ? 1 : -1) * overlapX;
      x[a]! -= push * shareA;
      x[b]! += push * (1 - shareA);
    } else {
      const push = (y[b]! > y[a]! || (y[b] === y[a] && b > a) ? 1 : -1) * overlapY;
      y[a]! -= push * shareA;
      y[b]! += push * (1 - shareA);
    }
  }
  return pushed;
}

/** Pairs of boxes that overlap. */
export function overlappingPairs(bodies: Bodies): [number, number][] {
  const flat = createPairFinder(bodies)(1);
  return Array.from({ length: flat.length / 2 }, (_, i) => [flat[2 * i]!, flat[2 * i + 1]!]);
}

/**
 * Finds pairs of boxes of one bloc that overlap, by a sweep from top to bottom; the two bodies of a
 * pair stand one after the other. The order is kept from call to call: it changes little.
 */
function createPairFinder(bodies: Bodies): (size: number) => readonly number[] {
  const { x, y, left, right, half, bloc, count } = bodies;
  const order = Int32Array.from({ length: count }, (_, body) => body);
  const top = new Float64Array(count);
  const pairs: number[] = [];
  let isSorted = false;
  return (size) => {
    for (let body = 0; body < count; body += 1) top[body] = y[body]! - size * half[body]!;
    if (isSorted) sortAgain(order, top);
    else order.sort((a, b) => top[a]! - top[b]! || a - b);
    isSorted = true;
    pairs.length = 0;
    for (let i = 0; i < count; i += 1) {
      const a = order[i]!;
      const bottom = y[a]! + size * half[a]! - TOUCH;
      const middleA = x[a]! + (right[a]! - left[a]!) / 2;
      const widthA = left[a]! + right[a]!;
      for (let j = i + 1; j < count; j += 1) {
        const b = order[j]!;
        if (top[b]! >= bottom) break;
        if (bloc[a] !== bloc[b]) continue;
        const middleB = x[b]! + (right[b]! - left[b]!) / 2;
        const reach = (size * (widthA + left[b]! + right[b]!)) / 2;
        if (Math.abs(middleB - middleA) < reach - TOUCH) pairs.push(a, b);
      }
    }
    return pairs;
  };
}

/** Insertion sort: quick where almost all are in order. */
function sortAgain(order: Int32Array, top: Float64Array): void {
  for (let i = 1; i < order.length; i += 1) {
    const body = order[i]!;
    const own = top[body]!;
    let j = i - 1;
    while (j >= 0) {
      const other = order[j]!;
      if (top[other]! < own || (top[other]! === own && other < body)) break;
      order[j + 1] = other;
      j -= 1;
    }
    order[j + 1] = body;
  }
}

/** Bodies that overlap another of their bloc or stick out of its ground. */
export function misplacedBodies(bodies: Bodies, enclosures: readonly Enclosure[]): number[] {
  const misplaced = new Set<number>();
  for (const [a, b] of overlappingPairs(bodies)) {
    const areaA = (bodies.left[a]! + bodies.right[a]!) * bodies.half[a]!;
    const areaB = (bodies.left[b]! + bodies.right[b]!) * bodies.half[b]!;
    misplaced.add(areaA < areaB || (areaA === areaB && a > b) ? a : b);
  }
  for (let body = 0; body < bodies.count; body += 1) {
    const enclosure = enclosures[bodies.bloc[body]!]!;
    if (overhang(enclosure, bodies, body, bodies.x[body]!, bodies.y[body]!) > 1e-3) {
      misplaced.add(body);
    }
  }
  return [...misplaced].sort((a, b) => a - b);
}
