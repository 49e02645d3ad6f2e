import type { Box } from './scene.ts';

/** Finds quickly what already stands somewhere: circles of nodes and boxes of labels. */
export interface CollisionGrid {
  addCircle(x: number, y: number, radius: number, owner: number): void;
  addBox(box: Box): void;
  /** Whether a box touches any circle or box that was added. */
  hitsBox(box: Box): boolean;
  /** Whether a point comes closer than `margin` to a circle of another owner than the two given. */
  hitsPoint(x: number, y: number, margin: number, owner: number, otherOwner: number): boolean;
}

const NO_OWNER = -1;
const MAX_CELLS = 250_000;

/**
 * A uniform grid over `bounds`. What lies outside falls into the cells on the border, so that
 * nothing is missed there. Entries of a cell are chained through flat arrays.
 */
export function createCollisionGrid(bounds: Box, wantedCell: number): CollisionGrid {
  const cell = Math.max(wantedCell, Math.sqrt((bounds.width * bounds.height) / MAX_CELLS), 1e-9);
  const columns = Math.max(1, Math.min(MAX_CELLS, Math.ceil(bounds.width / cell)));
  const rows = Math.max(1, Math.min(MAX_CELLS, Math.ceil(bounds.height / cell)));
  const first = new Int32Array(columns * rows).fill(-1);
  const next: number[] = [];
  const shapeOfEntry: number[] = [];
  /** Left, top, right, bottom, owner of each shape; a circle is its square and has an owner. */
  const shapes: number[] = [];

  const columnOf = (x: number): number =>
    Math.max(0, Math.min(columns - 1, Math.floor((x - bounds.x) / cell)));
  const rowOf = (y: number): number =>
    Math.max(0, Math.min(rows - 1, Math.floor((y - bounds.y) / cell)));

  function add(left: number, top: number, right: number, bottom: number, owner: number): void {
    const shape = shapes.length;
    shapes.push(left, top, right, bottom, owner);
    const lastColumn = columnOf(right);
    const lastRow = rowOf(bottom);
    for (let row = rowOf(top); row <= lastRow; row++) {
      for (let column = columnOf(left); column <= lastColumn; column++) {
        const index = row * columns + column;
        next.push(first[index]!);
        shapeOfEntry.push(shape);
        first[index] = next.length - 1;
      }
    }
  }

  function overlaps(shape: number, box: Box): boolean {
    const left = shapes[shape]!;
    const top = shapes[shape + 1]!;
    const right = shapes[shape + 2]!;
    const bottom = shapes[shape + 3]!;
    const boxRight = box.x + box.width;
    const boxBottom = box.y + box.height;
    if (left >= boxRight || right <= box.x || top >= boxBottom || bottom <= box.y) return false;
    if (shapes[shape + 4] === NO_OWNER) return true;
    const radius = (right - left) / 2;
    const x = (left + right) / 2;
    const y = (top + bottom) / 2;
    const dx = x - Math.max(box.x, Math.min(x, boxRight));
    const dy = y - Math.max(box.y, Math.min(y, boxBottom));
    return dx * dx + dy * dy < radius * radius;
  }

  return {
    addCircle: (x, y, radius, owner) => add(x - radius, y - radius, x + radius, y + radius, owner),
    addBox: (box) => add(box.x, box.y, box.x + box.width, box.y + box.height, NO_OWNER),
    hitsBox(box) {
      const lastColumn = columnOf(box.x + box.width);
      const lastRow = rowOf(box.y + box.height);
      for (let row = rowOf(box.y); row <= lastRow; row++) {
        for (let column = columnOf(box.x); column <= lastColumn; column++) {
          for (let entry = first[row * columns + column]!; entry >= 0; entry = next[entry]!) {
            if (overlaps(shapeOfEntry[entry]!, box)) return true;
          }
        }
      }
      return false;
    },
    hitsPoint(x, y, margin, owner, otherOwner) {
      const lastColumn = columnOf(x + margin);
      const lastRow = rowOf(y + margin);
      for (let row = rowOf(y - margin); row <= lastRow; row++) {
        for (let column = columnOf(x - margin); column <= lastColumn; column++) {
          for (let entry = first[row * columns + column]!; entry >= 0; entry = next[entry]!) {
            const shape = shapeOfEntry[entry]!;
            const shapeOwner = shapes[shape + 4]!;
            if (shapeOwner === NO_OWNER || shapeOwner === owner || shapeOwner === otherOwner) {
              continue;
            }
            const radius = (shapes[shape + 2]! - shapes[shape]!) / 2 + margin;
            const dx = x - (shapes[shape]! + shapes[shape + 2]!) / 2;
            const dy = y - (shapes[shape + 1]! + shapes[shape + 3]!) / 2;
            if (dx * dx + dy * dy < radius * radius) return true;
          }
        }
      }
      return false;
    },
  };
}
