import type { LineStyle } from '#core/appearance';
import { type HeadOutline, type HeadShape, headOutline, RAIL_GAP_SHARE } from '#core/appearance';
import type { Drawing, DrawnPath } from './drawing.ts';
import { type Curve, curveOutline, offsetCurve, shortenCurve } from './edge-outline.ts';

/** A line with its head, as a scene's edge and a legend's sample both have it. */
export interface DrawnLine {
  readonly curve: Curve;
  readonly tipX: number;
  readonly tipY: number;
  /** Radians clockwise on paper. */
  readonly headAngle: number;
  readonly style: LineStyle;
  readonly width: number;
  readonly arrowScale: number;
  readonly contested: boolean;
  readonly opacity: number;
  readonly bundle?: string;
}

/**
 * Draws a line as one path and its head as another. The line ends where an open head begins and a
 * contested line is two thin lines side by side, so that nothing has to be painted over in the
 * colour of the ground and a transparent figure looks the same on any page.
 */
export function drawLine(line: DrawnLine): readonly Drawing[] {
  const head = headOutline(line.style.head, line.width, line.arrowScale);
  const curve = shortenCurve(line.curve, lengthUnderHead(line.style.head, head));
  const rails = line.contested ? railsOf(curve, line.width) : [curve];
  const path: DrawnPath = {
    kind: 'path',
    outline: rails.map(curveOutline).join(''),
    fill: 'none',
    stroke: line.style.colour,
    strokeWidth: line.contested ? (line.width * (1 - RAIL_GAP_SHARE)) / 2 : line.width,
    dash: line.style.dash.map((length) => length * line.width),
    opacity: line.opacity,
    ...(line.bundle !== undefined && { bundle: line.bundle }),
  };
  return line.style.head === 'none' ? [path] : [path, drawHead(line, head)];
}

function drawHead(line: DrawnLine, head: HeadOutline): DrawnPath {
  const { colour } = line.style;
  return {
    kind: 'path',
    outline: head.path,
    place: { x: line.tipX, y: line.tipY, angle: (line.headAngle * 180) / Math.PI },
    ...(head.filled
      ? { fill: colour }
      : {
          fill: 'none',
          stroke: colour,
          // A wide line would close the opening that tells an open head from a filled one.
          strokeWidth: Math.min(line.width, head.length * OPEN_STROKE),
        }),
    opacity: line.opacity,
  };
}

function railsOf(curve: Curve, width: number): readonly Curve[] {
  const side = (width * (1 + RAIL_GAP_SHARE)) / 4;
  return [offsetCurve(curve, -side), offsetCurve(curve, side)];
}

/** Widest stroke of an open head, in parts of its length. */
const OPEN_STROKE = 0.21;
/** Share of the head's length, seen from its back, that a filled head leaves open on the line. */
const NOTCH: Readonly<Partial<Record<HeadShape, number>>> = { vee: 0.5, 'vee-open': 0.5 };
/** Filled heads and lines overlap by a little, or a light seam shows between them. */
const SEAM = 0.4;

/** How much of the line, from its end on, the head would cover. */
function lengthUnderHead(shape: HeadShape, head: HeadOutline): number {
  if (shape === 'none') return 0;
  const back = shape === 'circle-open' ? head.length : head.tipGap + head.length;
  const covered = back - (NOTCH[shape] ?? 0) * head.length - head.lineGap;
  return head.filled ? covered - SEAM : covered;
}
