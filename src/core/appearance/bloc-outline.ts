import type { Box } from './scene.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A padded convex hull: the hull of some points, with everything within `padding` of it. */
export interface BlocOutline {
  readonly hull: readonly Point[];
  readonly padding: number;
}

/** Convex hull, clockwise on the screen, by Andrew's monotone chain (1979). */
export function convexHull(points: readonly Point[]): Point[] {
  const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y);
  const distinct = sorted.filter((point, index) => {
    const before = sorted[index - 1];
    return before === undefined || before.x !== point.x || before.y !== point.y;
  });
  if (distinct.length < 3) return distinct;
  const upper = halfHull(distinct);
  const lower = halfHull(distinct.reverse());
  return [...upper.slice(0, -1), ...lower.slice(0, -1)];
}

function halfHull(points: readonly Point[]): Point[] {
  const chain: Point[] = [];
  for (const point of points) {
    while (chain.length > 1 && turn(chain.at(-2)!, chain.at(-1)!, point) <= 0) chain.pop();
    chain.push(point);
  }
  return chain;
}

/** Positive where the path a, b, c turns clockwise on the screen. */
const turn = (a: Point, b: Point, c: Point): number =>
  (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);

/** Closed SVG path: straight along the sides, a quarter and less of a circle round each corner. */
export function outlinePath({ hull, padding }: BlocOutline): string {
  const r = round(padding);
  if (hull.length === 1) {
    const { x, y } = hull[0]!;
    return `M${round(x - padding)} ${round(y)}A${r} ${r} 0 1 1 ${round(x + padding)} ${round(y)}A${r} ${r} 0 1 1 ${round(x - padding)} ${round(y)}Z`;
  }
  const sides = hull.map((from, index) => {
    const to = hull[(index + 1) % hull.length]!;
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    const outX = ((to.y - from.y) / length) * padding;
    const outY = (-(to.x - from.x) / length) * padding;
    return {
      from: `${round(from.x + outX)} ${round(from.y + outY)}`,
      to: `${round(to.x + outX)} ${round(to.y + outY)}`,
    };
  });
  const rest = sides.map(({ to }, index) => {
    const next = sides[(index + 1) % sides.length]!;
    return `L${to}A${r} ${r} 0 0 1 ${next.from}`;
  });
  return `M${sides[0]!.from}${rest.join('')}Z`;
}

/** Whether a point lies on the bloc's ground. */
export function isInside({ hull, padding }: BlocOutline, point: Point): boolean {
  let isWithin = hull.length > 2;
  for (let index = 0; index < hull.length; index++) {
    const from = hull[index]!;
    const to = hull[(index + 1) % hull.length]!;
    if (turn(from, to, point) < 0) isWithin = false;
    if (distanceToSegment(point, from, to) <= padding) return true;
  }
  return isWithin;
}

/** The point of the rim that lies furthest in a direction (unit vector). */
export function rimTowards({ hull, padding }: BlocOutline, dx: number, dy: number): Point {
  let furthest = hull[0]!;
  for (const point of hull) {
    if (point.x * dx + point.y * dy > furthest.x * dx + furthest.y * dy) furthest = point;
  }
  return { x: furthest.x + dx * padding, y: furthest.y + dy * padding };
}

export function outlineBox({ hull, padding }: BlocOutline): Box {
  const xs = hull.map(({ x }) => x);
  const ys = hull.map(({ y }) => y);
  const left = Math.min(...xs) - padding;
  const top = Math.min(...ys) - padding;
  return {
    x: left,
    y: top,
    width: Math.max(...xs) + padding - left,
    height: Math.max(...ys) + padding - top,
  };
}

function distanceToSegment(point: Point, from: Point, to: Point): number {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const square = dx * dx + dy * dy;
  const along = square === 0 ? 0 : ((point.x - from.x) * dx + (point.y - from.y) * dy) / square;
  const t = Math.max(0, Math.min(1, along));
  return Math.hypot(point.x - from.x - t * dx, point.y - from.y - t * dy);
}

const round = (value: number): number => Math.round(value * 100) / 100 + 0;
