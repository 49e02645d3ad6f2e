export type Direction = 'left' | 'right' | 'up' | 'down';

const HEADINGS: Record<Direction, readonly [number, number]> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, -1],
  down: [0, 1],
};

/** Tangent of the 60 degrees beyond which a node no longer lies ahead. */
const WIDEST = 1.75;

/**
 * The next node in a direction: near and straight ahead wins. First the quarter of the plane around
 * the direction counts, then what lies up to 60 degrees off.
 *
 * The four quarters part the plane, and each key goes to the nearest node of its quarter by
 * |dx| + |dy|. Towards any goal that distance never grows, and it shrinks within a few steps, so
 * that the arrow keys reach every node.
 */
export function nextInDirection<Node extends Spot>(
  nodes: readonly Node[],
  from: Node | undefined,
  direction: Direction,
): Node | undefined {
  if (!from) return nodes[0];
  const [headingX, headingY] = HEADINGS[direction];
  let inQuarter: Candidate<Node> | undefined;
  let beside: Candidate<Node> | undefined;
  for (const node of nodes) {
    const dx = node.x - from.x;
    const dy = node.y - from.y;
    const ahead = dx * headingX + dy * headingY;
    const aside = dy * headingX - dx * headingY;
    if (ahead <= 0 || Math.abs(aside) > ahead * WIDEST) continue;
    const candidate = { node, cost: ahead + Math.abs(aside), aside };
    // One of the two rims belongs to each quarter, so that no node is in two of them.
    if (-ahead < aside && aside <= ahead) inQuarter = better(candidate, inQuarter);
    else beside = better(candidate, beside);
  }
  return (inQuarter ?? beside)?.node;
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

interface Candidate<Node> {
  readonly node: Node;
  readonly cost: number;
  readonly aside: number;
}

function better<Node>(one: Candidate<Node>, other: Candidate<Node> | undefined): Candidate<Node> {
  if (!other || one.cost < other.cost) return one;
  return one.cost === other.cost && one.aside > other.aside ? one : other;
}
