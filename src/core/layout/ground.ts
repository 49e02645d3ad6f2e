import type { Bodies } from './bodies.ts';
import { type Enclosure, moveInside } from './enclosure.ts';
import { adaptDiagram, type Diagram, frameFor } from './regions.ts';

/** Share of its ground that a bloc's circles and labels cover at first; the rest is for lines. */
const COVER = 0.65;

/** Ground each bloc needs for its circles and labels, with a margin around and room for lines. */
export function groundNeeded(bodies: Bodies, margin: number): Float64Array {
  const covered = new Float64Array(bodies.blocCount);
  const widest = new Float64Array(bodies.blocCount);
  const highest = new Float64Array(bodies.blocCount);
  for (let body = 0; body < bodies.count; body += 1) {
    const bloc = bodies.bloc[body]!;
    const width = bodies.left[body]! + bodies.right[body]!;
    const height = 2 * bodies.half[body]!;
    covered[bloc]! += width * height;
    widest[bloc] = Math.max(widest[bloc]!, width);
    highest[bloc] = Math.max(highest[bloc]!, height);
  }
  return covered.map((area, bloc) => {
    const room = area / COVER;
    const width = Math.max(widest[bloc]! * 1.15, Math.sqrt(room));
    const height = Math.max(highest[bloc]! * 1.6, room / width);
    return (width + 2 * margin) * (height + 2 * margin);
  });
}

export function pullBetweenBlocs(bodies: Bodies): Float64Array {
  const count = bodies.blocCount;
  const pull = new Float64Array(count * count);
  for (const tie of bodies.ties) {
    const i = bodies.bloc[tie.a]!;
    const j = bodies.bloc[tie.b]!;
    if (i === j) continue;
    pull[i * count + j]! += 1;
    pull[j * count + i]! += 1;
  }
  return pull;
}

/** The same arrangement of grounds for other areas. */
export function resizeDiagram(diagram: Diagram, needs: Float64Array, ratio: number): Diagram {
  const frame = frameFor(needs, ratio);
  const scale = frame.width / diagram.width;
  const resized: Diagram = {
    x: diagram.x.map((x) => x * scale),
    y: diagram.y.map((y) => y * scale),
    weight: diagram.weight.map((weight) => weight * scale * scale),
    ...frame,
  };
  adaptDiagram(resized, needs, 25);
  return resized;
}

/** Moves bodies along with their bloc's ground as it is moved and resized. */
export function followGround(
  bodies: Bodies,
  before: readonly { readonly area: number; readonly x: number; readonly y: number }[],
  enclosures: readonly Enclosure[],
): void {
  for (let body = 0; body < bodies.count; body += 1) {
    const bloc = bodies.bloc[body]!;
    const enclosure = enclosures[bloc]!;
    const old = before[bloc]!;
    const scale = old.area > 0 ? Math.sqrt(enclosure.cell.area / old.area) : 1;
    bodies.x[body] = enclosure.cell.x + (bodies.x[body]! - old.x) * scale;
    bodies.y[body] = enclosure.cell.y + (bodies.y[body]! - old.y) * scale;
    moveInside(enclosure, bodies, body);
  }
}
