import type { ThemeId } from './line-style.ts';
import { rimOf } from './node-marks.ts';
import { THEME_COLOURS } from './palette.ts';
import type { NodeMark, PinMark } from './scene.ts';

/** A round head with a needle that points down, in a box from −1 to 1. */
export const PIN_OUTLINE = 'M0 1L-.36 .12A.62 .62 0 1 1 .36 .12Z';
/** Half the side of its box. */
export const PIN_PIXELS = 6;

/** A pin at the upper left of each node that the user has put somewhere, for the name is beside. */
export function placePins(
  nodes: readonly NodeMark[],
  pinned: ReadonlySet<string>,
  theme: ThemeId,
  scale: number,
): readonly PinMark[] {
  const { ink: colour, ground: halo } = THEME_COLOURS[theme];
  const size = PIN_PIXELS / scale;
  return nodes
    .filter(({ id }) => pinned.has(id))
    .map((node) => {
      const away = (rimOf(node) + size * 0.4) * Math.SQRT1_2;
      const [x, y] = [node.x - away, node.y - away];
      return { node: node.actor, x, y, size, outline: PIN_OUTLINE, colour, halo };
    });
}
