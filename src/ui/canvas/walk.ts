import type { NodeMark } from '#core/appearance';

export type Direction = 'left' | 'right' | 'up' | 'down';

const HEADINGS: Record<Direction, readonly [number, number]> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, -1],
  down: [0, 1],
};

/**
 * The next node in a direction: near and straight ahead wins. Nodes beside the way count up to
 * 60 degrees off, so that the arrow keys reach every node of a connected picture.
 */
export function nextInDirection(
  nodes: readonly NodeMark[],
  from: NodeMark | undefined,
  direction: Direction,
): NodeMark | undefined {
  if (!from) return nodes[0];
  const [headingX, headingY] = HEADINGS[direction];
  let best: NodeMark | undefined;
  let bestCost = Number.POSITIVE_INFINITY;
  for (const node of nodes) {
    const dx = node.x - from.x;
    const dy = node.y - from.y;
    const along = dx * headingX + dy * headingY;
    const aside = Math.abs(dx * headingY - dy * headingX);
    if (along <= 0 || aside > along * 1.75) continue;
    const cost = along + aside * 1.5;
    if (cost < bestCost) {
      best = node;
      bestCost = cost;
    }
  }
  return best;
}
