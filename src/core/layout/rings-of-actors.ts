import type { LayoutInput } from './positions.ts';
import { mergeParallelTies } from './ties.ts';

/**
 * Actors by ring, from the middle outwards, none empty: by the number of steps from the centre, and
 * those out of its reach last; or, without a centre, by the number of partners, each ring for half
 * as many as the one within it.
 */
export function ringsOf(input: LayoutInput): number[][] {
  const actors = [...new Set(input.actors)].sort((a, b) => a - b);
  const partners = new Map<number, number[]>(actors.map((actor) => [actor, []]));
  for (const { a, b } of mergeParallelTies(input, new Set(actors))) {
    partners.get(a)!.push(b);
    partners.get(b)!.push(a);
  }
  const { centre } = input;
  const ring =
    centre !== undefined && partners.has(centre)
      ? ringBySteps(partners, centre)
      : ringByDegree(partners);
  const rings = new Map<number, number[]>();
  for (const actor of actors) {
    const own = ring(actor);
    const others = rings.get(own);
    if (others) others.push(actor);
    else rings.set(own, [actor]);
  }
  return [...rings.entries()].sort((a, b) => a[0] - b[0]).map(([, everyone]) => everyone);
}

function ringBySteps(
  partners: ReadonlyMap<number, readonly number[]>,
  centre: number,
): (actor: number) => number {
  const steps = new Map([[centre, 0]]);
  // A Map visits entries that are added on the way, in order: this is a breadth-first search.
  for (const [actor, taken] of steps) {
    for (const partner of partners.get(actor)!) {
      if (!steps.has(partner)) steps.set(partner, taken + 1);
    }
  }
  return (actor) => steps.get(actor) ?? Number.POSITIVE_INFINITY;
}

function ringByDegree(partners: ReadonlyMap<number, readonly number[]>): (actor: number) => number {
  const most = Math.max(1, ...[...partners.values()].map((others) => others.length));
  return (actor) => {
    const degree = partners.get(actor)!.length;
    return degree === 0 ? Number.POSITIVE_INFINITY : Math.floor(Math.log2(most / degree));
  };
}
