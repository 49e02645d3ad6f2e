import type { Bodies } from './bodies.ts';
import { LINE_CLEARANCE, SIDE_CLEARANCE } from './label-room.ts';

/** Lines and boxes with their bounds at hand, so that most tests end at a comparison. */
export interface ClutterShapes {
  readonly endA: Int32Array;
  readonly endB: Int32Array;
  /** To be called when a body, or an end of a tie, has moved. */
  followBody(body: number): void;
  followTie(tie: number): void;
  /** Whether two ties cross; ties that share an end do not. */
  cross(one: number, other: number): boolean;
  /** 2 where a tie runs through a body's circle, 1 where through its label, else 0. */
  hit(tie: number, body: number): 0 | 1 | 2;
}

export function createClutterShapes(bodies: Bodies): ClutterShapes {
  const { x, y, radius, left, right, half, count } = bodies;
  const tieCount = bodies.ties.length;
  const endA = Int32Array.from(bodies.ties, (tie) => tie.a);
  const endB = Int32Array.from(bodies.ties, (tie) => tie.b);
  const ax = new Float64Array(tieCount);
  const ay = new Float64Array(tieCount);
  const bx = new Float64Array(tieCount);
  const by = new Float64Array(tieCount);
  const lowX = new Float64Array(tieCount);
  const highX = new Float64Array(tieCount);
  const lowY = new Float64Array(tieCount);
  const highY = new Float64Array(tieCount);
  const boxLowX = new Float64Array(count);
  const boxHighX = new Float64Array(count);
  const boxReach = half.map((room) => Math.max(1, room - LINE_CLEARANCE - 1));

  const followTie = (tie: number): void => {
    const a = endA[tie]!;
    const b = endB[tie]!;
    const fromX = x[a]!;
    const fromY = y[a]!;
    const toX = x[b]!;
    const toY = y[b]!;
    ax[tie] = fromX;
    ay[tie] = fromY;
    bx[tie] = toX;
    by[tie] = toY;
    lowX[tie] = Math.min(fromX, toX);
    highX[tie] = Math.max(fromX, toX);
    lowY[tie] = Math.min(fromY, toY);
    highY[tie] = Math.max(fromY, toY);
  };
  const followBody = (body: number): void => {
    boxLowX[body] = x[body]! - left[body]! + SIDE_CLEARANCE;
    boxHighX[body] = x[body]! + right[body]! - SIDE_CLEARANCE;
  };
  for (let body = 0; body < count; body += 1) followBody(body);
  for (let tie = 0; tie < tieCount; tie += 1) followTie(tie);

  /** Whether a tie whose bounds meet the box's passes through it: its corners lie on both sides. */
  const parts = (tie: number, middleX: number, middleY: number, wide: number, high: number) => {
    const dx = bx[tie]! - ax[tie]!;
    const dy = by[tie]! - ay[tie]!;
    const off = dx * (middleY - ay[tie]!) - dy * (middleX - ax[tie]!);
    return Math.abs(off) < wide * Math.abs(dy) + high * Math.abs(dx);
  };

  return {
    endA,
    endB,
    followBody,
    followTie,
    cross(one, other) {
      if (lowX[one]! >= highX[other]! || lowX[other]! >= highX[one]!) return false;
      if (lowY[one]! >= highY[other]! || lowY[other]! >= highY[one]!) return false;
      const a = endA[one]!;
      const b = endB[one]!;
      const c = endA[other]!;
      const d = endB[other]!;
      if (c === a || c === b || d === a || d === b) return false;
      const fromX = ax[one]!;
      const fromY = ay[one]!;
      const dx = bx[one]! - fromX;
      const dy = by[one]! - fromY;
      const otherX = ax[other]!;
      const otherY = ay[other]!;
      const otherDx = bx[other]! - otherX;
      const otherDy = by[other]! - otherY;
      const shiftX = otherX - fromX;
      const shiftY = otherY - fromY;
      const atStart = dx * shiftY - dy * shiftX;
      const atEnd = atStart + dx * otherDy - dy * otherDx;
      if (atStart > 0 === atEnd > 0) return false;
      const fromStart = otherDy * shiftX - otherDx * shiftY;
      const fromEnd = fromStart + otherDx * dy - otherDy * dx;
      return fromStart > 0 !== fromEnd > 0;
    },
    hit(tie, body) {
      const boxLow = boxLowX[body]!;
      const boxHigh = boxHighX[body]!;
      if (lowX[tie]! > boxHigh || highX[tie]! < boxLow) return 0;
      const middleY = y[body]!;
      const reach = boxReach[body]!;
      if (lowY[tie]! > middleY + reach || highY[tie]! < middleY - reach) return 0;
      if (endA[tie] === body || endB[tie] === body) return 0;
      if (!parts(tie, (boxLow + boxHigh) / 2, middleY, (boxHigh - boxLow) / 2, reach)) return 0;
      const around = radius[body]! + 2;
      const middleX = x[body]!;
      const isNear =
        lowX[tie]! <= middleX + around &&
        highX[tie]! >= middleX - around &&
        lowY[tie]! <= middleY + around &&
        highY[tie]! >= middleY - around;
      return isNear && parts(tie, middleX, middleY, around, around) ? 2 : 1;
    },
  };
}
