import type { Bodies } from './bodies.ts';
import { borderBetween, type Cell, cellsOf, type Diagram } from './regions.ts';

/** The ground of one bloc as the half planes nx·x + ny·y ≤ limit that hold it. */
export interface Enclosure {
  readonly nx: Float64Array;
  readonly ny: Float64Array;
  readonly limit: Float64Array;
  readonly cell: Cell;
}

interface HalfPlane {
  readonly nx: number;
  readonly ny: number;
  readonly limit: number;
}

/** Blocs' grounds, with a strip of `2 · margin` left free between neighbours. */
export function enclose(diagram: Diagram, margin: number): Enclosure[] {
  const halfWidth = diagram.width / 2;
  const halfHeight = diagram.height / 2;
  const frame = [
    { nx: 1, ny: 0, limit: halfWidth },
    { nx: -1, ny: 0, limit: halfWidth },
    { nx: 0, ny: 1, limit: halfHeight },
    { nx: 0, ny: -1, limit: halfHeight },
  ];
  return cellsOf(diagram).map((cell, i) => {
    const planes: HalfPlane[] = [...frame];
    for (let j = 0; j < diagram.x.length; j += 1) {
      if (j === i) continue;
      const border = borderBetween(diagram, i, j);
      const plane = { ...border, limit: border.limit - margin };
      // A bloc that is farther away than all sides of the cell holds nobody back.
      if (cell.polygon.length === 0 || isReached(cell, plane)) planes.push(plane);
    }
    return {
      nx: Float64Array.from(planes, (plane) => plane.nx),
      ny: Float64Array.from(planes, (plane) => plane.ny),
      limit: Float64Array.from(planes, (plane) => plane.limit),
      cell,
    };
  });
}

function isReached({ polygon }: Cell, plane: HalfPlane): boolean {
  for (let i = 0; i < polygon.length; i += 2) {
    const along = plane.nx * polygon[i]! + plane.ny * polygon[i + 1]!;
    if (along > plane.limit - 1e-6) return true;
  }
  return false;
}

/** Distance by which a body's box at (x, y) sticks out of its bloc's ground; 0 when it fits. */
export function overhang(
  enclosure: Enclosure,
  bodies: Bodies,
  body: number,
  x: number,
  y: number,
): number {
  const { nx, ny, limit } = enclosure;
  const left = bodies.left[body]!;
  const right = bodies.right[body]!;
  const half = bodies.half[body]!;
  let most = 0;
  for (let plane = 0; plane < limit.length; plane += 1) {
    const alongX = nx[plane]!;
    const alongY = ny[plane]!;
    const reach = (alongX > 0 ? alongX * right : -alongX * left) + Math.abs(alongY) * half;
    const out = alongX * x + alongY * y + reach - limit[plane]!;
    if (out > most) most = out;
  }
  return most;
}

/** Moves a body into its bloc's ground by the shortest way, as far as it fits. */
export function moveInside(enclosure: Enclosure, bodies: Bodies, body: number): void {
  const { nx, ny, limit } = enclosure;
  const left = bodies.left[body]!;
  const right = bodies.right[body]!;
  const half = bodies.half[body]!;
  let x = bodies.x[body]!;
  let y = bodies.y[body]!;
  for (let round = 0; round < 12; round += 1) {
    let moved = false;
    for (let plane = 0; plane < limit.length; plane += 1) {
      const alongX = nx[plane]!;
      const alongY = ny[plane]!;
      const reach = (alongX > 0 ? alongX * right : -alongX * left) + Math.abs(alongY) * half;
      const out = alongX * x + alongY * y + reach - limit[plane]!;
      if (out <= 1e-7) continue;
      x -= alongX * out;
      y -= alongY * out;
      moved = true;
    }
    if (!moved) break;
  }
  bodies.x[body] = x;
  bodies.y[body] = y;
}
