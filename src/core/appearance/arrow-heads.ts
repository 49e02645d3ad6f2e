import type { HeadShape } from './line-style.ts';

/** Room that a head takes, in units of the model. */
export interface HeadRoom {
  /** Distance from the rim at which the origin of the outline lies (cytoscape: `spacing`). */
  readonly tipGap: number;
  /** How far before the rim the line ends, so that it does not show through (cytoscape: `gap`). */
  readonly lineGap: number;
  /** Length of the head along the line. */
  readonly length: number;
}

/**
 * Arrow heads exactly as cytoscape 3.34 draws them, so that a figure shows the heads of the screen.
 * Its shapes are polygons in a box of side 1 with the tip at the origin and the line coming from
 * −y; here they are turned so that the line comes from −x, and scaled to units.
 */
export interface HeadOutline extends HeadRoom {
  /** SVG path with the tip (or the centre of a circle) at the origin, pointing towards +x. */
  readonly path: string;
  /** Filled with the line's colour; else stroked with it at the line's width over the ground. */
  readonly filled: boolean;
}

/** Makes a head on a line of up to 3 units 8.7 units long and wide. */
export const ARROW_SCALE = 1;

type DrawnShape = 'none' | 'triangle' | 'vee' | 'chevron' | 'tee' | 'diamond' | 'circle';

export interface CytoscapeHead {
  readonly shape: DrawnShape;
  readonly fill: 'filled' | 'hollow';
}

/** Values of cytoscape's `target-arrow-shape` and `target-arrow-fill` for each head. */
export const CYTOSCAPE_HEADS: Readonly<Record<HeadShape, CytoscapeHead>> = {
  none: { shape: 'none', fill: 'filled' },
  triangle: { shape: 'triangle', fill: 'filled' },
  'triangle-open': { shape: 'triangle', fill: 'hollow' },
  vee: { shape: 'vee', fill: 'filled' },
  'vee-open': { shape: 'chevron', fill: 'filled' },
  tee: { shape: 'tee', fill: 'filled' },
  diamond: { shape: 'diamond', fill: 'filled' },
  'circle-open': { shape: 'circle', fill: 'hollow' },
};

/** Points across and along the line: x to the side, y towards the tip, in units of the size. */
const POLYGONS: Readonly<Record<string, readonly (readonly [number, number])[]>> = {
  triangle: [
    [-0.15, -0.3],
    [0, 0],
    [0.15, -0.3],
  ],
  vee: [
    [-0.15, -0.3],
    [0, 0],
    [0.15, -0.3],
    [0, -0.15],
  ],
  chevron: [
    [0, 0],
    [-0.15, -0.15],
    [-0.1, -0.2],
    [0, -0.1],
    [0.1, -0.2],
    [0.15, -0.15],
  ],
  tee: [
    [-0.15, 0],
    [-0.15, -0.1],
    [0.15, -0.1],
    [0.15, 0],
  ],
  diamond: [
    [-0.15, -0.15],
    [0, -0.3],
    [0.15, -0.15],
    [0, 0],
  ],
};

const CIRCLE_RADIUS = 0.15;

/** Lengths along the line, in units of the size. */
const LENGTHS: Readonly<Record<DrawnShape, number>> = {
  none: 0,
  triangle: 0.3,
  vee: 0.3,
  chevron: 0.2,
  tee: 0.1,
  diamond: 0.3,
  circle: 2 * CIRCLE_RADIUS,
};

const NO_ROOM: HeadRoom = { tipGap: 0, lineGap: 0, length: 0 };

/** Side of the box of a head in units, after cytoscape's `getArrowWidth`. */
const headSize = (edgeWidth: number, arrowScale: number): number =>
  Math.max((edgeWidth * 13.37) ** 0.9, 29) * arrowScale;

/** How much room a head takes on a line of `edgeWidth` units. */
export function headRoom(
  shape: HeadShape,
  edgeWidth: number,
  arrowScale: number = ARROW_SCALE,
): HeadRoom {
  const drawn = CYTOSCAPE_HEADS[shape].shape;
  if (drawn === 'none') return NO_ROOM;
  const size = headSize(edgeWidth, arrowScale);
  return {
    tipGap: tipGapOf(drawn, size),
    lineGap: lineGapOf(drawn, edgeWidth, arrowScale),
    length: LENGTHS[drawn] * size,
  };
}

/** Outline of a head on a line of `edgeWidth` units, and the room it takes. */
export function headOutline(
  shape: HeadShape,
  edgeWidth: number,
  arrowScale: number = ARROW_SCALE,
): HeadOutline {
  const { shape: drawn, fill } = CYTOSCAPE_HEADS[shape];
  const size = headSize(edgeWidth, arrowScale);
  return {
    path: drawn === 'circle' ? circlePath(CIRCLE_RADIUS * size) : polygonPath(drawn, size),
    filled: fill === 'filled',
    ...headRoom(shape, edgeWidth, arrowScale),
  };
}

function tipGapOf(drawn: DrawnShape, size: number): number {
  if (drawn === 'circle') return CIRCLE_RADIUS * size;
  return drawn === 'tee' ? 1 : 0;
}

function lineGapOf(drawn: DrawnShape, edgeWidth: number, arrowScale: number): number {
  const scaledWidth = edgeWidth * arrowScale;
  if (drawn === 'tee') return 1;
  if (drawn === 'diamond') return scaledWidth;
  if (drawn === 'chevron') return 0.95 * scaledWidth;
  return drawn === 'vee' ? 2 * 0.525 * scaledWidth : 2 * scaledWidth;
}

function polygonPath(drawn: DrawnShape, size: number): string {
  const points = POLYGONS[drawn] ?? [];
  const corners = points.map(([side, along]) => `${round(along * size)} ${round(side * size)}`);
  return corners.length === 0 ? '' : `M${corners.join('L')}Z`;
}

const circlePath = (radius: number): string => {
  const r = round(radius);
  return `M${-r} 0A${r} ${r} 0 1 1 ${r} 0A${r} ${r} 0 1 1 ${-r} 0Z`;
};

const round = (value: number): number => Math.round(value * 1000) / 1000 + 0;
