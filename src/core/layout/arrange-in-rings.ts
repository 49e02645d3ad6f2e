import { roomFor } from './bodies.ts';
import { layRoundPinned } from './earlier-places.ts';
import { blocRank, byRank } from './ordered-actors.ts';
import { createPlaced } from './placed.ts';
import { emptyPositions, type LayoutInput, type Positions } from './positions.ts';
import { ratioOf } from './ratio.ts';
import { ringsOf } from './rings-of-actors.ts';

/** Way from one row of a ring to the next, and from one ring to the next, in model units. */
const ROW_STEP = 6;
const RING_GAP = 36;
/** Length along a ring of the steps in which a free place is looked for. */
const ARC_STEP = 5;
/** How far from its wanted angle an actor may stand before it is left to the next row. */
const MOST_TURN = Math.PI / 9;

/**
 * Rings round a middle, by steps from a centre or by the number of partners, in the shape of the
 * window. Each bloc has its sector in all rings; a ring has as many rows as its actors need.
 */
export function arrangeInRings(input: LayoutInput): Positions {
  const ratio = ratioOf(input);
  const wide = Math.sqrt(ratio);
  const positions = emptyPositions(input.actorCount);
  const placed = createPlaced();
  const sectorOf = sectorsOf(input);
  const inOrder = (a: number, b: number) =>
    sectorOf(a).start - sectorOf(b).start || byRank(input)(a, b);
  const settle = (actor: number, x: number, y: number) => {
    positions.x[actor] = x;
    positions.y[actor] = y;
    placed.add(x, y, roomFor(input, actor));
  };

  let radius = 0;
  for (const [ring, everyone] of ringsOf(input).entries()) {
    if (ring === 0 && everyone.length === 1) {
      settle(everyone[0]!, 0, 0);
      radius = RING_GAP;
      continue;
    }
    let waiting = everyone.toSorted(inOrder);
    while (waiting.length > 0) {
      const left: number[] = [];
      const arc = Math.min(Math.PI / 4, ARC_STEP / Math.max(1, radius));
      for (const { actor, angle } of spread(waiting, sectorOf)) {
        const room = roomFor(input, actor);
        const at = nearestAngle(angle, arc, (turned) =>
          placed.isFree(radius * wide * Math.cos(turned), (radius / wide) * Math.sin(turned), room),
        );
        if (at === undefined) left.push(actor);
        else settle(actor, radius * wide * Math.cos(at), (radius / wide) * Math.sin(at));
      }
      waiting = left;
      if (waiting.length > 0) radius += ROW_STEP;
    }
    radius += RING_GAP;
  }
  return layRoundPinned(input, positions);
}

interface Sector {
  readonly start: number;
  readonly size: number;
}

/** Each bloc's share of the circle, clockwise from the top. */
function sectorsOf(input: LayoutInput): (actor: number) => Sector {
  const counts = new Map<number, number>();
  const actors = new Set(input.actors);
  for (const actor of actors) {
    const bloc = blocRank(input, actor);
    counts.set(bloc, (counts.get(bloc) ?? 0) + 1);
  }
  const sectors = new Map<number, Sector>();
  let start = -Math.PI / 2;
  for (const [bloc, count] of [...counts.entries()].sort((a, b) => a[0] - b[0])) {
    const size = (2 * Math.PI * count) / actors.size;
    sectors.set(bloc, { start, size });
    start += size;
  }
  return (actor) => sectors.get(blocRank(input, actor))!;
}

/** Deals actors out over their sectors at even angles. */
function spread(
  actors: readonly number[],
  sectorOf: (actor: number) => Sector,
): { actor: number; angle: number }[] {
  const inSector = new Map<Sector, number[]>();
  for (const actor of actors) {
    const sector = sectorOf(actor);
    const others = inSector.get(sector);
    if (others) others.push(actor);
    else inSector.set(sector, [actor]);
  }
  return [...inSector].flatMap(([{ start, size }, everyone]) =>
    everyone.map((actor, index) => ({
      actor,
      angle: start + (size * (index + 0.5)) / everyone.length,
    })),
  );
}

function nearestAngle(
  angle: number,
  arc: number,
  isFree: (angle: number) => boolean,
): number | undefined {
  for (let turn = 0; turn <= MOST_TURN; turn += arc) {
    if (isFree(angle + turn)) return angle + turn;
    if (turn > 0 && isFree(angle - turn)) return angle - turn;
  }
  return undefined;
}
