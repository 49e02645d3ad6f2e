import type { AdjacencyMatrix } from '#core/analysis';
import type { Graph } from '#core/graph';
import type { Selection } from '#state';
import { HEAD, type MatrixPlace } from './matrix-geometry.ts';

/** What of a selection a matrix shows. */
export interface ChosenPlaces {
  /** Rows, and columns alike, of chosen actors. */
  readonly lines: readonly number[];
  /** Cells of a chosen pair or of relationships, that of a source first. */
  readonly cells: readonly MatrixPlace[];
}

/** Finds what is chosen among the rows; a table of groups shows no single actors. */
export function findChosenPlaces(
  graph: Graph,
  matrix: AdjacencyMatrix,
  selection: Selection,
): ChosenPlaces {
  const rowOf = new Map(matrix.rows.map(({ actor }, row) => [actor, row]));
  const rowOfId = (id: string) => {
    const actor = graph.actorIndexById.get(id);
    return (actor === undefined ? undefined : rowOf.get(actor)) ?? HEAD;
  };
  switch (selection.kind) {
    case 'none':
      return { lines: [], cells: [] };
    case 'actors':
      return { lines: selection.ids.map(rowOfId).filter((row) => row !== HEAD), cells: [] };
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

const distinct = (cells: readonly MatrixPlace[]): readonly MatrixPlace[] => [
  ...new Map(cells.map((cell) => [`${cell.row} ${cell.column}`, cell])).values(),
];

function cellsOf(a: number, b: number, isDirected: boolean): readonly MatrixPlace[] {
  if (a === HEAD || b === HEAD) return [];
  const there = { row: a, column: b };
  return isDirected ? [there] : [there, { row: b, column: a }];
}
