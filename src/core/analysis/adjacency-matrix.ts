import { type Bitset, bitsToArray, forEachBit } from '#core/base';
import { degreeOf, type Graph } from '#core/graph';
import {
  listMatrixRows,
  type MatrixGroups,
  type MatrixOrder,
  type MatrixRow,
} from './matrix-rows.ts';
import { type SignCounts, type SignVerdict, verdictOf } from './sign-balance.ts';

/** Up to this many rows actors outside of closed groups have one each, above one for each group. */
export const MOST_MATRIX_ROWS = 300;

export interface MatrixOptions {
  readonly order: MatrixOrder;
  /** None when left out. */
  readonly groups?: MatrixGroups;
  /** `MOST_MATRIX_ROWS` when left out. */
  readonly mostRows?: number;
}

const NO_GROUPS: MatrixGroups = { all: [], closed: [], nameOf: ({ id }) => id };

/**
 * The visible relationships as a square table: the source's row, the target's column. Those of a
 * symmetric type stand in both cells of their pair, so that the table can be read by rows; those
 * inside a group that has a row stand once, on the diagonal. Only cells that hold
 * something are kept, by row and then column (compressed sparse rows): the cells of row r are
 * `rowOffsets[r] .. rowOffsets[r + 1]`, the type counts of cell c are
 * `typeOffsets[c] .. typeOffsets[c + 1]`.
 */
export interface AdjacencyMatrix {
  /** Rows and columns alike. */
  readonly rows: readonly MatrixRow[];
  /** The row of each actor, -1 for those that are not visible. */
  readonly rowOf: Int32Array;
  /** Whether all actors stand in groups because there are too many for a row each. */
  readonly isGathered: boolean;
  readonly rowOffsets: Uint32Array;
  /** One entry a cell. */
  readonly columns: Uint32Array;
  readonly positive: Uint32Array;
  readonly negative: Uint32Array;
  readonly neutral: Uint32Array;
  readonly typeOffsets: Uint32Array;
  readonly types: Uint8Array;
  readonly typeCounts: Uint32Array;
  /** Relationships in the fullest cell, for a colour scale. */
  readonly highest: number;
}

/** One cell of a matrix, unpacked. */
export interface MatrixCell {
  readonly total: number;
  readonly types: readonly { readonly type: number; readonly relationships: number }[];
  readonly signs: SignCounts;
  /** Friendly less hostile relationships; a net of 0 may still be `ambivalent`. */
  readonly net: number;
  readonly verdict: SignVerdict;
}

/**
 * Makes the table of who relates to whom among the given actors: those of a view, or a choice of
 * them. Relationships with an end among no given actor are left out; degrees count them.
 */
export function makeAdjacencyMatrix(
  graph: Graph,
  visible: { readonly relationships: Bitset; readonly actors: Bitset },
  { order, groups = NO_GROUPS, mostRows = MOST_MATRIX_ROWS }: MatrixOptions,
): AdjacencyMatrix {
  const actors = bitsToArray(visible.actors);
  const degrees = degreeOf(graph, visible);
  const listed = listMatrixRows(graph, actors, degrees, groups, { order, mostRows });
  const { rows, rowOf } = listed;
  const counts = new Map<number, number>();
  const add = (row: number, column: number, index: number): void => {
    const cell = row * rows.length + column;
    // Exact in a double up to two million rows: cell, type and sign in one number.
    const key = (cell * graph.types.length + graph.type[index]!) * 3 + graph.sign[index]! + 1;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  };
  forEachBit(visible.relationships, (index) => {
    const row = rowOf[graph.source[index]!]!;
    const column = rowOf[graph.target[index]!]!;
    if (row === -1 || column === -1) return;
    add(row, column, index);
    if (row !== column && !graph.types[graph.type[index]!]!.directed) add(column, row, index);
  });
  return { ...listed, ...packCells(counts, rows.length, graph.types.length) };
}

/** Sorts the counts by cell, type and sign and lays them out flat. */
function packCells(counts: ReadonlyMap<number, number>, rowCount: number, typeCount: number) {
  const rowOffsets = new Uint32Array(rowCount + 1);
  const columns: number[] = [];
  const signs: [negative: number[], neutral: number[], positive: number[]] = [[], [], []];
  const typeOffsets: number[] = [];
  const types: number[] = [];
  const typeCounts: number[] = [];
  let lastCell = -1;
  let lastType = -1;
  let total = 0;
  let highest = 0;
  for (const key of Float64Array.from(counts.keys()).sort()) {
    const count = counts.get(key)!;
    const sign = key % 3;
    const type = Math.floor(key / 3) % typeCount;
    const cell = Math.floor(key / 3 / typeCount);
    if (cell !== lastCell) {
      rowOffsets[Math.floor(cell / rowCount) + 1]! += 1;
      columns.push(cell % rowCount);
      for (const list of signs) list.push(0);
      typeOffsets.push(types.length);
      total = 0;
    }
    if (cell !== lastCell || type !== lastType) {
      types.push(type);
      typeCounts.push(0);
    }
    typeCounts[typeCounts.length - 1]! += count;
    signs[sign]![columns.length - 1]! += count;
    total += count;
    highest = Math.max(highest, total);
    lastCell = cell;
    lastType = type;
  }
  typeOffsets.push(types.length);
  for (let row = 0; row < rowCount; row += 1) rowOffsets[row + 1]! += rowOffsets[row]!;
  return {
    rowOffsets,
    columns: Uint32Array.from(columns),
    negative: Uint32Array.from(signs[0]),
    neutral: Uint32Array.from(signs[1]),
    positive: Uint32Array.from(signs[2]),
    typeOffsets: Uint32Array.from(typeOffsets),
    types: Uint8Array.from(types),
    typeCounts: Uint32Array.from(typeCounts),
    highest,
  };
}

/** The cell of a row and a column; `undefined` where it is empty. */
export function cellAt(
  matrix: AdjacencyMatrix,
  row: number,
  column: number,
): MatrixCell | undefined {
  const { rowOffsets, columns } = matrix;
  const at = columns.subarray(rowOffsets[row], rowOffsets[row + 1]).indexOf(column);
  return at === -1 ? undefined : readCell(matrix, rowOffsets[row]! + at);
}

/** The cell at a place in the columns `columns`, `positive`, and so on. */
export function readCell(matrix: AdjacencyMatrix, place: number): MatrixCell {
  const signs = {
    positive: matrix.positive[place]!,
    negative: matrix.negative[place]!,
    neutral: matrix.neutral[place]!,
  };
  const types = [];
  for (let at = matrix.typeOffsets[place]!; at < matrix.typeOffsets[place + 1]!; at += 1) {
    types.push({ type: matrix.types[at]!, relationships: matrix.typeCounts[at]! });
  }
  return {
    total: signs.positive + signs.negative + signs.neutral,
    types,
    signs,
    net: signs.positive - signs.negative,
    verdict: verdictOf(signs),
  };
}
