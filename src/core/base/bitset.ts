/**
 * Sets of small integers as bits: what a filter lets through, one bit an edge or node. Sets that
 * meet in an operation must have the same size. Bits beyond the size are always 0.
 */
export interface Bitset {
  /** Members lie between 0 and `size - 1`. */
  readonly size: number;
  readonly words: Uint32Array;
}

/** A set for the numbers below `size`, empty at first. */
export const createBitset = (size: number): Bitset => ({
  size,
  words: new Uint32Array(Math.ceil(size / 32)),
});

export const copyBitset = (set: Bitset): Bitset => ({ size: set.size, words: set.words.slice() });

/** Puts every number in, or takes every number out. */
export function fillBitset(set: Bitset, isMember: boolean): void {
  set.words.fill(isMember ? 0xffff_ffff : 0);
  const used = set.size % 32;
  if (isMember && used !== 0) set.words[set.words.length - 1] = 2 ** used - 1;
}

/** Puts a number in. Numbers outside the set are a bug of the caller and throw. */
export function setBit(set: Bitset, index: number): void {
  requireInside(set, index);
  set.words[index >>> 5]! |= 1 << (index & 31);
}

/** Takes a number out. */
export function clearBit(set: Bitset, index: number): void {
  requireInside(set, index);
  set.words[index >>> 5]! &= ~(1 << (index & 31));
}

/** Whether a number is in; numbers outside the set never are. */
export const hasBit = (set: Bitset, index: number): boolean =>
  index >= 0 && index < set.size && ((set.words[index >>> 5]! >>> (index & 31)) & 1) === 1;

/** Leaves in `target` what is in both. */
export function andInto(target: Bitset, other: Bitset): void {
  requireSameSize(target, other);
  const { words } = target;
  for (let word = 0; word < words.length; word += 1) words[word]! &= other.words[word]!;
}

/** Adds to `target` what is in `other`. */
export function orInto(target: Bitset, other: Bitset): void {
  requireSameSize(target, other);
  const { words } = target;
  for (let word = 0; word < words.length; word += 1) words[word]! |= other.words[word]!;
}

/** Takes out of `target` what is in `other`. */
export function andNotInto(target: Bitset, other: Bitset): void {
  requireSameSize(target, other);
  const { words } = target;
  for (let word = 0; word < words.length; word += 1) words[word]! &= ~other.words[word]!;
}

/** How many numbers are in. */
export function countBits(set: Bitset): number {
  let count = 0;
  for (const word of set.words) count += countWord(word);
  return count;
}

/** How many numbers are in both, without making a set of them. */
export function countCommonBits(left: Bitset, right: Bitset): number {
  requireSameSize(left, right);
  let count = 0;
  for (let word = 0; word < left.words.length; word += 1) {
    count += countWord(left.words[word]! & right.words[word]!);
  }
  return count;
}

/** Whether every member of a set is one of another. */
export const isSubset = (set: Bitset, of: Bitset): boolean =>
  set.words.every((word, index) => (word & ~(of.words[index] ?? 0)) === 0);

/** Calls `visit` for every number that is in, from the smallest up. */
export function forEachBit(set: Bitset, visit: (index: number) => void): void {
  for (let word = 0; word < set.words.length; word += 1) {
    // As a small integer with a sign: its highest bit would else make a number on the heap of it.
    let rest = set.words[word]! | 0;
    while (rest !== 0) {
      // The lowest bit that is set; 31 minus its leading zeros is its place.
      const lowest = rest & -rest;
      visit(word * 32 + 31 - Math.clz32(lowest));
      rest ^= lowest;
    }
  }
}

/** The numbers that are in, from the smallest up. */
export function bitsToArray(set: Bitset): Uint32Array {
  const indexes = new Uint32Array(countBits(set));
  let next = 0;
  // As `forEachBit`, without a call for each of half a million.
  for (let word = 0; word < set.words.length; word += 1) {
    for (let rest = set.words[word]! | 0; rest !== 0; rest &= rest - 1) {
      indexes[next] = word * 32 + 31 - Math.clz32(rest & -rest);
      next += 1;
    }
  }
  return indexes;
}

/** Bits of one word, added in parallel: Warren, "Hacker's Delight", 2nd edition, section 5-1. */
function countWord(word: number): number {
  let bits = word - ((word >>> 1) & 0x5555_5555);
  bits = (bits & 0x3333_3333) + ((bits >>> 2) & 0x3333_3333);
  bits = (bits + (bits >>> 4)) & 0x0f0f_0f0f;
  return Math.imul(bits, 0x0101_0101) >>> 24;
}

function requireInside(set: Bitset, index: number): void {
  if (!(index >= 0 && index < set.size)) {
    throw new RangeError(`${index} is outside a bitset of size ${set.size}`);
  }
}

function requireSameSize(left: Bitset, right: Bitset): void {
  if (left.size !== right.size) {
    throw new RangeError(`bitsets of sizes ${left.size} and ${right.size} cannot meet`);
  }
}
