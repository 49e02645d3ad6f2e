import { arrangeAfresh, type LayoutProgress } from './arrange-afresh.ts';
import { layRoundPinned } from './earlier-places.ts';
import type { LayoutInput, Positions } from './positions.ts';
import { adaptDiagram, type Diagram, frameFor } from './regions.ts';
import { sidesOf } from './sides.ts';

/** Half the clear space between a camp and the middle, in model units. */
const CAMP_GAP = 24;

/** Two camps, left and right, with the actors of neither in between. */
export function arrangeInCamps(input: LayoutInput, onProgress?: LayoutProgress): Positions {
  const strips = Int16Array.from(sidesOf(input), (side) => side + 1);
  const fresh = arrangeAfresh({ ...input, bloc: strips }, onProgress, {
    place: placeSideBySide,
    gap: CAMP_GAP,
  });
  return layRoundPinned(input, fresh);
}

/** Upright strips, from left to right in the order of the blocs. */
function placeSideBySide(needs: Float64Array, ratio: number): Diagram {
  const { width, height } = frameFor(needs, ratio);
  const whole = needs.reduce((sum, need) => sum + need, 0);
  let before = 0;
  const x = needs.map((need) => {
    const middle = ((before + need / 2) / whole - 0.5) * width;
    before += need;
    return middle;
  });
  const diagram: Diagram = {
    x,
    y: new Float64Array(needs.length),
    weight: new Float64Array(needs.length),
    width,
    height,
  };
  adaptDiagram(diagram, needs, 60);
  return diagram;
}
