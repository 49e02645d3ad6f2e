/**
 * A seeded source of numbers in [0, 1): the same seed gives the same sequence, on every machine
 * (xorshift32: Marsaglia 2003, "Xorshift RNGs", with the seed spread by a multiplication).
 */
export function seededRandom(seed: number): () => number {
  let state = (Math.imul(seed ^ 0x9e37_79b9, 0x85eb_ca6b) ^ 0xc2b2_ae35) >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state / 4_294_967_296;
  };
}

/** Some of the numbers `0 .. size - 1`, each at most once, in the order drawn (Fisher-Yates). */
export function drawSample(size: number, count: number, random: () => number): Uint32Array {
  const numbers = Uint32Array.from({ length: size }, (_, index) => index);
  const drawn = Math.min(size, count);
  for (let place = 0; place < drawn; place += 1) {
    const other = place + Math.floor(random() * (size - place));
    const kept = numbers[place]!;
    numbers[place] = numbers[other]!;
    numbers[other] = kept;
  }
  return numbers.slice(0, drawn);
}
