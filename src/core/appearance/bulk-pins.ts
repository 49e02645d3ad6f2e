import type { Lens } from './bulk-marks.ts';
import type { BulkScene } from './bulk-scene.ts';
import { THEME_COLOURS } from './palette.ts';
import { PIN_OUTLINE, PIN_PIXELS } from './pin-marks.ts';
import type { PinMark } from './scene.ts';

/** Pins of the nodes in the lens that the user has put somewhere, in pixels of the device. */
export function placeBulkPins({ nodes, pinned, theme }: BulkScene, lens: Lens): readonly PinMark[] {
  const { ink: colour, ground: halo } = THEME_COLOURS[theme];
  const size = PIN_PIXELS * lens.ratio;
  return Array.from(pinned, (node) => {
    const away = (nodes.radius[node]! * lens.scale + size * 0.4) * Math.SQRT1_2;
    return {
      node: nodes.actor[node]!,
      x: nodes.x[node]! * lens.scale + lens.x - away,
      y: nodes.y[node]! * lens.scale + lens.y - away,
      size,
      outline: PIN_OUTLINE,
      colour,
      halo,
    };
  }).filter(
    ({ x, y }) => x > -size && y > -size && x < lens.width + size && y < lens.height + size,
  );
}
