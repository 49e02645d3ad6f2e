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
const MOST_TRIED = 400;
/** Names go round the marks of the first so many, which are the ones that everybody looks for. */
const FIRST = 12;
const MOST_LETTERS = 34;
const CELL = 4;
/** Pixels between a mark and its name. */
const AWAY = CELL;

/**
 * Names of nodes in the lens, as many as fit without touching each other or another node with a
 * name, to the right of their node or else on another side. Only so many are tried, so that the
 * cost does not grow with the graph.
 */
export function nameNodes(
  scene: BulkScene,
  lens: Lens,
  nameOf: (actor: number) => string,
  { candidates = scene.nodes.byImportance, mostNames = MOST_NAMES }: NameChoice = {},
): readonly BulkName[] {
  const { nodes } = scene;
  const { width, height, ratio } = lens;
  const taken = createGround(width, height);
  const looked = createGround(width, height);
  const names: BulkName[] = [];
  const lineHeight = LABEL_SIZE * 1.3 * ratio;
  const tried = firstInLens(scene, lens, candidates);
  const marks = tried.map((node) => markOf(scene, lens, node));
  for (const mark of marks.slice(0, FIRST)) looked.take(mark);
  for (const [place, node] of tried.entries()) {
    if (names.length >= mostNames) break;
    const mark = marks[place]!;
    const isFirst = place < FIRST;
    // Most fail here, where no letter has been measured.
    if (!isFirst && taken.isTaken(mark)) continue;
    const whole = nameOf(nodes.actor[node]!);
    const text = whole.length > MOST_LETTERS ? `${whole.slice(0, MOST_LETTERS - 1)}…` : whole;
    const length = textWidth(text, LABEL_SIZE, 400) * ratio;
    const sides = sidesOf(mark, length, lineHeight, AWAY * ratio, isFirst ? 2 : 1).filter(
      (side) => isInside(side, lens) && !taken.isTaken(side),
    );
    const box = sides.find((side) => !looked.isTaken(side)) ?? (isFirst ? sides[0] : undefined);
    if (!box) continue;
    taken.take(box);
    if (!isFirst) taken.take(mark);
    names.push({
      node,
      text,
      x: box.left,
      y: (box.top + box.bottom) / 2,
      direction: textDirection(text),
    });
  }
  return names;
}

/** The first candidates whose middle is in the window, as many as are tried. */
function firstInLens(scene: BulkScene, lens: Lens, candidates: Iterable<number>): number[] {
  const { x, y } = scene.nodes;
  const found: number[] = [];
  for (const node of candidates) {
    if (found.length === MOST_TRIED) break;
    const px = x[node]! * lens.scale + lens.x;
    const py = y[node]! * lens.scale + lens.y;
    if (px >= 0 && py >= 0 && px <= lens.width && py <= lens.height) found.push(node);
  }
  return found;
}

function markOf({ nodes }: BulkScene, { scale, ratio, x, y }: Lens, node: number): Sides {
  const px = nodes.x[node]! * scale + x;
  const py = nodes.y[node]! * scale + y;
  const radius = Math.max(nodes.radius[node]! * scale, ratio);
  return { left: px - radius, right: px + radius, top: py - radius, bottom: py + radius };
}

/**
 * Where a name may stand, the best first: right, left, above, below, then at the corners, as many
 * lines away as asked for.
 */
function sidesOf(
  mark: Sides,
  length: number,
  lineHeight: number,
  away: number,
  lines: number,
): readonly Sides[] {
  const middle = (mark.top + mark.bottom) / 2 - lineHeight / 2;
  const centre = (mark.left + mark.right) / 2 - length / 2;
  const [after, before] = [mark.right + away, mark.left - away - length];
  const corners = [
    [after, middle],
    [before, middle],
  ];
  for (let line = 0; line < lines; line += 1) {
    const above = mark.top - away - (line + 1) * lineHeight;
    const below = mark.bottom + away + line * lineHeight;
    for (const left of [centre, after, before]) corners.push([left, above], [left, below]);
  }
  return corners.map(([left = 0, top = 0]) => ({
    left,
    top,
    right: left + length,
    bottom: top + lineHeight,
  }));
}

interface Sides {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const isInside = ({ left, right, top, bottom }: Sides, { width, height }: Lens): boolean =>
  left >= 0 && top >= 0 && right <= width && bottom <= height;

/** Where in the window something stands already, in cells of a few pixels. */
function createGround(width: number, height: number) {
  const columns = Math.ceil(width / CELL) + 1;
  const rows = Math.ceil(height / CELL) + 1;
  const cells = new Uint8Array(columns * rows);
  const cellsOf = ({ left, right, top, bottom }: Sides) => ({
    first: Math.max(0, Math.floor(left / CELL)),
    last: Math.min(columns - 1, Math.floor(right / CELL)),
    top: Math.max(0, Math.floor(top / CELL)),
    bottom: Math.min(rows - 1, Math.floor(bottom / CELL)),
  });
  return {
    isTaken(box: Sides): boolean {
      const { first, last, top, bottom } = cellsOf(box);
      for (let row = top; row <= bottom; row += 1) {
        for (let column = first; column <= last; column += 1) {
          if (cells[row * columns + column] === 1) return true;
        }
      }
      return false;
    },
    take(box: Sides): void {
      const { first, last, top, bottom } = cellsOf(box);
      for (let row = top; row <= bottom; row += 1) {
        cells.fill(1, row * columns + first, row * columns + last + 1);
      }
    },
  };
}
