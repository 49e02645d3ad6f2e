import type { AdjacencyMatrix } from '#core/analysis';
import type { Graph } from '#core/graph';
import type { Selection } from '#state';
import { HEAD, type MatrixPlace } from './matrix-geometry.ts';

/** What of a selection a matrix shows. */
export interface ChosenPlaces {
  /** Rows, and columns alike, all of whose actors are chosen. */
  readonly lines: readonly number[];
  /** Cells of a chosen pair or of relationships, that of a source first. */
  readonly cells: readonly MatrixPlace[];
}

/** Finds what is chosen among the rows; one actor of a group is not its row. */
export function findChosenPlaces(
  graph: Graph,
  matrix: AdjacencyMatrix,
  selection: Selection,
): ChosenPlaces {
  const rowOfId = (id: string) => matrix.rowOf[graph.actorIndexById.get(id) ?? -1] ?? HEAD;
  switch (selection.kind) {
    case 'none':
      return { lines: [], cells: [] };
    case 'actors':
      return { lines: wholeRows(matrix, selection.ids.map(rowOfId)), cells: [] };
    case 'pair':
      return { lines: [], cells: cellsOf(rowOfId(selection.a), rowOfId(selection.b), false) };
    case 'relationship':
    case 'relationships': {
      const ids = selection.kind === 'relationship' ? [selection.id] : selection.ids;
      const cells = ids.flatMap((id) => {
        const index = graph.relationshipIndexById.get(id);
        if (index === undefined) return [];
        const { source, target } = graph.relationships[index]!;
        const isDirected = graph.types[graph.type[index]!]!.directed;
        return cellsOf(rowOfId(source), rowOfId(target), isDirected);
      });
      return { lines: [], cells: distinct(cells) };
    }
  }
}

/** The rows that are hit once for each of their actors, in the order in which they are hit first. */
function wholeRows({ rows }: AdjacencyMatrix, hits: readonly number[]): readonly number[] {
  const chosen = new Map<number, number>();
  for (const row of hits) if (row !== HEAD) chosen.set(row, (chosen.get(row) ?? 0) + 1);
  return [...chosen].filter(([row, count]) => count === rows[row]!.actors).map(([row]) => row);
}

const distinct = (cells: readonly MatrixPlace[]): readonly MatrixPlace[] => [
  ...new Map(cells.map((cell) => [`${cell.row} ${cell.column}`, cell])).values(),
];

function cellsOf(a: number, b: number, isDirected: boolean): readonly MatrixPlace[] {
  if (a === HEAD || b === HEAD) return [];
  const there = { row: a, column: b };
  return isDirected ? [there] : [there, { row: b, column: a }];
}
