import { type AdjacencyMatrix, cellAt, type MatrixCell } from '#core/analysis';
import type { Graph } from '#core/graph';
import type { Text, Words } from '#ui/messages';
import { typesByCount } from './matrix-cells.ts';
import { HEAD, type MatrixPlace } from './matrix-geometry.ts';
import type { RowName } from './row-names.ts';

interface Language {
  readonly text: Text;
  readonly words: Words;
}

/** A place of the matrix in words: "X → Y: 3 × Attack, 1 × Threat", or the name of a heading. */
export function describePlace(
  graph: Graph,
  matrix: AdjacencyMatrix,
  names: readonly RowName[],
  { row, column }: MatrixPlace,
  { text, words }: Language,
): string {
  if (row === HEAD || column === HEAD) return names[row === HEAD ? column : row]!.full;
  const ends = { source: names[row]!.full, target: names[column]!.full };
  const cell = cellAt(matrix, row, column);
  if (!cell) return text('matrix.cell.empty', ends);
  return text('matrix.cell', { ...ends, counts: describeCounts(graph, cell, { text, words }) });
}

function describeCounts(graph: Graph, cell: MatrixCell, { text, words }: Language): string {
  return typesByCount(cell)
    .map(({ type, relationships }) =>
      text('matrix.count', { count: relationships, type: words.type(graph.types[type]!) }),
    )
    .join(', ');
}
