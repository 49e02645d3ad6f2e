import type { HeadRoom } from './arrow-heads.ts';

/** Free room between a node's rim and the line or head, in model units. */
export const RIM_GAP = 2;

export interface Circle {
  readonly x: number;
  readonly y: number;
  /** Radius of the outer rim, ring included. */
  readonly rim: number;
}

export interface Curve {
  readonly startX: number;
  readonly startY: number;
  readonly controlX: number;
  readonly controlY: number;
  readonly endX: number;
  readonly endY: number;
  readonly tipX: number;
  readonly tipY: number;
  readonly headAngle: number;
}

/** Unit vector from one point to another; to the right where both are the same. */
function directionOf(fromX: number, fromY: number, toX: number, toY: number) {
  const dx = toX - fromX;
  const dy = toY - fromY;
  const length = Math.hypot(dx, dy);
  return length === 0 ? { dx: 1, dy: 0, length } : { dx: dx / length, dy: dy / length, length };
}

/** The control point that lies `bend` beside the middle between two centres (see `EdgeMark`). */
export function controlPointOf(from: Circle, to: Circle, bend: number) {
  const { dx, dy } = directionOf(from.x, from.y, to.x, to.y);
  return { x: (from.x + to.x) / 2 - dy * bend, y: (from.y + to.y) / 2 + dx * bend };
}

/** A line between two nodes, cut at both rims on the way to its control point. */
export function curveBetween(from: Circle, to: Circle, bend: number, head: HeadRoom): Curve {
  const control = controlPointOf(from, to, bend);
  const start = pointTowards(from, control, from.rim + RIM_GAP);
  const end = pointTowards(to, control, to.rim + RIM_GAP + head.lineGap);
  const tip = pointTowards(to, control, to.rim + RIM_GAP + head.tipGap);
  return finish(start, control, end, tip);
}

/** Half the angle between the two ends of a loop, as seen from the centre of its node. */
const LOOP_HALF_ANGLE = 0.5;

/** A loop leaves its node to one side of `angle` and comes back on the other. */
export function loopCurve(circle: Circle, angle: number, bend: number, head: HeadRoom): Curve {
  const at = (side: number, distance: number) => ({
    x: circle.x + Math.cos(angle + side * LOOP_HALF_ANGLE) * distance,
    y: circle.y + Math.sin(angle + side * LOOP_HALF_ANGLE) * distance,
  });
  const control = { x: circle.x + Math.cos(angle) * bend, y: circle.y + Math.sin(angle) * bend };
  const rim = circle.rim + RIM_GAP;
  return finish(at(-1, rim), control, at(1, rim + head.lineGap), at(1, rim + head.tipGap));
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The point at `distance` from a centre on the way to the control point, but not beyond that. */
function pointTowards(circle: Circle, control: Point, distance: number): Point {
  const { dx, dy, length } = directionOf(circle.x, circle.y, control.x, control.y);
  const reach = Math.min(distance, length);
  return { x: circle.x + dx * reach, y: circle.y + dy * reach };
}

/**
 * Adds the angle of the head: from the curve at nine tenths to the tip, as cytoscape turns it, so
 * that a head on a strong bend points where the line visibly goes.
 */
function finish(start: Point, control: Point, end: Point, tip: Point): Curve {
  const near = curvePoint(start.x, control.x, end.x, 0.9);
  const nearY = curvePoint(start.y, control.y, end.y, 0.9);
  return {
    startX: start.x,
    startY: start.y,
    controlX: control.x,
    controlY: control.y,
    endX: end.x,
    endY: end.y,
    tipX: tip.x,
    tipY: tip.y,
    headAngle: Math.atan2(tip.y - nearY, tip.x - near),
  };
}

/** One coordinate of a quadratic Bézier curve at `t` from 0 to 1. */
export function curvePoint(start: number, control: number, end: number, t: number): number {
  const rest = 1 - t;
  return rest * rest * start + 2 * rest * t * control + t * t * end;
}
