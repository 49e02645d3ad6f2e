/** A convex polygon: corners in order, x and y in turn. */
export type Polygon = readonly number[];

export function rectangle(width: number, height: number): Polygon {
  return [
    -width / 2,
    -height / 2,
    width / 2,
    -height / 2,
    width / 2,
    height / 2,
    -width / 2,
    height / 2,
  ];
}

/** The part of a convex polygon in which nx·x + ny·y ≤ limit. */
export function clipHalfPlane(polygon: Polygon, nx: number, ny: number, limit: number): Polygon {
  const clipped: number[] = [];
  for (let i = 0; i < polygon.length; i += 2) {
    const next = (i + 2) % polygon.length;
    const ax = polygon[i]!;
    const ay = polygon[i + 1]!;
    const bx = polygon[next]!;
    const by = polygon[next + 1]!;
    const a = nx * ax + ny * ay - limit;
    const b = nx * bx + ny * by - limit;
    if (a <= 0) clipped.push(ax, ay);
    if (a < 0 !== b < 0 && a !== b) {
      const t = a / (a - b);
      if (t > 0 && t < 1) clipped.push(ax + t * (bx - ax), ay + t * (by - ay));
    }
  }
  return clipped;
}

export interface Extent {
  readonly area: number;
  readonly x: number;
  readonly y: number;
}

/** Area and centroid of a polygon. */
export function extentOf(polygon: Polygon): Extent {
  let twice = 0;
  let x = 0;
  let y = 0;
  for (let i = 0; i < polygon.length; i += 2) {
    const next = (i + 2) % polygon.length;
    const cross = polygon[i]! * polygon[next + 1]! - polygon[next]! * polygon[i + 1]!;
    twice += cross;
    x += (polygon[i]! + polygon[next]!) * cross;
    y += (polygon[i + 1]! + polygon[next + 1]!) * cross;
  }
  if (twice === 0) return { area: 0, x: polygon[0] ?? 0, y: polygon[1] ?? 0 };
  return { area: twice / 2, x: x / (3 * twice), y: y / (3 * twice) };
}
