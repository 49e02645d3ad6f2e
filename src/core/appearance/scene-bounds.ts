import { curvePoint } from './edge-geometry.ts';
import { rimOf } from './node-marks.ts';
import type { Box, EdgeMark, NodeMark } from './scene.ts';

const NOTHING: Box = { x: 0, y: 0, width: 0, height: 0 };

/** The smallest box that holds all boxes; an empty box at the origin where there are none. */
export function unionOf(boxes: Iterable<Box>): Box {
  let left = Number.POSITIVE_INFINITY;
  let top = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let bottom = Number.NEGATIVE_INFINITY;
  for (const box of boxes) {
    left = Math.min(left, box.x);
    top = Math.min(top, box.y);
    right = Math.max(right, box.x + box.width);
    bottom = Math.max(bottom, box.y + box.height);
  }
  return left > right ? NOTHING : { x: left, y: top, width: right - left, height: bottom - top };
}

export function nodeBox(node: NodeMark): Box {
  const rim = rimOf(node);
  return { x: node.x - rim, y: node.y - rim, width: 2 * rim, height: 2 * rim };
}

/** The box of the curve itself, which its control point often lies outside of. */
export function edgeBox(edge: EdgeMark): Box {
  const [left, right] = rangeOf(edge.startX, edge.controlX, edge.endX, edge.tipX);
  const [top, bottom] = rangeOf(edge.startY, edge.controlY, edge.endY, edge.tipY);
  const half = edge.width / 2;
  return {
    x: left - half,
    y: top - half,
    width: right - left + edge.width,
    height: bottom - top + edge.width,
  };
}

function rangeOf(start: number, control: number, end: number, tip: number): [number, number] {
  const bulge = start - 2 * control + end;
  const t = bulge === 0 ? 0 : (start - control) / bulge;
  const turn = t > 0 && t < 1 ? curvePoint(start, control, end, t) : start;
  return [Math.min(start, end, tip, turn), Math.max(start, end, tip, turn)];
}

export const grow = (box: Box, by: number): Box => ({
  x: box.x - by,
  y: box.y - by,
  width: box.width + 2 * by,
  height: box.height + 2 * by,
});
