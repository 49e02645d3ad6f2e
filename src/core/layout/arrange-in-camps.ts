import { arrangeAfresh, type LayoutProgress } from './arrange-afresh.ts';
import { layRoundPinned } from './earlier-places.ts';
import type { LayoutInput, Positions } from './positions.ts';
import { type Diagram, frameFor } from './regions.ts';
import { sidesOf } from './sides.ts';

/** Half the clear space between a camp and the middle, in model units. */
const CAMP_GAP = 18;

/** Two camps, left and right, with the actors of neither in between. */
export function arrangeInCamps(input: LayoutInput, onProgress?: LayoutProgress): Positions {
  const strips = Int16Array.from(sidesOf(input), (side) => side + 1);
  const fresh = arrangeAfresh({ ...input, bloc: strips }, onProgress, {
    place: placeSideBySide,
    gap: CAMP_GAP,
  });
  return layRoundPinned(input, fresh);
}

/** Upright strips, from left to right in the order of the blocs, as wide as their needs. */
function placeSideBySide(needs: Float64Array, ratio: number): Diagram {
  const { width, height } = frameFor(needs, ratio);
  const x = new Float64Array(needs.length);
  const weight = new Float64Array(needs.length);
  let start = -width / 2;
  for (const [strip, need] of needs.entries()) {
    x[strip] = start + need / height / 2;
    if (strip > 0) {
      // Chosen so that the border lies where this strip starts, and not halfway.
      const way = x[strip]! - x[strip - 1]!;
      weight[strip] = weight[strip - 1]! - 2 * way * (start - x[strip - 1]! - way / 2);
    }
    start += need / height;
  }
  return { x, y: new Float64Array(needs.length), weight, width, height };
}
