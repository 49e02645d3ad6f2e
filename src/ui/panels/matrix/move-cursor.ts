import { HEAD, type MatrixPlace } from './matrix-geometry.ts';

export interface CursorKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

interface Ground {
  readonly count: number;
  /** Rows that the window shows, for the page keys. */
  readonly page: number;
  isFilled(row: number, column: number): boolean;
}

const STEPS: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/**
 * Where a key takes the cursor, after the grid pattern of the ARIA Authoring Practices: arrows by
 * one cell, with Ctrl to the next filled one; Home and End along the row, with Ctrl to the first
 * and last cell; the page keys by a window. `undefined` for keys that do not move it.
 */
export function moveCursor(
  { row, column }: MatrixPlace,
  { key, ctrlKey, metaKey }: CursorKey,
  ground: Ground,
): MatrixPlace | undefined {
  const last = ground.count - 1;
  const isJump = ctrlKey || metaKey;
  const step = STEPS[key];
  if (step) return isJump ? jump({ row, column }, step, ground) : walk({ row, column }, step, last);
  switch (key) {
    case 'Home':
      return isJump ? { row: 0, column: 0 } : { row, column: 0 };
    case 'End':
      return isJump ? { row: last, column: last } : { row, column: last };
    case 'PageUp':
      return { row: Math.max(0, row - ground.page), column };
    case 'PageDown':
      return { row: Math.min(last, row + ground.page), column };
    default:
      return undefined;
  }
}

/** One step; never past the last cell, nor into the corner where the headings meet. */
function walk(
  from: MatrixPlace,
  [down, right]: readonly [number, number],
  last: number,
): MatrixPlace {
  const to = { row: from.row + down, column: from.column + right };
  const isOut = to.row < HEAD || to.column < HEAD || to.row > last || to.column > last;
  return isOut || (to.row === HEAD && to.column === HEAD) ? from : to;
}

/** To the next filled cell that way, or to the heading or the edge where there is none. */
function jump(from: MatrixPlace, step: readonly [number, number], ground: Ground): MatrixPlace {
  let at = from;
  for (;;) {
    const next = walk(at, step, ground.count - 1);
    if (next === at) return at;
    at = next;
    if (at.row !== HEAD && at.column !== HEAD && ground.isFilled(at.row, at.column)) return at;
  }
}
