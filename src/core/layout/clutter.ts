import type { Bodies } from './bodies.ts';
import { createClutterShapes } from './clutter-shapes.ts';
import type { Enclosure } from './enclosure.ts';

/** What length costs, in units of the mean distance between bodies. */
const LENGTH_COST = 1;
/** What it costs a hub to stand aside of its bloc's middle, for each tie beyond the third. */
const HUB_ASIDE_COST = 0.5;
const COUNT_COST = 0.05;
/** What a crossing and a line across a label or circle cost, in whole twentieths of the unit. */
const CROSSING = 11;
const THROUGH_LABEL = 16;
const THROUGH_CIRCLE = 40;
const COST_OF_HIT = Uint8Array.of(0, THROUGH_LABEL, THROUGH_CIRCLE);

/** The clutter of a picture that changes step by step. */
export interface Clutter {
  /** All of it; comparable between arrangements of the same bodies. */
  total(): number;
  /**
   * Moves a body, or two when `other` is given, if that makes their share of the clutter larger by
   * less than `slack`; otherwise all stays as it is. Says whether they were moved.
   */
  move(slack: number, body: number, x: number, y: number): boolean;
  swap(slack: number, body: number, other: number): boolean;
}

/**
 * Counts crossings and lines across labels once, and then again only for the lines that move: what
 * a line crossed before is remembered, and a move is given up as soon as it costs too much.
 */
export function createClutter(
  bodies: Bodies,
  enclosures: readonly Enclosure[],
  unit: number,
): Clutter {
  const { x, y, tiesOf, count } = bodies;
  const tieCount = bodies.ties.length;
  const shapes = createClutterShapes(bodies);
  const endA = shapes.endA;
  const endB = shapes.endB;
  const stiffness = Float64Array.from(
    bodies.ties,
    (tie) => (LENGTH_COST * Math.min(2, tie.weight ** 0.35)) / unit,
  );
  const hubPull = tiesOf.map((ties) => (HUB_ASIDE_COST * Math.max(0, ties.length - 3)) / unit);

  // What each pair costs now, and its sums by tie and by body.
  const crosses = new Uint8Array(tieCount * tieCount);
  const hits = new Uint8Array(tieCount * count);
  const costOfTie = new Int32Array(tieCount);
  const costOnBody = new Int32Array(count);
  for (let tie = 0; tie < tieCount; tie += 1) {
    for (let other = 0; other < tie; other += 1) {
      if (!shapes.cross(tie, other)) continue;
      crosses[tie * tieCount + other] = 1;
      crosses[other * tieCount + tie] = 1;
      costOfTie[tie]! += CROSSING;
      costOfTie[other]! += CROSSING;
    }
    for (let body = 0; body < count; body += 1) {
      const hit = shapes.hit(tie, body);
      hits[tie * count + body] = hit;
      costOfTie[tie]! += COST_OF_HIT[hit]!;
      costOnBody[body]! += COST_OF_HIT[hit]!;
    }
  }

  const asideOf = (body: number): number => {
    const { cell } = enclosures[bodies.bloc[body]!]!;
    return hubPull[body]! * Math.sqrt((x[body]! - cell.x) ** 2 + (y[body]! - cell.y) ** 2);
  };
  const lengthOf = (tie: number): number => {
    const a = endA[tie]!;
    const b = endB[tie]!;
    return stiffness[tie]! * Math.sqrt((x[a]! - x[b]!) ** 2 + (y[a]! - y[b]!) ** 2);
  };

  // Scratch: the ties that move, and what each would cost against every line and body.
  const moved: number[] = [];
  const isMoved = new Uint8Array(tieCount);
  const newCrosses = new Uint8Array(tieCount * tieCount);
  const newHits = new Uint8Array(tieCount * count);

  const gather = (body: number, other: number): void => {
    for (const tie of moved) isMoved[tie] = 0;
    moved.length = 0;
    for (const tie of tiesOf[body]!) {
      moved.push(tie);
      isMoved[tie] = 1;
    }
    if (other < 0) return;
    for (const tie of tiesOf[other]!) {
      if (isMoved[tie] === 1) continue;
      moved.push(tie);
      isMoved[tie] = 1;
    }
  };

  const follow = (body: number, other: number): void => {
    shapes.followBody(body);
    if (other >= 0) shapes.followBody(other);
    for (let index = 0; index < moved.length; index += 1) shapes.followTie(moved[index]!);
  };

  /** Lengths and hubs, which are quick to tell. */
  const plainCost = (body: number, other: number): number => {
    let cost = asideOf(body) + (other >= 0 ? asideOf(other) : 0);
    for (let index = 0; index < moved.length; index += 1) cost += lengthOf(moved[index]!);
    return cost;
  };

  /** Lines across a body that do not move with it. */
  const countOn = (body: number): number => {
    let cost = 0;
    for (let tie = 0; tie < tieCount; tie += 1) {
      if (isMoved[tie] === 1) continue;
      const hit = shapes.hit(tie, body);
      newHits[tie * count + body] = hit;
      cost += COST_OF_HIT[hit]!;
    }
    return cost;
  };

  const countAlong = (tie: number): number => {
    let cost = 0;
    const row = tie * tieCount;
    for (let line = 0; line < tieCount; line += 1) {
      const isCrossing = shapes.cross(tie, line);
      newCrosses[row + line] = isCrossing ? 1 : 0;
      if (isCrossing) cost += CROSSING;
    }
    const start = tie * count;
    for (let over = 0; over < count; over += 1) {
      const hit = shapes.hit(tie, over);
      newHits[start + over] = hit;
      cost += COST_OF_HIT[hit]!;
    }
    return cost;
  };

  const countedBefore = (body: number, other: number): number => {
    let cost = 0;
    for (let index = 0; index < moved.length; index += 1) {
      const tie = moved[index]!;
      cost += costOfTie[tie]!;
      // Counted with the line, and once more with the body, were it not taken away here.
      cost -= COST_OF_HIT[hits[tie * count + body]!]!;
      if (other >= 0) cost -= COST_OF_HIT[hits[tie * count + other]!]!;
    }
    return cost + costOnBody[body]! + (other >= 0 ? costOnBody[other]! : 0);
  };

  /** Counts what the moved bodies and lines cost now, unless it exceeds `most`. */
  const isCountWithin = (most: number, body: number, other: number): boolean => {
    let cost = countOn(body);
    if (other >= 0 && cost < most) cost += countOn(other);
    for (let index = 0; index < moved.length && cost < most; index += 1) {
      cost += countAlong(moved[index]!);
    }
    return cost < most;
  };

  const setHit = (tie: number, body: number): void => {
    const cell = tie * count + body;
    const now = newHits[cell]!;
    const before = hits[cell]!;
    if (now === before) return;
    hits[cell] = now;
    const change = COST_OF_HIT[now]! - COST_OF_HIT[before]!;
    costOfTie[tie]! += change;
    costOnBody[body]! += change;
  };

  const keep = (body: number, other: number): void => {
    for (let tie = 0; tie < tieCount; tie += 1) {
      if (isMoved[tie] === 1) continue;
      setHit(tie, body);
      if (other >= 0) setHit(tie, other);
    }
    for (const tie of moved) {
      for (let over = 0; over < count; over += 1) setHit(tie, over);
      const row = tie * tieCount;
      for (let line = 0; line < tieCount; line += 1) {
        const now = newCrosses[row + line]!;
        if (now === crosses[row + line]!) continue;
        crosses[row + line] = now;
        crosses[line * tieCount + tie] = now;
        const change = now === 1 ? CROSSING : -CROSSING;
        costOfTie[tie]! += change;
        costOfTie[line]! += change;
      }
    }
  };

  const attempt = (slack: number, body: number, newX: number, newY: number, other: number) => {
    const oldX = x[body]!;
    const oldY = y[body]!;
    gather(body, other);
    const before = plainCost(body, other) + COUNT_COST * countedBefore(body, other);
    if (other >= 0) {
      x[other] = oldX;
      y[other] = oldY;
    }
    x[body] = newX;
    y[body] = newY;
    const most = (before + slack - plainCost(body, other)) / COUNT_COST;
    if (most > 0) {
      follow(body, other);
      if (isCountWithin(most, body, other)) {
        keep(body, other);
        return true;
      }
    }
    if (other >= 0) {
      x[other] = newX;
      y[other] = newY;
    }
    x[body] = oldX;
    y[body] = oldY;
    if (most > 0) follow(body, other);
    return false;
  };

  return {
    total() {
      let sum = 0;
      for (let body = 0; body < count; body += 1) {
        sum += asideOf(body) + COUNT_COST * costOnBody[body]!;
        for (const tie of tiesOf[body]!) sum += lengthOf(tie) + COUNT_COST * costOfTie[tie]!;
      }
      return sum;
    },
    move: (slack, body, newX, newY) => attempt(slack, body, newX, newY, -1),
    swap: (slack, body, other) => attempt(slack, body, x[other]!, y[other]!, other),
  };
}
