/** A quadratic curve: from one end, over the control point, to the other end. */
export interface Curve {
  readonly startX: number;
  readonly startY: number;
  readonly controlX: number;
  readonly controlY: number;
  readonly endX: number;
  readonly endY: number;
}

/** SVG path of a curve. */
export const curveOutline = (curve: Curve): string =>
  `M${curve.startX} ${curve.startY}Q${curve.controlX} ${curve.controlY} ${curve.endX} ${curve.endY}`;

/** The part of a curve from its start to parameter `t` (de Casteljau's subdivision). */
export function curveUntil(curve: Curve, t: number): Curve {
  const controlX = mix(curve.startX, curve.controlX, t);
  const controlY = mix(curve.startY, curve.controlY, t);
  return {
    startX: curve.startX,
    startY: curve.startY,
    controlX,
    controlY,
    endX: mix(controlX, mix(curve.controlX, curve.endX, t), t),
    endY: mix(controlY, mix(curve.controlY, curve.endY, t), t),
  };
}

const STEPS = 40;

/**
 * The curve without its last piece: it ends `distance` from where it ended, measured straight. A
 * curve that is shorter keeps a stump of a fortieth, so that the line is still there.
 */
export function shortenCurve(curve: Curve, distance: number): Curve {
  if (distance <= 0) return curve;
  let low = 1 / STEPS;
  for (let step = STEPS - 1; step > 1; step -= 1) {
    if (distanceToEnd(curve, step / STEPS) >= distance) {
      low = step / STEPS;
      break;
    }
  }
  let high = low + 1 / STEPS;
  for (let round = 0; round < 16; round += 1) {
    const middle = (low + high) / 2;
    if (distanceToEnd(curve, middle) >= distance) low = middle;
    else high = middle;
  }
  return curveUntil(curve, low);
}

function distanceToEnd(curve: Curve, t: number): number {
  const until = curveUntil(curve, t);
  return Math.hypot(curve.endX - until.endX, curve.endY - until.endY);
}

/**
 * The curve moved sideways by `distance` (to the right of its direction for positive values). Its
 * three points move along their normals, which is exact for a straight line and close for gentle
 * bends (Tiller and Hanson, "Offsets of Two-Dimensional Profiles", 1984).
 */
export function offsetCurve(curve: Curve, distance: number): Curve {
  const chord = { x: curve.endX - curve.startX, y: curve.endY - curve.startY };
  const first = { x: curve.controlX - curve.startX, y: curve.controlY - curve.startY };
  const last = { x: curve.endX - curve.controlX, y: curve.endY - curve.controlY };
  const start = normalOf(isShort(first) ? chord : first);
  const end = normalOf(isShort(last) ? chord : last);
  // The middle point moves to where the moved tangents meet: further out the stronger the bend.
  const middle = { x: start.x + end.x, y: start.y + end.y };
  const reach = 1 + start.x * end.x + start.y * end.y;
  const miter = reach < 0.3 ? normalOf(chord) : { x: middle.x / reach, y: middle.y / reach };
  return {
    startX: curve.startX + start.x * distance,
    startY: curve.startY + start.y * distance,
    controlX: curve.controlX + miter.x * distance,
    controlY: curve.controlY + miter.y * distance,
    endX: curve.endX + end.x * distance,
    endY: curve.endY + end.y * distance,
  };
}

interface Vector {
  readonly x: number;
  readonly y: number;
}

const isShort = ({ x, y }: Vector): boolean => Math.hypot(x, y) < 1e-6;

function normalOf(vector: Vector): Vector {
  const length = Math.hypot(vector.x, vector.y);
  return length === 0 ? { x: 0, y: 0 } : { x: -vector.y / length, y: vector.x / length };
}

const mix = (from: number, to: number, t: number): number => from + (to - from) * t;
