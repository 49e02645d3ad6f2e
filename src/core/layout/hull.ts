export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The convex hull of points, its corners in order (Andrew's monotone chain). */
export function convexHull(points: readonly Point[]): Point[] {
  const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y);
  if (sorted.length < 3) return sorted;
  const lower = chain(sorted);
  const upper = chain(sorted.reverse());
  return [...lower.slice(0, -1), ...upper.slice(0, -1)];
}

/** Whether a point lies strictly inside a hull made by `convexHull`. */
export function isInsideHull(hull: readonly Point[], x: number, y: number): boolean {
  if (hull.length < 3) return false;
  return hull.every((corner, index) => {
    const next = hull[(index + 1) % hull.length]!;
    return turn(corner, next, { x, y }) > 1e-9;
  });
}

/** Whether two convex hulls overlap: no side of either parts them (separating axis theorem). */
export function hullsMeet(one: readonly Point[], other: readonly Point[]): boolean {
  return !hasPartingSide(one, other) && !hasPartingSide(other, one);
}

function hasPartingSide(hull: readonly Point[], other: readonly Point[]): boolean {
  return hull.some((corner, index) => {
    const next = hull[(index + 1) % hull.length]!;
    return other.every((point) => turn(corner, next, point) <= 0);
  });
}

function chain(points: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const point of points) {
    while (kept.length > 1 && turn(kept.at(-2)!, kept.at(-1)!, point) <= 0) kept.pop();
    kept.push(point);
  }
  return kept;
}

function turn(a: Point, b: Point, c: Point): number {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}
