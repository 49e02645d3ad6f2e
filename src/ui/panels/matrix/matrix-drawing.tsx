import { memo, useMemo } from 'react';
import type { AdjacencyMatrix } from '#core/analysis';
import { contrastOf, groupColoursOf, lineStylesOf } from '#core/appearance';
import { selectTheme } from '#state';
import { useApp, useGraph } from '#ui/hooks';
import { useNumbers } from '#ui/messages';
import type { ChosenPlaces } from './chosen-places.ts';
import { MOST_COUNTED, widthOfCount } from './count-width.ts';
import { type GroupRun, hasBlocks } from './group-runs.ts';
import { drawCells, listDrawnCells } from './matrix-cells.ts';
import { HEAD, type MatrixGeometry, type MatrixPlace } from './matrix-geometry.ts';
import style from './matrix-panel.module.css';

interface MatrixDrawingProps {
  readonly matrix: AdjacencyMatrix;
  readonly geometry: MatrixGeometry;
  readonly runs: readonly GroupRun[];
  readonly chosen: ChosenPlaces;
  /** What the pointer is over, or the keyboard has come to: its row and column are lit. */
  readonly lit: MatrixPlace | undefined;
  readonly cursor: MatrixPlace | undefined;
  readonly isGrouped: boolean;
}

/** The body of the matrix. */
export function MatrixDrawing(props: MatrixDrawingProps) {
  const { matrix, geometry, runs, chosen, lit, cursor, isGrouped } = props;
  const { pitch, count } = geometry;
  const size = count * pitch + 1;
  const isInBlocks = isGrouped && hasBlocks(runs);
  const band = (line: number, isRow: boolean, key: string, className: string | undefined) =>
    line === HEAD ? null : (
      <rect
        key={key}
        className={className}
        x={isRow ? 0 : line * pitch}
        y={isRow ? line * pitch : 0}
        width={isRow ? size : pitch + 1}
        height={isRow ? pitch + 1 : size}
      />
    );
  return (
    <svg className={style.body} width={size} height={size} aria-hidden="true">
      <Ground geometry={geometry} runs={runs} isGrouped={isInBlocks} />
      {chosen.lines.map((line) => band(line, true, `row ${line}`, style.chosenBand))}
      {chosen.lines.map((line) => band(line, false, `column ${line}`, style.chosenBand))}
      {lit && band(lit.row, true, 'lit row', style.litBand)}
      {lit && band(lit.column, false, 'lit column', style.litBand)}
      <Cells matrix={matrix} geometry={geometry} />
      {isInBlocks && <Separators geometry={geometry} runs={runs} />}
      {chosen.cells.map((place) => (
        <Frame
          key={`${place.row} ${place.column}`}
          place={place}
          pitch={pitch}
          className={style.chosenFrame}
        />
      ))}
      {cursor && cursor.row !== HEAD && cursor.column !== HEAD && (
        <Frame place={cursor} pitch={pitch} className={style.cursorFrame} />
      )}
    </svg>
  );
}

interface FrameProps {
  readonly place: MatrixPlace;
  readonly pitch: number;
  readonly className: string | undefined;
}

function Frame({ place, pitch, className }: FrameProps) {
  return (
    <rect
      className={className}
      x={place.column * pitch - 0.5}
      y={place.row * pitch - 0.5}
      width={pitch + 2}
      height={pitch + 2}
    />
  );
}

interface RunsProps {
  readonly geometry: MatrixGeometry;
  readonly runs: readonly GroupRun[];
}

/** Blocks of actors of one group, the grid, and the diagonal that stays empty. */
const Ground = memo(function Ground({
  geometry,
  runs,
  isGrouped,
}: RunsProps & { isGrouped: boolean }) {
  const graph = useGraph();
  const theme = useApp(selectTheme);
  const colours = groupColoursOf(graph.dataset.actorGroups, theme);
  const { pitch, count } = geometry;
  const size = count * pitch;
  const lines = Array.from({ length: count + 1 }, (_, line) => line * pitch);
  return (
    <>
      {isGrouped &&
        runs.map(({ group, start, end }) => (
          <rect
            key={start}
            x={start * pitch}
            y={start * pitch}
            width={(end - start) * pitch}
            height={(end - start) * pitch}
            fill={colours.get(group?.group ?? '')?.ground ?? 'none'}
          />
        ))}
      {pitch >= SMALLEST_GRID && (
        <path
          className={style.grid}
          d={lines.map((at) => `M0 ${at + 0.5}H${size}M${at + 0.5} 0V${size}`).join('')}
        />
      )}
      <path className={style.diagonal} d={`M0 0L${size} ${size}`} />
    </>
  );
});

/** Below this pitch grid lines would be all there is to see. */
const SMALLEST_GRID = 10;

const Separators = memo(function Separators({ geometry, runs }: RunsProps) {
  const { pitch, count } = geometry;
  const size = count * pitch;
  const ends = [0, ...runs.map(({ end }) => end)].map((end) => end * pitch + 0.5);
  return (
    <path
      className={style.separators}
      d={ends.map((at) => `M0 ${at}H${size}M${at} 0V${size}`).join('')}
    />
  );
});

/** Cells that are too small for any count. */
const SMALLEST_COUNTED = 16;

const Cells = memo(function Cells({
  matrix,
  geometry,
}: Pick<MatrixDrawingProps, 'matrix' | 'geometry'>) {
  const graph = useGraph();
  const theme = useApp(selectTheme);
  const numbers = useNumbers();
  const cells = useMemo(() => listDrawnCells(matrix), [matrix]);
  const paths = useMemo(() => drawCells(cells, geometry), [cells, geometry]);
  const colours = lineStylesOf(graph.types, theme).map(({ colour }) => colour);
  const { pitch, gap } = geometry;
  const isCounted = pitch >= SMALLEST_COUNTED && cells.length <= MOST_COUNTED;
  const hasRoom = (count: number) => widthOfCount(numbers(count)) <= pitch + 1;
  return (
    <>
      {[...paths.squares].map(([type, path]) => (
        <path key={type} d={path} fill={colours[type]} shapeRendering="crispEdges" />
      ))}
      {[...paths.corners].map(([type, path]) => (
        <path key={type} d={path} fill={colours[type]} />
      ))}
      <path className={style.cuts} d={paths.cuts} />
      <path className={style.dots} d={paths.dots} />
      {isCounted &&
        cells
          .filter(({ total }) => total > 1 && hasRoom(total))
          .map(({ row, column, total, type }) => (
            <text
              key={`${row} ${column}`}
              className={style.count}
              x={column * pitch + (pitch + gap) / 2}
              y={row * pitch + (pitch + gap) / 2}
              fill={textOn(colours[type]!)}
            >
              {numbers(total)}
            </text>
          ))}
    </>
  );
});

const textOn = (colour: string): string =>
  contrastOf(colour, LIGHT) > contrastOf(colour, DARK) ? LIGHT : DARK;
const LIGHT = '#ffffff';
const DARK = '#121316';
