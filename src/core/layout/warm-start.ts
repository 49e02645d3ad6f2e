import { createBlocHulls } from './bloc-hulls.ts';
import { roomFor } from './bodies.ts';
import type { Point } from './hull.ts';
import { createPlaced } from './placed.ts';
import type { LayoutInput, Positions } from './positions.ts';
import { ringAround } from './settle.ts';
import { mergeParallelTies } from './ties.ts';

const STEP = 6;

/**
 * Adds new actors to an arrangement whose actors keep their places to the bit. A new actor comes
 * to the free place nearest to where it wants to be: at `wish` if given, else between its partners
 * and the middle of its bloc, and there, if there is such a place, blocs stay apart.
 */
export function addNewActors(
  input: LayoutInput,
  previous: Positions,
  newcomers: readonly number[],
  wish?: Positions,
): Positions {
  const x = Float64Array.from({ length: input.actorCount }, (_, i) => previous.x[i] ?? Number.NaN);
  const y = Float64Array.from({ length: input.actorCount }, (_, i) => previous.y[i] ?? Number.NaN);
  const placed = createPlaced();
  const hulls = createBlocHulls();
  let extent = 0;
  const settle = (actor: number): void => {
    const room = roomFor(input, actor);
    placed.add(x[actor]!, y[actor]!, room);
    hulls.add(input.bloc[actor] ?? -1, x[actor]!, y[actor]!, room);
    extent = Math.max(extent, Math.abs(x[actor]!) + room.right, Math.abs(y[actor]!) + room.half);
  };

  const waiting = new Set(newcomers);
  const present = [...new Set(input.actors)].sort((a, b) => a - b);
  for (const actor of present) if (!waiting.has(actor)) settle(actor);

  const partners = partnersOf(input, new Set(present));
  const settledPartners = (actor: number) =>
    (partners.get(actor) ?? []).filter((other) => !waiting.has(other));
  const order = newcomers
    .map((actor) => ({ actor, known: settledPartners(actor).length }))
    .sort((a, b) => b.known - a.known || a.actor - b.actor);

  for (const { actor } of order) {
    const bloc = input.bloc[actor] ?? -1;
    const room = roomFor(input, actor);
    const aim = wish
      ? { x: wish.x[actor]!, y: wish.y[actor]! }
      : aimOf(
          settledPartners(actor).map((other) => ({ x: x[other]!, y: y[other]! })),
          hulls.middleOf(bloc),
        );
    const isFree = (at: Point) => placed.isFree(at.x, at.y, room);
    const isApart = (at: Point) => isFree(at) && !hulls.wouldIntrude(bloc, at.x, at.y, room);
    // Rings this wide reach past everything that stands, where any actor finds a place.
    const rings =
      Math.ceil((2 * extent + room.left + room.right + Math.abs(aim.x) + Math.abs(aim.y)) / STEP) +
      2;
    const place =
      (wish ? undefined : nearest(aim, rings, isApart)) ?? nearest(aim, rings, isFree) ?? aim;
    x[actor] = place.x;
    y[actor] = place.y;
    waiting.delete(actor);
    settle(actor);
  }
  return { x, y };
}

function aimOf(partners: readonly Point[], middle: Point | undefined): Point {
  const points = middle ? [...partners.map((partner) => partner), middle] : partners;
  if (points.length === 0) return { x: 0, y: 0 };
  const meanX = points.reduce((sum, point) => sum + point.x, 0) / points.length;
  const meanY = points.reduce((sum, point) => sum + point.y, 0) / points.length;
  return middle ? { x: (meanX + middle.x) / 2, y: (meanY + middle.y) / 2 } : { x: meanX, y: meanY };
}

function nearest(aim: Point, rings: number, fits: (at: Point) => boolean): Point | undefined {
  for (let ring = 0; ring <= rings; ring += 1) {
    let best: Point | undefined;
    let bestWay = Number.POSITIVE_INFINITY;
    for (const [column, row] of ringAround(ring)) {
      const way = column * column + row * row;
      const at = { x: aim.x + column * STEP, y: aim.y + row * STEP };
      if (way < bestWay && fits(at)) {
        best = at;
        bestWay = way;
      }
    }
    if (best) return best;
  }
  return undefined;
}

function partnersOf(input: LayoutInput, present: ReadonlySet<number>): Map<number, number[]> {
  const partners = new Map<number, number[]>();
  const note = (actor: number, other: number) => {
    const known = partners.get(actor);
    if (known) known.push(other);
    else partners.set(actor, [other]);
  };
  for (const { a, b } of mergeParallelTies(input, present)) {
    note(a, b);
    note(b, a);
  }
  return partners;
}
