import { createRandom } from '#core/base';
import { type Bodies, prepareBodies } from './bodies.ts';
import { type Enclosure, enclose } from './enclosure.ts';
import { applyForces } from './forces.ts';
import { followGround, groundNeeded, pullBetweenBlocs, resizeDiagram } from './ground.ts';
import { misplacedBodies, pushApart } from './overlaps.ts';
import { placeBlocs } from './place-blocs.ts';
import type { LayoutInput, Positions } from './positions.ts';
import { ratioOf } from './ratio.ts';
import { refine, totalClutter, triesWithin } from './refine.ts';
import { cellsOf, type Diagram } from './regions.ts';
import { settleMisplaced } from './settle.ts';
import { stackBlocs } from './stack-blocs.ts';

/** Called now and then with the share of the work that is done, from 0 to 1. */
export type LayoutProgress = (share: number) => void;

/** Where the blocs lie, where that is not left to be found. */
export interface Grounds {
  /** By the ground that each needs, for a picture of the given width by height. */
  place(needs: Float64Array, ratio: number): Diagram;
  /** Half the clear space between blocs. */
  readonly gap: number;
}

/** Work for annealing, in tests of a line against a line or a label; about a quarter of a second. */
const TESTS_EACH_CANDIDATE = 1.5e7;
const TESTS_AT_LAST = 1.1e8;
const CANDIDATES = 5;
/** Each makes the grounds that are too small a tenth larger. */
const MOST_ATTEMPTS = 40;

interface Candidate {
  readonly bodies: Bodies;
  readonly enclosures: readonly Enclosure[];
}

/** Half the clear space between neighbouring blocs in units: room for the name of a bloc. */
const BLOC_GAP = 15;

/**
 * A fresh arrangement: blocs side by side, actors within, nothing overlapping. For graphs of some
 * hundred actors several arrangements of the blocs are worked out and the least cluttered is kept.
 */
export function arrangeAfresh(
  input: LayoutInput,
  onProgress?: LayoutProgress,
  grounds?: Grounds,
): Positions {
  const bodies = prepareBodies(input);
  if (bodies.count === 0) return unpack(bodies, input.actorCount);
  const random = createRandom(0x5eed);
  const ratio = ratioOf(input);
  const margin = bodies.blocCount > 1 ? (grounds?.gap ?? BLOC_GAP) : 0;
  const needs = groundNeeded(bodies, margin);
  const tries = triesWithin(bodies, TESTS_EACH_CANDIDATE);
  const wanted = tries > 0 ? CANDIDATES : 1;
  const diagrams = grounds
    ? [grounds.place(needs, ratio)]
    : placeBlocs(needs, pullBetweenBlocs(bodies), ratio, random, wanted);

  const candidates: Candidate[] = [];
  for (const [index, diagram] of diagrams.entries()) {
    const resize = (from: Diagram, larger: Float64Array) =>
      grounds ? grounds.place(larger, ratio) : resizeDiagram(from, larger, ratio);
    const candidate = fillBlocs(bodies, diagram, { needs, margin, random, resize });
    onProgress?.((0.6 * (index + 1)) / diagrams.length);
    if (!candidate) continue;
    refine(candidate.bodies, candidate.enclosures, random, tries, 1);
    candidates.push(candidate);
  }
  const best = leastCluttered(candidates);
  if (!best) {
    stackBlocs(bodies, ratio, margin);
    return unpack(bodies, input.actorCount);
  }
  const last = triesWithin(best.bodies, TESTS_AT_LAST);
  refine(best.bodies, best.enclosures, random, last, tries > 0 ? 0.6 : 0.5, (share) =>
    onProgress?.(0.6 + 0.4 * share),
  );
  return unpack(best.bodies, input.actorCount);
}

function leastCluttered(candidates: readonly Candidate[]): Candidate | undefined {
  if (candidates.length < 2) return candidates[0];
  const clutter = candidates.map((one) => totalClutter(one.bodies, one.enclosures));
  return candidates[clutter.indexOf(Math.min(...clutter))];
}

/** Places the bodies on the grounds of their blocs, and enlarges grounds that are too small. */
function fillBlocs(
  template: Bodies,
  start: Diagram,
  frame: {
    needs: Float64Array;
    margin: number;
    random: () => number;
    resize: (diagram: Diagram, needs: Float64Array) => Diagram;
  },
): Candidate | undefined {
  const bodies: Bodies = { ...template, x: template.x.slice(), y: template.y.slice() };
  const needs = frame.needs.slice();
  let diagram = start;
  let enclosures = enclose(diagram, frame.margin);
  for (let body = 0; body < bodies.count; body += 1) {
    const { cell } = enclosures[bodies.bloc[body]!]!;
    const spread = Math.sqrt(cell.area) * 0.5;
    bodies.x[body] = cell.x + (frame.random() - 0.5) * spread;
    bodies.y[body] = cell.y + (frame.random() - 0.5) * spread;
  }
  applyForces(bodies, enclosures, frame.random);

  const rounds = bodies.count <= 800 ? 160 : 100;
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    // Later attempts start from a picture in which almost all stand apart.
    pushApart(bodies, enclosures, attempt === 0 ? rounds : rounds / 2);
    const homeless = settleMisplaced(bodies, enclosures, misplacedBodies(bodies, enclosures));
    if (homeless.length === 0) return { bodies, enclosures };
    const before = cellsOf(diagram);
    for (const bloc of new Set(homeless.map((body) => bodies.bloc[body]!))) needs[bloc]! *= 1.1;
    diagram = frame.resize(diagram, needs);
    enclosures = enclose(diagram, frame.margin);
    followGround(bodies, before, enclosures);
  }
  return undefined;
}

function unpack(bodies: Bodies, actorCount: number): Positions {
  const x = new Float64Array(actorCount).fill(Number.NaN);
  const y = new Float64Array(actorCount).fill(Number.NaN);
  for (const [body, members] of bodies.members.entries()) {
    for (const { actor, dx, dy } of members) {
      x[actor] = bodies.x[body]! + dx;
      y[actor] = bodies.y[body]! + dy;
    }
  }
  return { x, y };
}
