import { type BulkScene, LABEL_SIZE, textWidth } from '#core/appearance';
import type { Lens } from './paint-bulk.ts';

/** A name beside a node, in pixels of the device. */
export interface BulkName {
  readonly node: number;
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

const MOST_NAMES = 140;
const MOST_TRIED = 1_200;
const MOST_LETTERS = 34;
const CELL = 8;

/**
 * Names of nodes in the lens, the most connected first if no others are given, as many as fit
 * without touching each other or another node with a name. Only so many are tried, so that the cost
 * does not grow with the graph.
 */
export function nameNodes(
  scene: BulkScene,
  lens: Lens,
  nameOf: (actor: number) => string,
  candidates: Iterable<number> = scene.nodes.byImportance,
): readonly BulkName[] {
  const { nodes } = scene;
  const { scale, ratio, width, height } = lens;
  const columns = Math.ceil(width / CELL) + 1;
  const taken = new Uint8Array(columns * (Math.ceil(height / CELL) + 1));
  const names: BulkName[] = [];
  const lineHeight = LABEL_SIZE * 1.3 * ratio;
  let tried = 0;
  for (const node of candidates) {
    if (names.length >= MOST_NAMES || tried >= MOST_TRIED) break;
    const px = nodes.x[node]! * scale + lens.x;
    const py = nodes.y[node]! * scale + lens.y;
    if (px < 0 || py < 0 || px > width || py > height) continue;
    tried += 1;
    const radius = Math.max(nodes.radius[node]! * scale, ratio);
    const whole = nameOf(nodes.actor[node]!);
    const text = whole.length > MOST_LETTERS ? `${whole.slice(0, MOST_LETTERS - 1)}…` : whole;
    const room = textWidth(text, LABEL_SIZE, 400) * ratio;
    const x = px + radius + 3 * ratio;
    if (x + room > width || py - lineHeight / 2 < 0 || py + lineHeight / 2 > height) continue;
    const cells = {
      left: Math.floor((px - radius) / CELL),
      right: Math.floor((x + room) / CELL),
      top: Math.floor((py - lineHeight / 2) / CELL),
      bottom: Math.floor((py + lineHeight / 2) / CELL),
    };
    if (isTaken(taken, columns, cells)) continue;
    names.push({ node, text, x, y: py });
  }
  return names;
}

/** Whether some cell of a box is taken; if none is, all are from now on. */
function isTaken(
  taken: Uint8Array,
  columns: number,
  { left, right, top, bottom }: { left: number; right: number; top: number; bottom: number },
): boolean {
  const first = Math.max(0, left);
  for (let row = top; row <= bottom; row += 1) {
    for (let column = first; column <= right; column += 1) {
      if (taken[row * columns + column] === 1) return true;
    }
  }
  for (let row = top; row <= bottom; row += 1) {
    taken.fill(1, row * columns + first, row * columns + right + 1);
  }
  return false;
}
