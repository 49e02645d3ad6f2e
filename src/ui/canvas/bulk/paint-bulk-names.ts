import { type BulkName, LABEL_SIZE, THEME_COLOURS, type ThemeId } from '#core/appearance';
import { LABEL_FONT } from '../stylesheet.ts';

/** Names with a halo of the ground's colour. */
export function paintBulkNames(
  context: CanvasRenderingContext2D,
  names: readonly BulkName[],
  theme: ThemeId,
  ratio: number,
): void {
  const { ground, ink } = THEME_COLOURS[theme];
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.font = `${LABEL_SIZE * ratio}px ${LABEL_FONT}`;
  context.textBaseline = 'middle';
  // Names stand to the right of their nodes, in whatever direction they are read.
  context.textAlign = 'left';
  context.lineJoin = 'round';
  context.lineWidth = 3 * ratio;
  context.strokeStyle = ground;
  context.fillStyle = ink;
  for (const { text, x, y, direction } of names) {
    context.direction = direction;
    context.strokeText(text, x, y);
    context.fillText(text, x, y);
  }
}
