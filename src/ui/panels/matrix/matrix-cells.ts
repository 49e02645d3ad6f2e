import { type AdjacencyMatrix, type MatrixCell, readCell } from '#core/analysis';
import type { MatrixGeometry } from './matrix-geometry.ts';

/** A filled cell as it is drawn. */
export interface DrawnCell {
  readonly row: number;
  readonly column: number;
  readonly total: number;
  /** The type of most of its relationships; of equal ones the first in the vocabulary. */
  readonly type: number;
  /** The type that comes next, where there are several. */
  readonly second: number | undefined;
  /** Whether friendly and hostile relationships meet in it. */
  readonly isMixed: boolean;
}

/** The filled cells, by row and then column. */
export function listDrawnCells(matrix: AdjacencyMatrix): readonly DrawnCell[] {
  const cells: DrawnCell[] = [];
  for (let row = 0; row < matrix.rows.length; row += 1) {
    for (let place = matrix.rowOffsets[row]!; place < matrix.rowOffsets[row + 1]!; place += 1) {
      const cell = readCell(matrix, place);
      const [first, second] = typesByCount(cell);
      cells.push({
        row,
        column: matrix.columns[place]!,
        total: cell.total,
        type: first!.type,
        second: second?.type,
        isMixed: cell.verdict === 'ambivalent',
      });
    }
  }
  return cells;
}

/** The types of a cell, that of most relationships first. */
export function typesByCount({ types }: MatrixCell): MatrixCell['types'] {
  return [...types].sort((a, b) => b.relationships - a.relationships || a.type - b.type);
}

/** One path for all cells of a colour: a matrix stays a handful of elements, however full it is. */
export interface MatrixPaths {
  readonly squares: ReadonlyMap<number, string>;
  /** Corners in the colour of the second type, and the lines that part them from the cell. */
  readonly corners: ReadonlyMap<number, string>;
  readonly cuts: string;
  readonly dots: string;
}

/** Below this many pixels a cell has no room for marks. */
const SMALLEST_MARKED = 8;

export function drawCells(
  cells: readonly DrawnCell[],
  { pitch, gap }: Pick<MatrixGeometry, 'pitch' | 'gap'>,
): MatrixPaths {
  const side = pitch - gap;
  const leg = Math.round(side * 0.42);
  const radius = Math.max(1.2, side * 0.12);
  const hasMarks = side >= SMALLEST_MARKED;
  const squares = new Map<number, string[]>();
  const corners = new Map<number, string[]>();
  const cuts: string[] = [];
  const dots: string[] = [];
  for (const { row, column, type, second, isMixed } of cells) {
    const x = column * pitch + gap;
    const y = row * pitch + gap;
    listAt(squares, type).push(`M${x} ${y}h${side}v${side}h${-side}z`);
    if (!hasMarks) continue;
    if (second !== undefined) {
      listAt(corners, second).push(`M${x + side} ${y + side - leg}v${leg}h${-leg}z`);
      cuts.push(`M${x + side} ${y + side - leg}l${-leg} ${leg}`);
    }
    if (isMixed) dots.push(circle(x + radius * 2, y + radius * 2, radius));
  }
  return {
    squares: joined(squares),
    corners: joined(corners),
    cuts: cuts.join(''),
    dots: dots.join(''),
  };
}

function listAt(lists: Map<number, string[]>, type: number): string[] {
  const list = lists.get(type) ?? [];
  lists.set(type, list);
  return list;
}

const joined = (lists: ReadonlyMap<number, string[]>) =>
  new Map([...lists].map(([type, parts]) => [type, parts.join('')]));

function circle(x: number, y: number, radius: number): string {
  const [r, d] = [round(radius), round(radius * 2)];
  return `M${round(x - radius)} ${round(y)}a${r} ${r} 0 1 1 ${d} 0a${r} ${r} 0 1 1 ${-d} 0z`;
}

const round = (value: number) => Math.round(value * 100) / 100;
