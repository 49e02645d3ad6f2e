import { type Bitset, forEachBit } from '#core/base';
import type { Graph } from '#core/graph';
import type { AdjacencyMatrix } from './adjacency-matrix.ts';

/** The visible relationships that a cell counts, by index: from its row to its column, and those without a direction. */
export function relationshipsOfCell(
  graph: Graph,
  visible: { readonly relationships: Bitset },
  { rowOf }: Pick<AdjacencyMatrix, 'rowOf'>,
  cell: { readonly row: number; readonly column: number },
): readonly number[] {
  const found: number[] = [];
  forEachBit(visible.relationships, (index) => {
    const source = rowOf[graph.source[index]!]!;
    const target = rowOf[graph.target[index]!]!;
    const isThere = source === cell.row && target === cell.column;
    const isTurned = source === cell.column && target === cell.row;
    const isDirected = graph.types[graph.type[index]!]!.directed;
    if (isThere || (isTurned && !isDirected)) found.push(index);
  });
  return found;
}
