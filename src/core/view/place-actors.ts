import type { Graph } from '#core/graph';
import type { Positions } from '#core/layout';
import type { Place } from './view.ts';

/** Positions with the actors that the user has put somewhere. */
export function placeActors(
  graph: Graph,
  positions: Positions,
  places: readonly Place[],
): Positions {
  if (places.length === 0) return positions;
  const x = positions.x.slice();
  const y = positions.y.slice();
  for (const place of places) {
    const actor = graph.actorIndexById.get(place.id);
    if (actor === undefined) continue;
    x[actor] = place.x;
    y[actor] = place.y;
  }
  return { x, y };
}
