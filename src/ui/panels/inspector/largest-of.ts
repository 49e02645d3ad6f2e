import { type Bitset, forEachBit } from '#core/base';

/** The actors with the largest numbers, in one pass; of equal ones the dataset's first. */
export function largestOf(actors: Bitset, numbers: Uint32Array, most: number): readonly number[] {
  const largest: number[] = [];
  forEachBit(actors, (actor) => {
    let place = largest.length;
    while (place > 0 && numbers[largest[place - 1]!]! < numbers[actor]!) place -= 1;
    if (place === most) return;
    largest.splice(place, 0, actor);
    if (largest.length > most) largest.pop();
  });
  return largest;
}
