import type { LayoutInput, Positions } from './positions.ts';
import { addNewActors } from './warm-start.ts';

/** Actors that are filtered out keep the place that they had. */
export function keepAbsent(positions: Positions, previous: Positions | undefined): Positions {
  if (!previous) return positions;
  const keep = (fresh: Float64Array, old: Float64Array) =>
    fresh.map((value, actor) => (Number.isNaN(value) ? (old[actor] ?? Number.NaN) : value));
  return { x: keep(positions.x, previous.x), y: keep(positions.y, previous.y) };
}

/** Moves a whole picture so that the actors that keep their place are near it on average. */
export function alignTo(
  fresh: Positions,
  previous: Positions,
  kept: readonly number[] | Uint32Array,
): Positions {
  const shiftOf = (from: Float64Array, to: Float64Array) => {
    let sum = 0;
    for (const actor of kept) sum += to[actor]! - from[actor]!;
    return sum / kept.length;
  };
  const shiftX = shiftOf(fresh.x, previous.x);
  const shiftY = shiftOf(fresh.y, previous.y);
  return { x: fresh.x.map((x) => x + shiftX), y: fresh.y.map((y) => y + shiftY) };
}

/**
 * Lays a fresh picture round the actors that are pinned: these keep their earlier place to the bit,
 * the others come as near to their place in the picture as there is room.
 */
export function layRoundPinned(input: LayoutInput, fresh: Positions): Positions {
  const { previous } = input;
  if (!previous) return fresh;
  const present = new Set(input.actors);
  const pinned = [...new Set(input.pinned)].filter(
    (actor) =>
      present.has(actor) &&
      Number.isFinite(previous.x[actor]) &&
      Number.isFinite(previous.y[actor]),
  );
  if (pinned.length === 0) return keepAbsent(fresh, previous);
  const isPinned = new Set(pinned);
  const keep = (places: Float64Array) =>
    places.map((place, actor) => (present.has(actor) && !isPinned.has(actor) ? Number.NaN : place));
  const others = [...present].filter((actor) => !isPinned.has(actor)).sort((a, b) => a - b);
  const kept = { x: keep(previous.x), y: keep(previous.y) };
  return addNewActors(input, kept, others, alignTo(fresh, previous, pinned));
}
