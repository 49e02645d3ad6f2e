import { curvePoint } from './edge-geometry.ts';
import type { Box, EdgeMark } from './scene.ts';

/** Says roughly how many lines run through a box. */
export interface InkGrid {
  linesUnder(box: Box): number;
}

const MAX_CELLS = 400_000;
const MAX_SAMPLES = 64;
const HEAD_INK = 2;

/**
 * A grid that counts in each cell how many lines pass it. A line across a text touches one cell of
 * its row, a line along it many: exactly what makes the second worse to read.
 */
export function createInkGrid(
  edges: readonly EdgeMark[],
  bounds: Box,
  wantedCell: number,
): InkGrid {
  const cell = Math.max(wantedCell, Math.sqrt((bounds.width * bounds.height) / MAX_CELLS), 1e-9);
  const columns = Math.max(1, Math.min(MAX_CELLS, Math.ceil(bounds.width / cell)));
  const rows = Math.max(1, Math.min(MAX_CELLS, Math.ceil(bounds.height / cell)));
  const counts = new Uint16Array(columns * rows);
  const columnOf = (x: number): number => Math.floor((x - bounds.x) / cell);
  const rowOf = (y: number): number => Math.floor((y - bounds.y) / cell);
  /** Index of a cell, −1 outside of the grid. */
  const cellAt = (x: number, y: number): number => {
    const column = columnOf(x);
    const row = rowOf(y);
    const isOutside = column < 0 || row < 0 || column >= columns || row >= rows;
    return isOutside ? -1 : row * columns + column;
  };
  const mark = (x: number, y: number, amount: number): void => {
    const index = cellAt(x, y);
    if (index >= 0) counts[index]! += amount;
  };
  for (const edge of edges) {
    const length = Math.hypot(edge.endX - edge.startX, edge.endY - edge.startY);
    const samples = Math.min(MAX_SAMPLES, Math.max(4, Math.ceil((length * 1.2) / cell)));
    // A head under a text is worse than a line.
    if (edge.style.head !== 'none') mark(edge.tipX, edge.tipY, HEAD_INK);
    let last = -1;
    for (let sample = 0; sample <= samples; sample++) {
      const t = sample / samples;
      const x = curvePoint(edge.startX, edge.controlX, edge.endX, t);
      const y = curvePoint(edge.startY, edge.controlY, edge.endY, t);
      const cellHere = cellAt(x, y);
      if (cellHere !== last) mark(x, y, 1);
      last = cellHere;
    }
  }
  return {
    linesUnder(box) {
      const lastColumn = Math.min(columns - 1, columnOf(box.x + box.width));
      const lastRow = Math.min(rows - 1, rowOf(box.y + box.height));
      let sum = 0;
      for (let row = Math.max(0, rowOf(box.y)); row <= lastRow; row++) {
        for (let column = Math.max(0, columnOf(box.x)); column <= lastColumn; column++) {
          sum += counts[row * columns + column]!;
        }
      }
      return sum;
    },
  };
}
