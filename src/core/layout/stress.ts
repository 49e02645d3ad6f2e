import type { LayoutInput, Positions } from './positions.ts';
import { mergeParallelTies } from './ties.ts';

const MOST_STARTS = 50;

/**
 * Normalised stress over a sample of pairs: the mean of (s·d − g)² / g², where d is the distance in
 * the picture, g the number of steps between the two actors, and s the scale that suits best
 * (Gansner, Koren and North 2005). 0 is a picture in which distance says all about steps.
 */
export function sampledStress(input: LayoutInput, positions: Positions): number {
  const actors = [...new Set(input.actors)].sort((a, b) => a - b);
  const partners = new Map<number, number[]>(actors.map((actor) => [actor, []]));
  for (const { a, b } of mergeParallelTies(input, new Set(actors))) {
    partners.get(a)?.push(b);
    partners.get(b)?.push(a);
  }
  const pairs: { steps: number; distance: number }[] = [];
  const stride = Math.max(1, Math.floor(actors.length / MOST_STARTS));
  for (let start = 0; start < actors.length; start += stride) {
    const from = actors[start]!;
    for (const [to, steps] of stepsFrom(from, partners)) {
      if (to === from) continue;
      const dx = positions.x[to]! - positions.x[from]!;
      const dy = positions.y[to]! - positions.y[from]!;
      pairs.push({ steps, distance: Math.sqrt(dx * dx + dy * dy) });
    }
  }
  if (pairs.length === 0) return 0;
  let along = 0;
  let squared = 0;
  for (const { steps, distance } of pairs) {
    along += distance / steps;
    squared += (distance / steps) ** 2;
  }
  const scale = squared > 0 ? along / squared : 0;
  const misfit = pairs.reduce(
    (sum, pair) => sum + ((scale * pair.distance) / pair.steps - 1) ** 2,
    0,
  );
  return misfit / pairs.length;
}

function stepsFrom(
  start: number,
  partners: ReadonlyMap<number, readonly number[]>,
): ReadonlyMap<number, number> {
  const steps = new Map([[start, 0]]);
  // A Map visits entries that are added on the way, in order: this is a breadth-first search.
  for (const [actor, taken] of steps) {
    for (const partner of partners.get(actor) ?? []) {
      if (!steps.has(partner)) steps.set(partner, taken + 1);
    }
  }
  return steps;
}
