import { convexHull, hullsMeet, type Point } from './hull.ts';
import type { Room } from './label-room.ts';

/** Clear space kept between the hulls of two blocs. */
const MARGIN = 8;

/** Convex hulls of blocs that grow as actors are added, and say where an actor would be foreign. */
export function createBlocHulls(): {
  add(bloc: number, x: number, y: number, room: Room): void;
  middleOf(bloc: number): Point | undefined;
  /** Whether the bloc, with this actor added, would reach into another that it was clear of. */
  wouldIntrude(bloc: number, x: number, y: number, room: Room): boolean;
} {
  const hulls = new Map<number, Point[]>();
  return {
    add(bloc, x, y, room) {
      hulls.set(bloc, convexHull([...(hulls.get(bloc) ?? []), ...corners(x, y, room, 0)]));
    },
    middleOf(bloc) {
      const hull = hulls.get(bloc);
      if (!hull) return undefined;
      const sum = hull.reduce((a, b) => ({ x: a.x + b.x, y: a.y + b.y }), { x: 0, y: 0 });
      return { x: sum.x / hull.length, y: sum.y / hull.length };
    },
    wouldIntrude(bloc, x, y, room) {
      const own = hulls.get(bloc) ?? [];
      const grown = convexHull([...own, ...corners(x, y, room, MARGIN)]);
      for (const [other, hull] of hulls) {
        if (other === bloc || !hullsMeet(grown, hull)) continue;
        if (own.length === 0 || !hullsMeet(own, hull)) return true;
      }
      return false;
    },
  };
}

function corners(x: number, y: number, room: Room, margin: number): Point[] {
  const lowX = x - room.left - margin;
  const highX = x + room.right + margin;
  const lowY = y - room.half - margin;
  const highY = y + room.half + margin;
  return [
    { x: lowX, y: lowY },
    { x: highX, y: lowY },
    { x: highX, y: highY },
    { x: lowX, y: highY },
  ];
}
