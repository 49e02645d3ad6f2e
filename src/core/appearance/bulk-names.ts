import type { Lens } from './bulk-marks.ts';
import type { BulkScene } from './bulk-scene.ts';
import { LABEL_SIZE } from './place-labels.ts';
import { textDirection, textWidth } from './text-width.ts';

/** A name beside a node, in pixels of the device: the middle of its left end. */
export interface BulkName {
  readonly node: number;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly direction: 'ltr' | 'rtl';
}

export interface NameChoice {
  /** Nodes in the order in which they get names; the most connected first when left out. */
  readonly candidates?: Iterable<number>;
  readonly mostNames?: number;
}

const MOST_NAMES = 140;
const MOST_TRIED = 1_200;
const MOST_LETTERS = 34;
const CELL = 8;

/**
 * Names of nodes in the lens, as many as fit without touching each other or another node with a
 * name. Only so many are tried, so that the cost does not grow with the graph.
 */
export function nameNodes(
  scene: BulkScene,
  lens: Lens,
  nameOf: (actor: number) => string,
  { candidates = scene.nodes.byImportance, mostNames = MOST_NAMES }: NameChoice = {},
): readonly BulkName[] {
  const { nodes } = scene;
  const { scale, ratio, width, height } = lens;
  const columns = Math.ceil(width / CELL) + 1;
  const taken = new Uint8Array(columns * (Math.ceil(height / CELL) + 1));
  const names: BulkName[] = [];
  const lineHeight = LABEL_SIZE * 1.3 * ratio;
  let tried = 0;
  for (const node of candidates) {
    if (names.length >= mostNames || tried >= MOST_TRIED) break;
    const px = nodes.x[node]! * scale + lens.x;
    const py = nodes.y[node]! * scale + lens.y;
    if (px < 0 || py < lineHeight / 2 || px > width || py > height - lineHeight / 2) continue;
    tried += 1;
    const radius = Math.max(nodes.radius[node]! * scale, ratio);
    const box = {
      left: px - radius,
      right: px + radius,
      top: py - lineHeight / 2,
      bottom: py + lineHeight / 2,
    };
    // Most fail here, where no letter has been measured.
    if (isTaken(taken, columns, box)) continue;
    const whole = nameOf(nodes.actor[node]!);
    const text = whole.length > MOST_LETTERS ? `${whole.slice(0, MOST_LETTERS - 1)}…` : whole;
    const x = px + radius + 3 * ratio;
    box.right = x + textWidth(text, LABEL_SIZE, 400) * ratio;
    if (box.right > width || isTaken(taken, columns, box)) continue;
    take(taken, columns, box);
    names.push({ node, text, x, y: py, direction: textDirection(text) });
  }
  return names;
}

interface Sides {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const cellsOf = ({ left, right, top, bottom }: Sides) => ({
  first: Math.max(0, Math.floor(left / CELL)),
  last: Math.floor(right / CELL),
  top: Math.floor(top / CELL),
  bottom: Math.floor(bottom / CELL),
});

function isTaken(taken: Uint8Array, columns: number, box: Sides): boolean {
  const { first, last, top, bottom } = cellsOf(box);
  for (let row = top; row <= bottom; row += 1) {
    for (let column = first; column <= last; column += 1) {
      if (taken[row * columns + column] === 1) return true;
    }
  }
  return false;
}

function take(taken: Uint8Array, columns: number, box: Sides): void {
  const { first, last, top, bottom } = cellsOf(box);
  for (let row = top; row <= bottom; row += 1) {
    taken.fill(1, row * columns + first, row * columns + last + 1);
  }
}
