import { curvePoint } from './edge-geometry.ts';
import type { ThemeId } from './line-style.ts';
import { rimOf } from './node-marks.ts';
import { THEME_COLOURS } from './palette.ts';
import { LABEL_SIZE } from './place-labels.ts';
import type { Box, EdgeMark, LineCountMark, NodeMark } from './scene.ts';
import { textWidth } from './text-width.ts';

/** Parts of the line at which its number may stand, the best first. */
const PLACES = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.18, 0.82];
const SIZE = LABEL_SIZE * 0.85;
/** Lines of a smaller share of the heaviest are told by their width alone. */
const SMALLEST_SHARE = 0.1;

/**
 * How many relationships the lines of collapsed groups hold, each on its line and off all nodes,
 * names and other numbers. A line of one relationship, or one without such a place, has none.
 */
export function placeLineCounts(
  nodes: readonly NodeMark[],
  edges: readonly EdgeMark[],
  names: readonly Box[],
  theme: ThemeId,
  scale: number,
): readonly LineCountMark[] {
  const merged = new Set(nodes.filter((node) => node.compound).map(({ actor }) => actor));
  const size = SIZE / scale;
  const taken = [...names];
  const { ink: colour, ground: halo } = THEME_COLOURS[theme];
  const isFree = (box: Box) =>
    !nodes.some((node) => isNear(node, box)) && !taken.some((other) => overlap(box, other));
  const heaviest = edges.reduce((most, { count }) => Math.max(most, count), 0);
  const fewest = Math.max(2, heaviest * SMALLEST_SHARE);
  // The heaviest choose first where there is room for few.
  const inTurn = edges.toSorted((one, other) => other.count - one.count);
  return inTurn.flatMap((edge): LineCountMark[] => {
    const isMerged = merged.has(edge.sourceActor) || merged.has(edge.targetActor);
    if (!isMerged || edge.count < fewest) return [];
    const text = `×${edge.count}`;
    const width = textWidth(text, size, 600);
    for (const part of PLACES) {
      const x = curvePoint(edge.startX, edge.controlX, edge.endX, part);
      const y = curvePoint(edge.startY, edge.controlY, edge.endY, part);
      const box = { x: x - width / 2, y: y - size * 0.55, width, height: size * 1.1 };
      if (!isFree(box)) continue;
      taken.push(box);
      return [{ key: edge.key, text, x, y, size, colour, halo, box }];
    }
    return [];
  });
}

const isNear = (node: NodeMark, box: Box): boolean => {
  const x = Math.max(box.x, Math.min(node.x, box.x + box.width));
  const y = Math.max(box.y, Math.min(node.y, box.y + box.height));
  return Math.hypot(node.x - x, node.y - y) < rimOf(node);
};

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
