import { headOutline, type LineStyle } from '#core/appearance';
import { drawLine } from './draw-line.ts';
import type { Drawing } from './drawing.ts';

/** Length of a line in the key. */
export const LINE_SAMPLE = 46;

/** A piece of line as it is drawn between actors, with its middle at `y`. */
export function drawSample(
  style: LineStyle,
  width: number,
  contested: boolean,
  left: number,
  y: number,
): readonly Drawing[] {
  const head = headOutline(style.head, width, 1);
  const right = left + LINE_SAMPLE;
  const end = right - head.lineGap;
  return drawLine({
    curve: {
      startX: left,
      startY: y,
      controlX: (left + end) / 2,
      controlY: y,
      endX: end,
      endY: y,
    },
    tipX: right - head.tipGap,
    tipY: y,
    headAngle: 0,
    style,
    width,
    arrowScale: 1,
    contested,
    opacity: 1,
  });
}
