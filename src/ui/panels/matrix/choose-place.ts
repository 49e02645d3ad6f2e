import { type AdjacencyMatrix, cellAt, relationshipsOfCell } from '#core/analysis';
import {
  type Filter,
  type Graph,
  type Grouping,
  NOT_STATED,
  showOnly,
  toggleValue,
  type Visible,
} from '#core/graph';
import { type Selection, toggleActors } from '#state';
import { HEAD, type MatrixPlace } from './matrix-geometry.ts';

/**
 * Whether a press shows only the groups of its row and column, so that their actors have room. The
 * rows of other groupings are chosen, as on the graph.
 */
export const narrowsOnPress = (matrix: AdjacencyMatrix, by: Grouping): boolean =>
  matrix.isGathered && by === 'group';

/** A filter narrowed to the groups of a place. */
export function onlyGroupsAt(filter: Filter, matrix: AdjacencyMatrix, place: MatrixPlace): Filter {
  const lines = [place.row, place.column].filter((line) => line !== HEAD);
  const [first, second = first] = lines.map((line) => matrix.rows[line]!.group?.id ?? NOT_STATED);
  const only = showOnly(filter, 'group', first!);
  return second === first ? only : toggleValue(only, 'group', second!);
}

interface Chosen {
  readonly graph: Graph;
  readonly visible: Pick<Visible, 'relationships'>;
  readonly matrix: AdjacencyMatrix;
  /** What is chosen already, where a press on a heading adds to it. */
  readonly adding: Selection | undefined;
}

/**
 * What a press chooses: the actors of a heading; all between the two actors of a cell, or exactly
 * what the cell of a group counts; `undefined` for an empty cell.
 */
export function selectionAt(
  { graph, visible, matrix, adding }: Chosen,
  { row, column }: MatrixPlace,
): Selection | undefined {
  if (row === HEAD || column === HEAD) {
    const ids = idsIn(graph, matrix, row === HEAD ? column : row);
    return adding ? toggleActors(adding, ids) : { kind: 'actors', ids };
  }
  if (!cellAt(matrix, row, column)) return undefined;
  const [a, b] = [row, column].map((line) => matrix.rows[line]!.actor);
  if (a !== undefined && b !== undefined) {
    return { kind: 'pair', a: graph.actors[a]!.id, b: graph.actors[b]!.id };
  }
  const ids = relationshipsOfCell(graph, visible, matrix, { row, column }).map(
    (index) => graph.relationships[index]!.id,
  );
  return ids.length === 1 ? { kind: 'relationship', id: ids[0]! } : { kind: 'relationships', ids };
}

const idsIn = (graph: Graph, { rowOf }: AdjacencyMatrix, line: number): readonly string[] =>
  graph.actors.flatMap(({ id }, actor) => (rowOf[actor] === line ? [id] : []));
