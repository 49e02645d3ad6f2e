/** Gives the next number from 0 up to but without 1. */
export type Random = () => number;

/**
 * A stream of numbers that look random and are the same for the same seed on every machine, so
 * that layouts and samples can be repeated. Mulberry32 by Tommy Ettinger (2017): 32 bits of
 * state; not for secrets.
 */
export function createSeededRandom(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b_79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A whole number from 0 up to but without `limit`. */
export const randomBelow = (random: Random, limit: number): number => Math.floor(random() * limit);

/** Brings a list into random order in place (Fisher and Yates; Durstenfeld 1964) and returns it. */
export function shuffleInPlace<Items extends unknown[] | Uint32Array | Int32Array>(
  items: Items,
  random: Random,
): Items {
  for (let last = items.length - 1; last > 0; last -= 1) {
    const chosen = randomBelow(random, last + 1);
    const kept = items[last];
    items[last] = items[chosen]!;
    items[chosen] = kept!;
  }
  return items;
}

/** A seed for a text: FNV-1a, 32 bits (Fowler, Noll and Vo), over UTF-16 units. */
export function seedFromText(text: string): number {
  let hash = 0x811c_9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x0100_0193);
  }
  return hash >>> 0;
}
