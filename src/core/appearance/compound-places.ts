import type { Compound, Drawn, Graph } from '#core/graph';
import { compoundRadius, fullSizeOf } from './compound-nodes.ts';
import { LARGEST_RADIUS, type Places } from './node-marks.ts';

/** A place that a user has given to a compound. */
export interface CompoundPlace {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/** Free room between two compounds, for lines and names, and between one and an actor. */
const GAP_BETWEEN = 44;
const GAP_TO_ACTOR = 10;
const MOST_ROUNDS = 80;
/** Comparisons after which nodes are left where they are, however crowded. */
const MOST_COMPARISONS = 4_000_000;

interface Body {
  readonly compound: Compound;
  readonly radius: number;
  readonly isFixed: boolean;
  x: number;
  y: number;
}

/**
 * Where the collapsed compounds stand, by id: where the user has dropped them, else in the middle
 * of their actors, of which each counts as much as it has relationships in the whole dataset, and
 * from there moved aside as far as they would lie on each other or on actors. Filters play no part,
 * so that nothing moves when one changes. A compound whose actors have no place has none.
 */
export function placeCompounds(
  graph: Graph,
  { closed, nodeOf }: Pick<Drawn, 'closed' | 'nodeOf'>,
  positions: Places,
  dropped: readonly CompoundPlace[],
): ReadonlyMap<string, { readonly x: number; readonly y: number }> {
  const droppedById = new Map(dropped.map((place) => [place.id, place]));
  const fullSize = fullSizeOf(closed);
  const bodies = closed.flatMap((compound): Body[] => {
    const place = droppedById.get(compound.id) ?? middleOf(graph, compound, positions);
    if (place === undefined) return [];
    const radius = compoundRadius(compound.members.length, fullSize);
    return [{ compound, radius, isFixed: droppedById.has(compound.id), x: place.x, y: place.y }];
  });
  if (bodies.length > 0) moveApart(bodies, obstaclesOf(graph, nodeOf, positions));
  return new Map(bodies.map(({ compound, x, y }) => [compound.id, { x, y }]));
}

function middleOf(graph: Graph, { members }: Compound, { x, y }: Places) {
  let [sumX, sumY, sum] = [0, 0, 0];
  for (const actor of members) {
    if (!Number.isFinite(x[actor]) || !Number.isFinite(y[actor])) continue;
    const weight = 1 + graph.adjacencyOffsets[actor + 1]! - graph.adjacencyOffsets[actor]!;
    sumX += x[actor]! * weight;
    sumY += y[actor]! * weight;
    sum += weight;
  }
  return sum === 0 ? undefined : { x: sumX / sum, y: sumY / sum };
}

/** The places of all actors that stand for themselves, hidden ones too. */
function obstaclesOf(graph: Graph, nodeOf: Drawn['nodeOf'], { x, y }: Places) {
  return [...graph.actors.keys()].flatMap((actor) =>
    nodeOf(actor) === actor && Number.isFinite(x[actor]) && Number.isFinite(y[actor])
      ? [{ x: x[actor]!, y: y[actor]! }]
      : [],
  );
}

/** Pushes pairs apart along the line between them until none overlap, or the rounds are over. */
function moveApart(
  bodies: readonly Body[],
  obstacles: readonly { readonly x: number; readonly y: number }[],
): void {
  const comparisons = bodies.length * (bodies.length + obstacles.length);
  const rounds = Math.min(MOST_ROUNDS, Math.floor(MOST_COMPARISONS / comparisons));
  for (let round = 0; round < rounds; round += 1) {
    let isCrowded = false;
    for (const [index, body] of bodies.entries()) {
      for (const [rest, other] of bodies.slice(index + 1).entries()) {
        const apart = body.radius + other.radius + GAP_BETWEEN;
        const push = pushOf(body, other, apart, index + rest);
        if (push === undefined || (body.isFixed && other.isFixed)) continue;
        isCrowded = true;
        const share = body.isFixed ? 0 : other.isFixed ? 1 : 0.5;
        move(body, push, -share);
        move(other, push, 1 - share);
      }
    }
    for (const [index, body] of bodies.entries()) {
      if (body.isFixed) continue;
      for (const obstacle of obstacles) {
        const push = pushOf(body, obstacle, body.radius + LARGEST_RADIUS + GAP_TO_ACTOR, index);
        if (push === undefined) continue;
        isCrowded = true;
        move(body, push, -1);
      }
    }
    if (!isCrowded) return;
  }
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** What is missing between two points, from the first to the second; `undefined` if nothing is. */
function pushOf(from: Point, to: Point, apart: number, turn: number): Point | undefined {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const distance = Math.hypot(dx, dy);
  // A little tolerance, so that rounding does not keep them moving.
  if (distance >= apart - 1e-6) return undefined;
  if (distance > 1e-6) {
    const share = (apart - distance) / distance;
    return { x: dx * share, y: dy * share };
  }
  // In the same place: golden angles give each pair a way of its own.
  const angle = turn * 2.39996;
  return { x: Math.cos(angle) * apart, y: Math.sin(angle) * apart };
}

function move(body: Body, push: Point, share: number): void {
  body.x += push.x * share;
  body.y += push.y * share;
}
