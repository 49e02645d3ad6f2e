import type { Graph } from '#core/graph';
import type { Positions } from '#core/layout';
import type { View } from './view.ts';

/** Actors that the user has put somewhere, by index. */
export function pinnedActors(graph: Graph, view: View): Uint32Array {
  return Uint32Array.from(view.places.flatMap((place) => graph.actorIndexById.get(place.id) ?? []));
}

/** Positions of some actors; those of the others are not stated. */
export const only = (positions: Positions, actors: Uint32Array): Positions => {
  const x = new Float64Array(positions.x.length).fill(Number.NaN);
  const y = new Float64Array(positions.y.length).fill(Number.NaN);
  for (const actor of actors) {
    x[actor] = positions.x[actor]!;
    y[actor] = positions.y[actor]!;
  }
  return { x, y };
};

/** Actors that were not laid out keep the place they had. */
export const withPrevious = (next: Positions, previous: Positions): Positions => ({
  x: next.x.map((value, actor) => (Number.isNaN(value) ? previous.x[actor]! : value)),
  y: next.y.map((value, actor) => (Number.isNaN(value) ? previous.y[actor]! : value)),
});

/** Positions of the actors that a changed dataset still has; new ones have none. */
export function movePositions(from: Graph, to: Graph, positions: Positions): Positions {
  const moved = { x: new Float64Array(to.actors.length), y: new Float64Array(to.actors.length) };
  to.actors.forEach(({ id }, actor) => {
    const before = from.actorIndexById.get(id);
    moved.x[actor] = before === undefined ? Number.NaN : positions.x[before]!;
    moved.y[actor] = before === undefined ? Number.NaN : positions.y[before]!;
  });
  return moved;
}
