import type { EdgeMark } from './scene.ts';

/** The line of an edge, without its head, as an SVG path. */
export function edgePath(edge: EdgeMark): string {
  const { startX, startY, controlX, controlY, endX, endY } = edge;
  const start = `M${round(startX)} ${round(startY)}`;
  // A control point on the straight line draws the same as none, but dashes and files cost more.
  return edge.bend === 0
    ? `${start}L${round(endX)} ${round(endY)}`
    : `${start}Q${round(controlX)} ${round(controlY)} ${round(endX)} ${round(endY)}`;
}

/** Where the outline of the head (`headOutline`) goes, as an SVG transform. */
export function headTransform({ tipX, tipY, headAngle }: EdgeMark): string {
  return `translate(${round(tipX)} ${round(tipY)}) rotate(${round((headAngle * 180) / Math.PI)})`;
}

const round = (value: number): number => Math.round(value * 100) / 100 + 0;
