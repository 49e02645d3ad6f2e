import type { Bodies } from './bodies.ts';
import { borderBetween, type Cell, cellsOf, type Diagram } from './regions.ts';

/** The ground of one bloc as the half planes nx·x + ny·y ≤ limit that hold it. */
export interface Enclosure {
  readonly planes: readonly { readonly nx: number; readonly ny: number; readonly limit: number }[];
  readonly cell: Cell;
}

/** Blocs' grounds, with a strip of `2 · margin` left free between neighbours. */
export function enclose(diagram: Diagram, margin: number): Enclosure[] {
  const halfWidth = diagram.width / 2;
  const halfHeight = diagram.height / 2;
  return cellsOf(diagram).map((cell, i) => {
    const planes = [
      { nx: 1, ny: 0, limit: halfWidth },
      { nx: -1, ny: 0, limit: halfWidth },
      { nx: 0, ny: 1, limit: halfHeight },
      { nx: 0, ny: -1, limit: halfHeight },
    ];
    for (let j = 0; j < diagram.x.length; j += 1) {
      if (j === i) continue;
      const border = borderBetween(diagram, i, j);
      planes.push({ ...border, limit: border.limit - margin });
    }
    return { planes, cell };
  });
}

/** Distance by which a body's box at (x, y) sticks out of its bloc's ground; 0 when it fits. */
export function overhang(
  enclosure: Enclosure,
  bodies: Bodies,
  body: number,
  x: number,
  y: number,
): number {
  let most = 0;
  for (const plane of enclosure.planes) {
    const reach =
      (plane.nx > 0 ? plane.nx * bodies.right[body]! : -plane.nx * bodies.left[body]!) +
      Math.abs(plane.ny) * bodies.half[body]!;
    const out = plane.nx * x + plane.ny * y + reach - plane.limit;
    if (out > most) most = out;
  }
  return most;
}

/** Moves a body into its bloc's ground by the shortest way, as far as it fits. */
export function moveInside(enclosure: Enclosure, bodies: Bodies, body: number): void {
  let x = bodies.x[body]!;
  let y = bodies.y[body]!;
  for (let round = 0; round < 12; round += 1) {
    let moved = false;
    for (const plane of enclosure.planes) {
      const reach =
        (plane.nx > 0 ? plane.nx * bodies.right[body]! : -plane.nx * bodies.left[body]!) +
        Math.abs(plane.ny) * bodies.half[body]!;
      const out = plane.nx * x + plane.ny * y + reach - plane.limit;
      if (out <= 1e-7) continue;
      x -= plane.nx * out;
      y -= plane.ny * out;
      moved = true;
    }
    if (!moved) break;
  }
  bodies.x[body] = x;
  bodies.y[body] = y;
}
