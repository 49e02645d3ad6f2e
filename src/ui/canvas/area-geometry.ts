export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The rectangle between two corners, whichever way it was drawn, as the corners round it. */
export function rectangleBetween(from: Point, to: Point): readonly Point[] {
  return [from, { x: to.x, y: from.y }, to, { x: from.x, y: to.y }];
}

/** Adds a point to a line that is being drawn, unless it lies closer to the last one than `step`. */
export function extendLine(line: readonly Point[], point: Point, step: number): readonly Point[] {
  const last = line.at(-1);
  const isNear = last && Math.hypot(point.x - last.x, point.y - last.y) < step;
  return isNear ? line : [...line, point];
}

/**
 * Whether a point lies inside a closed line: a ray from it crosses the line an odd number of
 * times (even-odd rule), so that a loop in a loop is outside.
 */
export function isInside(area: readonly Point[], { x, y }: Point): boolean {
  let inside = false;
  area.forEach((one, index) => {
    const next = area[(index + 1) % area.length]!;
    if (one.y > y === next.y > y) return;
    const crossing = one.x + ((y - one.y) / (next.y - one.y)) * (next.x - one.x);
    if (x < crossing) inside = !inside;
  });
  return inside;
}

/** What has its middle inside a closed line. */
export function pointsInside<Place extends Point>(
  area: readonly Point[],
  places: Iterable<Place>,
): readonly Place[] {
  return area.length < 3 ? [] : [...places].filter((place) => isInside(area, place));
}

/** Whether a pointer has moved so far that it draws, and does not merely click. */
export const isDrawing = (from: Point, to: Point, tolerance: number): boolean =>
  Math.hypot(to.x - from.x, to.y - from.y) > tolerance;
