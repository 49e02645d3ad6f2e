import { type AdjacencyMatrix, cellAt } from '#core/analysis';
import { lineStylesOf } from '#core/appearance';
import { selectTheme } from '#state';
import { useApp, useGraph } from '#ui/hooks';
import { useText, useWords } from '#ui/messages';
import { LineSample } from '#ui/parts';
import { typesByCount } from './matrix-cells.ts';
import { HEAD, type MatrixGeometry, type MatrixPlace } from './matrix-geometry.ts';
import style from './matrix-panel.module.css';
import type { RowName } from './row-names.ts';

interface MatrixTooltipProps {
  readonly matrix: AdjacencyMatrix;
  readonly names: readonly RowName[];
  readonly at: MatrixPlace;
  readonly geometry: MatrixGeometry;
  readonly scroll: { readonly left: number; readonly top: number };
  readonly room: { readonly width: number; readonly height: number };
}

/** What is in a cell, beside it; a screen reader hears the same from the cell itself. */
export function MatrixTooltip({ matrix, names, at, geometry, scroll, room }: MatrixTooltipProps) {
  const { pitch, rowHead, columnHead } = geometry;
  const left = at.column === HEAD ? rowHead : rowHead + at.column * pitch - scroll.left;
  const top = at.row === HEAD ? columnHead : columnHead + at.row * pitch - scroll.top;
  // On the side of the cell where there is more room.
  const across =
    left > room.width / 2
      ? { insetInlineEnd: room.width - left + GAP }
      : { insetInlineStart: left + (at.column === HEAD ? 0 : pitch) + GAP };
  const along =
    top > room.height / 2
      ? { insetBlockEnd: room.height - top + GAP }
      : { insetBlockStart: top + (at.row === HEAD ? 0 : pitch) + GAP };
  return (
    <div className={style.tooltip} aria-hidden="true" style={{ ...across, ...along }}>
      <div dir={document.documentElement.dir}>
        {at.row === HEAD || at.column === HEAD ? (
          <HeadText matrix={matrix} names={names} line={at.row === HEAD ? at.column : at.row} />
        ) : (
          <CellText matrix={matrix} names={names} at={at} />
        )}
      </div>
    </div>
  );
}

const GAP = 8;

function HeadText({ matrix, names, line }: Omit<CellTextProps, 'at'> & { line: number }) {
  const text = useText();
  const words = useWords();
  const graph = useGraph();
  const { actor, degree, actors } = matrix.rows[line]!;
  return (
    <>
      <p>
        <strong>
          <bdi>{names[line]!.full}</bdi>
        </strong>
      </p>
      <p className={style.faint}>
        {actor === undefined
          ? text('matrix.actors', { count: actors })
          : words.kind(graph.actors[actor]!.kind)}
        {', '}
        {text('matrix.relationships', { count: degree })}
      </p>
    </>
  );
}

interface CellTextProps {
  readonly matrix: AdjacencyMatrix;
  readonly names: readonly RowName[];
  readonly at: MatrixPlace;
}

function CellText({ matrix, names, at }: CellTextProps) {
  const text = useText();
  const words = useWords();
  const graph = useGraph();
  const theme = useApp(selectTheme);
  const cell = cellAt(matrix, at.row, at.column);
  const styles = lineStylesOf(graph.types, theme);
  return (
    <>
      <p>
        <strong>
          <bdi>{names[at.row]!.full}</bdi> {text('arrow.forward')}{' '}
          <bdi>{names[at.column]!.full}</bdi>
        </strong>
      </p>
      {cell ? (
        <ul>
          {typesByCount(cell).map(({ type, relationships }) => (
            <li key={type}>
              <LineSample style={styles[type]!} />
              {text('matrix.count', {
                count: relationships,
                type: words.type(graph.types[type]!),
              })}
            </li>
          ))}
        </ul>
      ) : (
        <p className={style.faint}>{text('matrix.none')}</p>
      )}
      {cell?.verdict === 'ambivalent' && (
        <p className={style.faint}>
          {text('matrix.mixed', { friendly: cell.signs.positive, hostile: cell.signs.negative })}
        </p>
      )}
    </>
  );
}
