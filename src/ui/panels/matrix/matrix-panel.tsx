import { useMemo, useState } from 'react';
import { MOST_MATRIX_ROWS, makeAdjacencyMatrix } from '#core/analysis';
import { selectVisible } from '#state';
import { useApp, useGraph } from '#ui/hooks';
import { useText } from '#ui/messages';
import { narrowsOnPress } from './choose-place.ts';
import { MatrixGrid } from './matrix-grid.tsx';
import style from './matrix-panel.module.css';
import { Segments } from './segments.tsx';
import { useMatrixGroups } from './use-matrix-groups.ts';

const ORDERS = ['group', 'name'] as const;
type Order = (typeof ORDERS)[number];

/** Who relates to whom as a square table: the same filters and selection as the graph. */
export function MatrixPanel() {
  const text = useText();
  const graph = useGraph();
  const visible = useApp(selectVisible);
  const [order, setOrder] = useState<Order>('group');
  const [cells, setCells] = useState<'readable' | 'whole'>('readable');
  const { by, groups } = useMatrixGroups();
  const matrix = useMemo(
    () => visible && makeAdjacencyMatrix(graph, visible, { order, groups }),
    [graph, visible, order, groups],
  );
  const isEmpty = !matrix || matrix.columns.length === 0;
  return (
    <div className={style.panel} data-testid="matrix">
      <div className={style.tools}>
        <Segments
          label={text('matrix.order')}
          value={order}
          options={[
            { value: 'group', label: text('matrix.order.group') },
            { value: 'name', label: text('matrix.order.name') },
          ]}
          onChange={setOrder}
        />
        <Segments
          label={text('matrix.cells')}
          value={cells}
          options={[
            { value: 'readable', label: text('matrix.cells.readable') },
            { value: 'whole', label: text('matrix.cells.whole') },
          ]}
          onChange={setCells}
        />
        <p className={style.key}>
          <span>
            <KeySample isMixed={false} />
            {text('matrix.key.several')}
          </span>
          <span>
            <KeySample isMixed />
            {text('matrix.key.mixed')}
          </span>
        </p>
      </div>
      {matrix?.isGathered && !isEmpty && (
        <p className={style.note}>
          {text('matrix.gathered', { limit: MOST_MATRIX_ROWS })}
          {narrowsOnPress(matrix, by) && ` ${text('matrix.gathered.press')}`}
        </p>
      )}
      {isEmpty ? (
        <div className={style.empty}>
          <p>{text('canvas.empty.title')}</p>
          <p>{text('canvas.empty.help')}</p>
        </div>
      ) : (
        <MatrixGrid
          matrix={matrix}
          by={by}
          nameOf={groups.nameOf}
          isWhole={cells === 'whole'}
          isGrouped={order === 'group'}
          onMagnify={() => setCells('readable')}
        />
      )}
    </div>
  );
}

/** A cell with one of its marks, in the colour of text: marks mean the same in every colour. */
function KeySample({ isMixed }: { isMixed: boolean }) {
  return (
    <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
      <path d="M0 0h14v14h-14z" fill="var(--muted)" />
      {isMixed ? (
        <circle cx="4" cy="4" r="2" fill="var(--ground)" />
      ) : (
        <path d="M14 7.5v6.5h-6.5z" fill="var(--ink)" stroke="var(--ground)" />
      )}
    </svg>
  );
}
