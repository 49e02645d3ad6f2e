import type { Bodies } from './bodies.ts';
import { createClutterMeasure } from './clutter.ts';
import { type Enclosure, moveInside, overhang } from './enclosure.ts';
import { bodiesByBloc, isFreeAt } from './settle.ts';

/** Below this number of tries a body, annealing makes a picture worse than it found it. */
const FEWEST_TRIES_EACH = 12;
const MOST_TRIES_EACH = 300;

/**
 * Tries a body that `tests` allow: tests of a line against a line or a label, of which some 100
 * million take a second. 0 where the graph is too large for annealing to be of use.
 */
export function triesWithin(bodies: Bodies, tests: number): number {
  const ties = bodies.ties.length;
  if (bodies.count < 2 || ties === 0) return 0;
  const tries = Math.floor(tests / (6 * ties * (ties + bodies.count)));
  return tries < FEWEST_TRIES_EACH ? 0 : Math.min(MOST_TRIES_EACH, tries);
}

/**
 * Simulated annealing on a picture without overlaps: bodies move to free places in their bloc's
 * ground, or swap places, where that makes lines shorter, and crossings and lines across labels
 * fewer (after Davidson and Harel 1996). No step makes an overlap. Works in place, from `heat` 1
 * (free to wander) or less.
 */
export function refine(
  bodies: Bodies,
  enclosures: readonly Enclosure[],
  random: () => number,
  sweeps: number,
  startHeat: number,
  onShare?: (share: number) => void,
): void {
  const unit = meanSpacing(bodies, enclosures);
  const clutterOf = createClutterMeasure(bodies, enclosures, unit);
  const peers = bodiesByBloc(bodies);
  const { x, y } = bodies;
  for (let sweep = 0; sweep < sweeps; sweep += 1) {
    const heat = startHeat * (1 - sweep / sweeps);
    const temperature = 0.5 * heat * heat;
    const reach = unit * (0.25 + 2.5 * heat);
    const accepts = (change: number) =>
      change < 0 || (temperature > 1e-3 && random() < Math.exp(-change / temperature));
    for (let body = 0; body < bodies.count; body += 1) {
      const enclosure = enclosures[bodies.bloc[body]!]!;
      const own = peers[bodies.bloc[body]!]!;
      const oldX = x[body]!;
      const oldY = y[body]!;
      if (random() < 0.25 && own.length > 1) {
        const other = own[Math.floor(random() * own.length)]!;
        if (other === body) continue;
        const before = clutterOf(body) + clutterOf(other);
        const otherX = x[other]!;
        const otherY = y[other]!;
        x[body] = otherX;
        y[body] = otherY;
        x[other] = oldX;
        y[other] = oldY;
        const fits =
          overhang(enclosure, bodies, body, otherX, otherY) <= 1e-3 &&
          overhang(enclosure, bodies, other, oldX, oldY) <= 1e-3 &&
          isFreeAt(bodies, body, otherX, otherY, own) &&
          isFreeAt(bodies, other, oldX, oldY, own);
        if (fits && accepts(clutterOf(body) + clutterOf(other) - before)) continue;
        x[other] = otherX;
        y[other] = otherY;
      } else {
        const aim = random() < 0.3 ? partnersMiddle(bodies, body) : { x: oldX, y: oldY };
        x[body] = aim.x + (random() + random() - 1) * reach * 1.3;
        y[body] = aim.y + (random() + random() - 1) * reach;
        moveInside(enclosure, bodies, body);
        const newX = x[body]!;
        const newY = y[body]!;
        const fits =
          overhang(enclosure, bodies, body, newX, newY) <= 1e-3 &&
          isFreeAt(bodies, body, newX, newY, own);
        if (fits) {
          const after = clutterOf(body);
          x[body] = oldX;
          y[body] = oldY;
          const change = after - clutterOf(body);
          if (accepts(change)) {
            x[body] = newX;
            y[body] = newY;
            continue;
          }
        }
      }
      x[body] = oldX;
      y[body] = oldY;
    }
    onShare?.((sweep + 1) / sweeps);
  }
}

/** All of the picture's clutter; comparable between arrangements of the same bodies. */
export function totalClutter(bodies: Bodies, enclosures: readonly Enclosure[]): number {
  const clutterOf = createClutterMeasure(bodies, enclosures, meanSpacing(bodies, enclosures));
  let sum = 0;
  for (let body = 0; body < bodies.count; body += 1) sum += clutterOf(body);
  return sum;
}

function meanSpacing(bodies: Bodies, enclosures: readonly Enclosure[]): number {
  const ground = enclosures.reduce((sum, enclosure) => sum + enclosure.cell.area, 0);
  return Math.sqrt(ground / bodies.count);
}

function partnersMiddle(bodies: Bodies, body: number): { x: number; y: number } {
  const ties = bodies.tiesOf[body]!;
  if (ties.length === 0) return { x: bodies.x[body]!, y: bodies.y[body]! };
  let x = 0;
  let y = 0;
  for (const index of ties) {
    const { a, b } = bodies.ties[index]!;
    const other = a === body ? b : a;
    x += bodies.x[other]! / ties.length;
    y += bodies.y[other]! / ties.length;
  }
  return { x, y };
}
