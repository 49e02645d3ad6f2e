import type { LayoutInput } from './positions.ts';

/** Who stands above whom, without cycles: every actor stands in a higher layer than those below. */
export interface Hierarchy {
  /** Actors with somebody above or below, ascending. */
  readonly actors: readonly number[];
  readonly above: ReadonlyMap<number, readonly number[]>;
  readonly below: ReadonlyMap<number, readonly number[]>;
  /** 0 for the top layer. */
  readonly layer: ReadonlyMap<number, number>;
}

/**
 * Reads the hierarchy from the input. Cycles are broken where the fewest pairs point upwards (after
 * Eades, Lin and Smyth 1993); layers are by the longest path, and then those who have more below
 * than above stand as low as they can, so that lines are short.
 */
export function readHierarchy(input: LayoutInput): Hierarchy {
  const present = new Set(input.actors);
  const pairs = pairsOf(input, present);
  const actors = [...new Set(pairs.flat())].sort((a, b) => a - b);
  const place = new Map(orderWithFewUpwards(actors, pairs).map((actor, index) => [actor, index]));
  const above = new Map<number, number[]>(actors.map((actor) => [actor, []]));
  const below = new Map<number, number[]>(actors.map((actor) => [actor, []]));
  for (const [high, low] of pairs) {
    if (place.get(high)! > place.get(low)!) continue;
    below.get(high)!.push(low);
    above.get(low)!.push(high);
  }
  // A pair that pointed upwards alone would leave its actors without any: they are dropped.
  const tied = actors.filter((actor) => above.get(actor)!.length + below.get(actor)!.length > 0);
  const downwards = tied.toSorted((a, b) => place.get(a)! - place.get(b)!);
  const layer = new Map<number, number>();
  for (const actor of downwards) {
    layer.set(actor, Math.max(-1, ...above.get(actor)!.map((high) => layer.get(high)!)) + 1);
  }
  for (const actor of downwards.toReversed()) {
    const lower = below.get(actor)!;
    if (lower.length <= above.get(actor)!.length || lower.length === 0) continue;
    layer.set(actor, Math.min(...lower.map((low) => layer.get(low)!)) - 1);
  }
  return { actors: tied, above, below, layer };
}

/** Different pairs of different actors, in an order of their own. */
function pairsOf(input: LayoutInput, present: ReadonlySet<number>): [number, number][] {
  const { superior = new Uint32Array(), subordinate = new Uint32Array() } = input;
  const pairs = new Map<string, [number, number]>();
  for (const [index, high] of superior.entries()) {
    const low = subordinate[index];
    if (low === undefined || high === low || !present.has(high) || !present.has(low)) continue;
    pairs.set(`${high} ${low}`, [high, low]);
  }
  return [...pairs.values()].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
}

/** Takes away what is at the bottom, then what is at the top, then who has most below, in turn. */
function orderWithFewUpwards(
  actors: readonly number[],
  pairs: readonly (readonly [number, number])[],
): number[] {
  const lower = new Map<number, Set<number>>(actors.map((actor) => [actor, new Set()]));
  const higher = new Map<number, Set<number>>(actors.map((actor) => [actor, new Set()]));
  for (const [high, low] of pairs) {
    lower.get(high)!.add(low);
    higher.get(low)!.add(high);
  }
  const left = new Set(actors);
  const remove = (actor: number) => {
    left.delete(actor);
    for (const low of lower.get(actor)!) higher.get(low)!.delete(actor);
    for (const high of higher.get(actor)!) lower.get(high)!.delete(actor);
  };
  const start: number[] = [];
  const end: number[] = [];
  while (left.size > 0) {
    const rest = [...left];
    const bottom = rest.find((actor) => lower.get(actor)!.size === 0);
    const top = rest.find((actor) => higher.get(actor)!.size === 0);
    const lead = (actor: number) => lower.get(actor)!.size - higher.get(actor)!.size;
    if (bottom !== undefined) {
      end.push(bottom);
      remove(bottom);
    } else {
      const next = top ?? rest.reduce((best, actor) => (lead(actor) > lead(best) ? actor : best));
      start.push(next);
      remove(next);
    }
  }
  return [...start, ...end.reverse()];
}

/** The parts of a hierarchy that hang together, the largest first. */
export function componentsOf({ actors, above, below }: Hierarchy): number[][] {
  const seen = new Set<number>();
  const components: number[][] = [];
  for (const first of actors) {
    if (seen.has(first)) continue;
    const component = new Set([first]);
    // A Set visits what is added on the way: this is a breadth-first search.
    for (const actor of component) {
      for (const next of [...above.get(actor)!, ...below.get(actor)!]) component.add(next);
    }
    for (const actor of component) seen.add(actor);
    components.push([...component].sort((a, b) => a - b));
  }
  return components.sort((a, b) => b.length - a.length || a[0]! - b[0]!);
}
