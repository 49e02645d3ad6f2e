import { memo } from 'react';
import type { MatrixGroups } from '#core/analysis';
import { coloursWithoutGroup, groupColoursOf, textDirection, textWidth } from '#core/appearance';
import { selectTheme } from '#state';
import { numbered, useApp, useGraph } from '#ui/hooks';
import { useText } from '#ui/messages';
import type { GroupRun } from './group-runs.ts';
import type { MatrixGeometry, MatrixPlace } from './matrix-geometry.ts';
import style from './matrix-panel.module.css';
import { fitName, HEAD_TEXT_SIZE, type RowName } from './row-names.ts';

interface HeadsProps {
  readonly geometry: MatrixGeometry;
  readonly names: readonly RowName[];
  readonly nameOf: MatrixGroups['nameOf'];
  readonly runs: readonly GroupRun[];
  readonly chosenLines: readonly number[];
  readonly lit: MatrixPlace | undefined;
  /** Whether a strip stands for a whole group, which is then named on it. */
  readonly isGrouped: boolean;
}

/** Distance of a name from its cells. */
const MARGIN = 6;

/** Names of the sources, which stay at the side while the cells scroll. */
export function RowHeads(props: HeadsProps) {
  const { geometry, names, chosenLines, lit } = props;
  const { rowHead, pitch, count, band } = geometry;
  const height = count * pitch + 1;
  return (
    <svg className={style.rowHeads} width={rowHead} height={height} aria-hidden="true">
      <Strips {...props} isRow />
      {geometry.hasLabels &&
        numbered(names).map(({ item: name, place: line }) => (
          <Label
            key={line}
            name={name}
            room={rowHead - band - 2 * MARGIN}
            x={rowHead - MARGIN}
            y={line * pitch + pitch / 2}
            isTurned={false}
            emphasis={emphasisOf(line, lit?.row, chosenLines)}
          />
        ))}
      <path className={style.headEdge} d={`M${rowHead - 0.5} 0V${height}`} />
    </svg>
  );
}

/** Names of the targets, turned, which stay at the top. */
export function ColumnHeads(props: HeadsProps) {
  const { geometry, names, chosenLines, lit } = props;
  const { columnHead, pitch, count, band } = geometry;
  const width = count * pitch + 1;
  return (
    <svg className={style.columnHeads} width={width} height={columnHead} aria-hidden="true">
      <Strips {...props} isRow={false} />
      {geometry.hasLabels &&
        numbered(names).map(({ item: name, place: line }) => (
          <Label
            key={line}
            name={name}
            room={columnHead - band - 2 * MARGIN}
            x={line * pitch + pitch / 2}
            y={columnHead - MARGIN}
            isTurned
            emphasis={emphasisOf(line, lit?.column, chosenLines)}
          />
        ))}
      <path className={style.headEdge} d={`M0 ${columnHead - 0.5}H${width}`} />
    </svg>
  );
}

/** Where the headings meet: which side is which. */
export function Corner({ geometry }: { geometry: MatrixGeometry }) {
  const text = useText();
  const { rowHead, columnHead, hasLabels } = geometry;
  return (
    <svg className={style.corner} width={rowHead} height={columnHead} aria-hidden="true">
      {hasLabels && (
        <>
          <text x={rowHead - MARGIN - 18} y={columnHead - MARGIN - 4} textAnchor="end">
            {text('matrix.source')} ↓
          </text>
          <text
            textAnchor="start"
            transform={`translate(${rowHead - MARGIN} ${columnHead - MARGIN - 22}) rotate(-90)`}
          >
            {text('matrix.target')} →
          </text>
        </>
      )}
      <path
        className={style.headEdge}
        d={`M${rowHead - 0.5} 0V${columnHead}M0 ${columnHead - 0.5}H${rowHead}`}
      />
    </svg>
  );
}

type Emphasis = 'none' | 'lit' | 'chosen';

function emphasisOf(
  line: number,
  lit: number | undefined,
  chosenLines: readonly number[],
): Emphasis {
  if (chosenLines.includes(line)) return 'chosen';
  return line === lit ? 'lit' : 'none';
}

interface LabelProps {
  readonly name: RowName;
  readonly room: number;
  readonly x: number;
  readonly y: number;
  readonly isTurned: boolean;
  readonly emphasis: Emphasis;
}

/** A name that ends, or begins when turned, at its cells, whichever way its script runs. */
const Label = memo(function Label({ name, room, x, y, isTurned, emphasis }: LabelProps) {
  const isAtStart = isTurned === (name.direction === 'ltr');
  return (
    <text
      className={style.label}
      data-emphasis={emphasis}
      direction={name.direction}
      fontSize={HEAD_TEXT_SIZE}
      textAnchor={isAtStart ? 'start' : 'end'}
      dominantBaseline="central"
      transform={`translate(${x} ${y})${isTurned ? ' rotate(-90)' : ''}`}
    >
      {fitName(name.short, room)}
    </text>
  );
});

interface StripsProps {
  readonly geometry: MatrixGeometry;
  readonly nameOf: MatrixGroups['nameOf'];
  readonly runs: readonly GroupRun[];
  readonly isGrouped: boolean;
  readonly isRow: boolean;
}

const STRIP_TEXT_SIZE = 11;
/** From one name on a strip to the next: one of them is in the window wherever it is scrolled. */
const NAME_DISTANCE = 280;
/** Width of a strip that only shows a colour. */
const THIN = 5;

/** The groups along the outer side, named where a strip is long enough, again and again. */
const Strips = memo(function Strips({ geometry, runs, nameOf, isGrouped, isRow }: StripsProps) {
  const graph = useGraph();
  const theme = useApp(selectTheme);
  const colours = groupColoursOf(graph.dataset.actorGroups, theme);
  const { pitch, band } = geometry;
  const thickness = isGrouped ? band - 2 : THIN;
  return runs.map(({ group, start, end }) => {
    const colour = colours.get(group?.group ?? '') ?? coloursWithoutGroup(theme);
    const length = (end - start) * pitch - 1;
    const from = start * pitch + 1;
    const label = group ? nameOf(group) : '';
    const nameLength = textWidth(label, STRIP_TEXT_SIZE, 600) + 2 * MARGIN;
    const nameCount = isGrouped ? Math.ceil((length - nameLength) / NAME_DISTANCE) : 0;
    const namePlaces = Array.from(
      { length: Math.max(0, nameCount) },
      (_, place) => from + MARGIN + place * NAME_DISTANCE,
    );
    const box = isRow
      ? { x: 0, y: from, width: thickness, height: length }
      : { x: from, y: 0, width: length, height: thickness };
    return (
      <g key={start}>
        <rect {...box} fill={isGrouped ? colour.fill : colour.ring} />
        {namePlaces.map((place) => (
          <text
            key={place}
            className={style.stripName}
            fontSize={STRIP_TEXT_SIZE}
            fill={colour.glyph}
            transform={
              isRow
                ? `translate(${thickness / 2} ${place}) rotate(-90)`
                : `translate(${place} ${thickness / 2})`
            }
            textAnchor={isRow === (textDirection(label) === 'ltr') ? 'end' : 'start'}
            direction={textDirection(label)}
          >
            {label}
          </text>
        ))}
      </g>
    );
  });
});
