/**
 * How far two divisions of the same things into groups agree, beyond what chance would give: 1
 * for the same division, about 0 for unrelated ones. Hubert and Arabie (1985), "Comparing
 * partitions". Two divisions without any choice (all apart, or all together) agree fully.
 */
export function adjustedRandIndex(one: ArrayLike<number>, other: ArrayLike<number>): number {
  const numberOfOther = new Map<number, number>();
  for (let index = 0; index < other.length; index += 1) {
    if (!numberOfOther.has(other[index]!)) numberOfOther.set(other[index]!, numberOfOther.size);
  }
  const together = new Map<number, number>();
  const inOne = new Map<number, number>();
  const inOther = new Map<number, number>();
  const numberOfOne = new Map<number, number>();
  for (let index = 0; index < one.length; index += 1) {
    const left = one[index]!;
    if (!numberOfOne.has(left)) numberOfOne.set(left, numberOfOne.size);
    const right = numberOfOther.get(other[index]!)!;
    count(together, numberOfOne.get(left)! * numberOfOther.size + right);
    count(inOne, left);
    count(inOther, right);
  }
  const pairs = pairsOf(one.length);
  const shared = sumPairs(together);
  const ofOne = sumPairs(inOne);
  const ofOther = sumPairs(inOther);
  const expected = pairs === 0 ? 0 : (ofOne * ofOther) / pairs;
  const highest = (ofOne + ofOther) / 2;
  return highest === expected ? 1 : (shared - expected) / (highest - expected);
}

function count(counts: Map<number, number>, key: number): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

const pairsOf = (size: number): number => (size * (size - 1)) / 2;

function sumPairs(counts: ReadonlyMap<unknown, number>): number {
  let sum = 0;
  for (const size of counts.values()) sum += pairsOf(size);
  return sum;
}
