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
