import type { Bodies } from './bodies.ts';
import { stackInRows } from './rows.ts';
import { bodiesByBloc } from './settle.ts';

/** Stands bodies in rows and blocs in rows of such blocks: plain, but it fits whatever comes. */
export function stackBlocs(bodies: Bodies, ratio: number, margin: number): void {
  const blocs = bodiesByBloc(bodies).map((members) => {
    const rooms = members.map((body) => ({
      left: bodies.left[body]!,
      right: bodies.right[body]!,
      half: bodies.half[body]!,
    }));
    return stackInRows(members, rooms, 1.4);
  });
  const grounds = blocs.map(({ room }) => ({
    left: room.left + margin,
    right: room.right + margin,
    half: room.half + margin,
  }));
  const indexes = blocs.map((_, bloc) => bloc);
  for (const { actor: bloc, dx, dy } of stackInRows(indexes, grounds, ratio).members) {
    for (const { actor: body, dx: inX, dy: inY } of blocs[bloc]!.members) {
      bodies.x[body] = dx + inX;
      bodies.y[body] = dy + inY;
    }
  }
}
