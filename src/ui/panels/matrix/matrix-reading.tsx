import type { AdjacencyMatrix } from '#core/analysis';
import { useGraph } from '#ui/hooks';
import { useText, useWords } from '#ui/messages';
import type { ChosenPlaces } from './chosen-places.ts';
import { describePlace } from './describe-place.ts';
import { HEAD, type MatrixPlace } from './matrix-geometry.ts';
import type { RowName } from './row-names.ts';

interface MatrixReadingProps {
  readonly id: string;
  readonly matrix: AdjacencyMatrix;
  readonly names: readonly RowName[];
  readonly at: MatrixPlace;
  readonly chosen: ChosenPlaces;
}

/** The place that the keyboard has come to, for screen readers: the drawing has no cells. */
export function MatrixReading({ id, matrix, names, at, chosen }: MatrixReadingProps) {
  const graph = useGraph();
  const text = useText();
  const words = useWords();
  const { row, column } = at;
  const role = row === HEAD ? 'columnheader' : column === HEAD ? 'rowheader' : 'gridcell';
  const isChosen =
    role === 'gridcell'
      ? chosen.cells.some((cell) => cell.row === row && cell.column === column)
      : chosen.lines.includes(row === HEAD ? column : row);
  return (
    // The first row and column of the grid are its headings.
    <div role="row" tabIndex={-1} aria-rowindex={row + 2} className="visually-hidden">
      {/* biome-ignore lint/a11y/useAriaPropsSupportedByRole: each of the three roles has them. */}
      <span
        // A new element for each place: otherwise a reader would not say that it has changed.
        key={`${row} ${column}`}
        id={id}
        role={role}
        tabIndex={-1}
        aria-colindex={column + 2}
        aria-selected={isChosen}
      >
        {describePlace(graph, matrix, names, at, { text, words })}
      </span>
    </div>
  );
}
