import { arrangeAfresh, type LayoutProgress } from './arrange-afresh.ts';
import { alignTo, keepAbsent } from './earlier-places.ts';
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
