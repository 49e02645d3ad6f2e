import type { Bodies } from './bodies.ts';
import { createClutter } from './clutter.ts';
import { type Enclosure, moveInside, overhang } from './enclosure.ts';
import { bodiesByBloc, isFreeAt } from './settle.ts';

/** Below this number of tries a body, annealing makes a picture worse than it found it. */
const FEWEST_TRIES_EACH = 12;
const MOST_TRIES_EACH = 300;

/**
 * Tries a body that `tests` allow: tests of a line against a line or a label, of which most
 * need not be made, so that some 500 million take a second. 0 where the graph is too large for annealing to be of use.
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
  const clutter = createClutter(bodies, enclosures, unit);
  const peers = bodiesByBloc(bodies);
  const { x, y } = bodies;
  for (let sweep = 0; sweep < sweeps; sweep += 1) {
    const heat = startHeat * (1 - sweep / sweeps);
    const temperature = 0.5 * heat * heat;
    const reach = unit * (0.25 + 2.5 * heat);
    for (let body = 0; body < bodies.count; body += 1) {
      // What a worse picture may cost is drawn beforehand, so that a hopeless move ends early.
      const slack = temperature > 1e-3 ? -temperature * Math.log(1 - random()) : 0;
      const enclosure = enclosures[bodies.bloc[body]!]!;
      const own = peers[bodies.bloc[body]!]!;
      if (random() < 0.25 && own.length > 1) {
        const other = own[Math.floor(random() * own.length)]!;
        if (other !== body && canSwap(bodies, enclosure, own, body, other)) {
          clutter.swap(slack, body, other);
        }
        continue;
      }
      const oldX = x[body]!;
      const oldY = y[body]!;
      const aim = random() < 0.3 ? partnersMiddle(bodies, body) : { x: oldX, y: oldY };
      x[body] = aim.x + (random() + random() - 1) * reach * 1.3;
      y[body] = aim.y + (random() + random() - 1) * reach;
      moveInside(enclosure, bodies, body);
      const newX = x[body]!;
      const newY = y[body]!;
      x[body] = oldX;
      y[body] = oldY;
      const fits =
        isFreeAt(bodies, body, newX, newY, own) &&
        overhang(enclosure, bodies, body, newX, newY) <= 1e-3;
      if (fits) clutter.move(slack, body, newX, newY);
    }
    onShare?.((sweep + 1) / sweeps);
  }
}

function canSwap(
  bodies: Bodies,
  enclosure: Enclosure,
  own: readonly number[],
  body: number,
  other: number,
): boolean {
  const { x, y } = bodies;
  const bodyX = x[body]!;
  const bodyY = y[body]!;
  const otherX = x[other]!;
  const otherY = y[other]!;
  if (overhang(enclosure, bodies, body, otherX, otherY) > 1e-3) return false;
  if (overhang(enclosure, bodies, other, bodyX, bodyY) > 1e-3) return false;
  x[body] = otherX;
  y[body] = otherY;
  x[other] = bodyX;
  y[other] = bodyY;
  const fits =
    isFreeAt(bodies, body, otherX, otherY, own) && isFreeAt(bodies, other, bodyX, bodyY, own);
  x[body] = bodyX;
  y[body] = bodyY;
  x[other] = otherX;
  y[other] = otherY;
  return fits;
}

/** All of the picture's clutter; comparable between arrangements of the same bodies. */
export function totalClutter(bodies: Bodies, enclosures: readonly Enclosure[]): number {
  return createClutter(bodies, enclosures, meanSpacing(bodies, enclosures)).total();
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
