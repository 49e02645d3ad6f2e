import { arrangeAfresh, type LayoutProgress } from './arrange-afresh.ts';
import type { LayoutInput, Positions } from './positions.ts';
import { addNewActors } from './warm-start.ts';

/** With this many new actors to each that has a place, the new ones shape the picture. */
const NEW_TO_KEPT = 3;

/**
 * Says where each actor stands, in model units, around the origin: blocs side by side as regions
 * of their own, actors near their partners, no circle or label across another.
 *
 * Actors that have a place in `previous`, pinned or not, keep it to the bit; those that are not
 * among `actors` keep it too, so that a filter loses no place. The same input gives the same
 * output, whatever the order of actors and bundles.
 */
export function arrangeByBlocs(input: LayoutInput, onProgress?: LayoutProgress): Positions {
  const { previous } = input;
  const hasPlace = (actor: number) =>
    previous !== undefined &&
    Number.isFinite(previous.x[actor]) &&
    Number.isFinite(previous.y[actor]);
  const actors = [...new Set(input.actors)].sort((a, b) => a - b);
  const kept = actors.filter(hasPlace);
  const newcomers = actors.filter((actor) => !hasPlace(actor));

  if (!previous || kept.length === 0) return keepAbsent(arrangeAfresh(input, onProgress), previous);
  if (newcomers.length <= NEW_TO_KEPT * kept.length) {
    return addNewActors(input, previous, newcomers);
  }
  const fresh = arrangeAfresh(input, onProgress);
  return addNewActors(input, previous, newcomers, alignTo(fresh, previous, kept));
}

/** Actors that are filtered out keep the place that they had. */
function keepAbsent(positions: Positions, previous: Positions | undefined): Positions {
  if (!previous) return positions;
  const keep = (fresh: Float64Array, old: Float64Array) =>
    fresh.map((value, actor) => (Number.isNaN(value) ? (old[actor] ?? Number.NaN) : value));
  return { x: keep(positions.x, previous.x), y: keep(positions.y, previous.y) };
}

/** Moves a whole picture so that the actors that keep their place are near it on average. */
function alignTo(fresh: Positions, previous: Positions, kept: readonly number[]): Positions {
  const shiftOf = (from: Float64Array, to: Float64Array) =>
    kept.reduce((sum, actor) => sum + to[actor]! - from[actor]!, 0) / kept.length;
  const shiftX = shiftOf(fresh.x, previous.x);
  const shiftY = shiftOf(fresh.y, previous.y);
  return { x: fresh.x.map((x) => x + shiftX), y: fresh.y.map((y) => y + shiftY) };
}
