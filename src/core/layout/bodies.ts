import { type Room, roomOf } from './label-room.ts';
import type { LayoutInput } from './positions.ts';
import { type Member, stackInRows } from './rows.ts';
import { mergeParallelTies, type Tie } from './ties.ts';

/**
 * What the layout moves: one body an actor with ties, and one body for all the actors of a bloc
 * that have none, which stand in it in rows. A body's box spans from x − left to x + right and
 * from y − half to y + half.
 */
export interface Bodies {
  readonly count: number;
  readonly left: Float64Array;
  readonly right: Float64Array;
  readonly half: Float64Array;
  /** Radius of the circle; 0 for a block of several actors. */
  readonly radius: Float64Array;
  /** Index of the bloc, dense from 0. */
  readonly bloc: Int32Array;
  readonly blocCount: number;
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Ties between bodies, by body index. */
  readonly ties: readonly Tie[];
  /** For each body, the indexes of its ties. */
  readonly tiesOf: readonly (readonly number[])[];
  readonly members: readonly (readonly Member[])[];
}

/** Imports may bring a group for each actor; beyond this many, regions would only be in the way. */
const MOST_BLOCS = 150;

/** Turns actors and bundles into bodies and ties, in an order that depends on neither's order. */
export function prepareBodies(input: LayoutInput): Bodies {
  const actors = [...new Set(input.actors)].sort((a, b) => a - b);
  const pairs = mergeParallelTies(input, new Set(actors));
  const tied = new Set(pairs.flatMap((pair) => [pair.a, pair.b]));
  const blocs = membersByBloc(input, actors);

  const rooms: Room[] = [];
  const radius: number[] = [];
  const bloc: number[] = [];
  const members: (readonly Member[])[] = [];
  const bodyOf = new Map<number, number>();
  for (const [own, everyone] of blocs.entries()) {
    for (const actor of everyone) {
      if (!tied.has(actor)) continue;
      bodyOf.set(actor, rooms.length);
      rooms.push(roomFor(input, actor));
      radius.push(input.radius[actor] ?? 0);
      bloc.push(own);
      members.push([{ actor, dx: 0, dy: 0 }]);
    }
    const loose = everyone.filter((actor) => !tied.has(actor));
    if (loose.length === 0) continue;
    const alone = blocs.length === 1 && tied.size === 0;
    const block = stackInRows(
      loose,
      loose.map((actor) => roomFor(input, actor)),
      alone ? input.aspectRatio : 1.4,
    );
    rooms.push(block.room);
    radius.push(loose.length === 1 ? (input.radius[loose[0]!] ?? 0) : 0);
    bloc.push(own);
    members.push(block.members);
  }

  const ties = pairs.map(({ a, b, weight }) => ({ a: bodyOf.get(a)!, b: bodyOf.get(b)!, weight }));
  const tiesOf: number[][] = rooms.map(() => []);
  for (const [index, tie] of ties.entries()) {
    tiesOf[tie.a]!.push(index);
    tiesOf[tie.b]!.push(index);
  }
  return {
    count: rooms.length,
    left: Float64Array.from(rooms, (room) => room.left),
    right: Float64Array.from(rooms, (room) => room.right),
    half: Float64Array.from(rooms, (room) => room.half),
    radius: Float64Array.from(radius),
    bloc: Int32Array.from(bloc),
    blocCount: blocs.length,
    x: new Float64Array(rooms.length),
    y: new Float64Array(rooms.length),
    ties,
    tiesOf,
    members,
  };
}

export function roomFor(input: LayoutInput, actor: number): Room {
  return roomOf(
    input.radius[actor] ?? 0,
    input.labelWidth[actor] ?? 0,
    input.labelHeight[actor] ?? 0,
  );
}

/** Actors without a bloc stand together, as if they were one; ordered by the bloc's index. */
function membersByBloc(input: LayoutInput, actors: readonly number[]): number[][] {
  const byBloc = new Map<number, number[]>();
  for (const actor of actors) {
    const own = input.bloc[actor] ?? -1;
    const others = byBloc.get(own);
    if (others) others.push(actor);
    else byBloc.set(own, [actor]);
  }
  if (byBloc.size > MOST_BLOCS) return [[...actors]];
  return [...byBloc.entries()].sort((a, b) => a[0] - b[0]).map(([, everyone]) => everyone);
}
