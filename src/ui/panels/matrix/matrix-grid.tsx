import { type KeyboardEvent, type PointerEvent, useId, useMemo, useState } from 'react';
import { type AdjacencyMatrix, cellAt, type MatrixGroups } from '#core/analysis';
import type { Grouping } from '#core/graph';
import { NO_SELECTION, selectFilter, selectNameLanguage, selectVisible } from '#state';
import { useApp, useAppStore, useGraph, useMedia, useOnChange, useSize } from '#ui/hooks';
import { useNumbers, useText } from '#ui/messages';
import { narrowsOnPress, onlyGroupsAt, selectionAt } from './choose-place.ts';
import { findChosenPlaces } from './chosen-places.ts';
import { MOST_COUNTED, widthOfCount } from './count-width.ts';
import { listGroupRuns } from './group-runs.ts';
import { MatrixDrawing } from './matrix-drawing.tsx';
import { HEAD, type MatrixPlace, measureMatrix, placeAt, scrollTo } from './matrix-geometry.ts';
import { ColumnHeads, Corner, RowHeads } from './matrix-heads.tsx';
import style from './matrix-panel.module.css';
import { MatrixReading } from './matrix-reading.tsx';
import { MatrixTooltip } from './matrix-tooltip.tsx';
import { moveCursor } from './move-cursor.ts';
import { nameRows } from './row-names.ts';

interface MatrixGridProps {
  readonly matrix: AdjacencyMatrix;
  readonly by: Grouping;
  readonly nameOf: MatrixGroups['nameOf'];
  readonly isWhole: boolean;
  readonly isGrouped: boolean;
  /** A finger has touched cells too small for it, which should now become readable. */
  onMagnify(): void;
}

/** Cells below this many pixels are too small to hit with a finger. */
const SMALLEST_TOUCHED = 14;

/** The cells with their headings: one stop of the Tab key, walked by the arrow keys. */
export function MatrixGrid(props: MatrixGridProps) {
  const { matrix, by, nameOf, isWhole, isGrouped, onMagnify } = props;
  const text = useText();
  const numbers = useNumbers();
  const graph = useGraph();
  const store = useAppStore();
  const selection = useApp((state) => state.view.selection);
  const isCoarse = useMedia('(pointer: coarse)');
  const [scroller, { width, height }] = useSize<HTMLDivElement>();
  const [hover, setHover] = useState<MatrixPlace>();
  const [cursor, setCursor] = useState<MatrixPlace>();
  const [focus, setFocus] = useState<'none' | 'pointer' | 'keyboard'>('none');
  const [isTooltipShut, setTooltipShut] = useState(false);
  const readingId = useId();

  const { rows } = matrix;
  const count = rows.length;
  const isCounted = matrix.columns.length <= MOST_COUNTED;
  const countWidth = isCounted ? widthOfCount(numbers(matrix.highest)) : 0;
  const geometry = useMemo(
    () => measureMatrix({ count, width, height, isWhole, isCoarse, countWidth }),
    [count, width, height, isWhole, isCoarse, countWidth],
  );
  const withoutGroup = text('matrix.withoutGroup');
  const language = useApp(selectNameLanguage);
  const names = useMemo(
    () => nameRows(graph, rows, { nameOf, withoutGroup, language }),
    [graph, rows, nameOf, withoutGroup, language],
  );
  const runs = useMemo(() => listGroupRuns(rows), [rows]);
  const chosen = useMemo(
    () => findChosenPlaces(graph, matrix, selection),
    [graph, matrix, selection],
  );
  const firstFilled = {
    row: matrix.rowOffsets.findIndex((end) => end > 0) - 1,
    column: matrix.columns[0]!,
  };
  const at = clampPlace(cursor ?? chosen.cells[0] ?? firstFilled, count);

  const show = (place: MatrixPlace) => {
    const view = scroller.current;
    if (!view || view.clientWidth === 0) return;
    const from = { left: view.scrollLeft, top: view.scrollTop };
    const room = { width: view.clientWidth, height: view.clientHeight };
    view.scrollTo({ ...scrollTo(geometry, place, { ...from, ...room }), behavior: 'instant' });
  };

  // What is chosen elsewhere comes into the window; an actor by its row, unless its column is there.
  useOnChange([chosen, width > 0], () => {
    const [cell] = chosen.cells;
    const [line] = chosen.lines;
    if (cell) show(cell);
    else if (line !== undefined && scroller.current) {
      const { scrollLeft, clientWidth } = scroller.current;
      const x = geometry.rowHead + line * geometry.pitch - scrollLeft;
      if (x < geometry.rowHead || x > clientWidth) show({ row: line, column: HEAD });
    }
  });

  // Where the cells become larger, those around the cursor are the ones to see.
  useOnChange([geometry.pitch], () => {
    if (!cursor || !scroller.current) return;
    const { clientWidth, clientHeight } = scroller.current;
    scroller.current.scrollTo({
      left: at.column * geometry.pitch - (clientWidth - geometry.rowHead) / 2,
      top: at.row * geometry.pitch - (clientHeight - geometry.columnHead) / 2,
      behavior: 'instant',
    });
  });

  const choose = (place: MatrixPlace, isAdding: boolean) => {
    const state = store.getState();
    if (narrowsOnPress(matrix, by)) {
      return state.setFilter(onlyGroupsAt(selectFilter(state), matrix, place), 'step.group');
    }
    const visible = selectVisible(state);
    const adding = isAdding ? selection : undefined;
    const next = visible && selectionAt({ graph, visible, matrix, adding }, place);
    if (next) state.select(next);
  };

  const pointedAt = (event: { clientX: number; clientY: number; currentTarget: HTMLElement }) => {
    const box = event.currentTarget.getBoundingClientRect();
    const { scrollLeft: left, scrollTop: top } = event.currentTarget;
    const point = { x: event.clientX - box.left, y: event.clientY - box.top };
    return placeAt(geometry, point, { left, top });
  };

  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    if (event.pointerType === 'touch') return;
    const place = pointedAt(event);
    if (isSame(place, hover)) return;
    setHover(place);
    setTooltipShut(false);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.altKey) return;
    const page = Math.floor((height - geometry.columnHead) / geometry.pitch);
    const isFilled = (row: number, column: number) => cellAt(matrix, row, column) !== undefined;
    const next = moveCursor(at, event, { count, page: Math.max(1, page), isFilled });
    if (next) {
      setCursor(next);
      setHover(undefined);
      setTooltipShut(false);
      setFocus('keyboard');
      show(next);
    } else if (event.key === 'Enter' || event.key === ' ') {
      choose(at, event.shiftKey || event.ctrlKey || event.metaKey);
    } else if (event.key === 'Escape') {
      // First the tooltip goes, then what is chosen.
      if (tooltipAt && !isTooltipShut) setTooltipShut(true);
      else store.getState().select(NO_SELECTION);
    } else return;
    event.preventDefault();
  };

  const tooltipAt = hover ?? (focus === 'keyboard' ? at : undefined);
  const lit = tooltipAt;
  const shared = { geometry, names, runs, nameOf, chosenLines: chosen.lines, lit, isGrouped };
  return (
    // A matrix is read from left to right in every language; names keep their own direction.
    <div className={style.ground} dir="ltr">
      <div
        ref={scroller}
        className={style.scroller}
        role="grid"
        tabIndex={0}
        aria-label={text('matrix.label')}
        aria-rowcount={count + 1}
        aria-colcount={count + 1}
        aria-activedescendant={readingId}
        onPointerMove={onPointerMove}
        onPointerLeave={() => setHover(undefined)}
        onScroll={() => setHover(undefined)}
        onFocus={(event) =>
          setFocus(event.currentTarget.matches(':focus-visible') ? 'keyboard' : 'pointer')
        }
        onBlur={() => setFocus('none')}
        onKeyDown={onKeyDown}
        onClick={(event) => {
          const place = pointedAt(event);
          if (!place) return;
          setCursor(place);
          const isTouch = (event.nativeEvent as globalThis.PointerEvent).pointerType === 'touch';
          if (isTouch && geometry.pitch < SMALLEST_TOUCHED) onMagnify();
          else choose(place, event.shiftKey || event.ctrlKey || event.metaKey);
        }}
      >
        <MatrixReading id={readingId} matrix={matrix} names={names} at={at} chosen={chosen} />
        {width > 0 && (
          <div
            className={style.sheet}
            aria-hidden="true"
            style={{
              gridTemplate: `${geometry.columnHead}px ${count * geometry.pitch + 1}px / ${geometry.rowHead}px ${count * geometry.pitch + 1}px`,
            }}
          >
            <Corner geometry={geometry} />
            <ColumnHeads {...shared} />
            <RowHeads {...shared} />
            <MatrixDrawing
              matrix={matrix}
              geometry={geometry}
              runs={runs}
              chosen={chosen}
              lit={lit}
              cursor={focus === 'none' ? undefined : at}
              isGrouped={isGrouped}
            />
          </div>
        )}
      </div>
      {tooltipAt && !isTooltipShut && width > 0 && (
        <MatrixTooltip
          matrix={matrix}
          names={names}
          at={tooltipAt}
          geometry={geometry}
          scroll={{
            left: scroller.current?.scrollLeft ?? 0,
            top: scroller.current?.scrollTop ?? 0,
          }}
          room={{ width, height }}
        />
      )}
    </div>
  );
}

function clampPlace({ row, column }: MatrixPlace, count: number): MatrixPlace {
  return { row: Math.min(row, count - 1), column: Math.min(column, count - 1) };
}

const isSame = (one: MatrixPlace | undefined, other: MatrixPlace | undefined): boolean =>
  one?.row === other?.row && one?.column === other?.column;
