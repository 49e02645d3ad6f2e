import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import {
  Cell,
  Column,
  Row,
  type Selection,
  type SortDescriptor,
  Table,
  TableBody,
  TableHeader,
  TableLayout,
  Virtualizer,
} from 'react-aria-components';
import { ROWS_A_PAGE, TablePages } from './table-pages.tsx';
import style from './table-panel.module.css';

const HEADING_HEIGHT = 36;

export interface TableColumn<Item> {
  readonly id: string;
  readonly title: string;
  /** Pixels, or a share of what is left. */
  readonly width: number | `${number}fr`;
  readonly minWidth?: number;
  readonly isFixed?: boolean;
  readonly isNumber?: boolean;
  cell(item: Item): ReactNode;
}

interface DataTableProps<Row, Item extends { readonly id: string }> {
  readonly label: string;
  /** The first one heads the rows. */
  readonly columns: readonly TableColumn<Item>[];
  /** All rows in their order. */
  readonly rows: ArrayLike<Row>;
  /** What a row shows; made for the rows of the open page only. The same function for the same data. */
  readonly itemOf: (row: Row) => Item;
  readonly rowHeight: number;
  readonly emptyText: string;
  /** Ids of what is chosen. */
  readonly chosen: readonly string[];
  readonly isMultiple?: boolean;
  /** What the cells are drawn from beside their item; a change draws all of them afresh. */
  readonly dependencies: readonly unknown[];
  readonly sort: SortDescriptor;
  onSort(sort: SortDescriptor): void;
  /** With the ids of the rows that are chosen now. */
  onChoose(ids: readonly string[]): void;
}

/**
 * A table that draws only the rows in its window, and keeps the chosen row in it. Many rows stand on
 * pages: no browser scrolls through half a million.
 */
export function DataTable<Row, Item extends { readonly id: string }>(
  props: DataTableProps<Row, Item>,
) {
  const { columns, rows, itemOf, rowHeight, chosen, dependencies } = props;
  const grid = useRef<HTMLDivElement>(null);
  const firstChosen = useMemo(() => findChosen(rows, itemOf, chosen), [rows, itemOf, chosen]);
  const [page, setPage] = useState(pageOf(firstChosen));
  // What is chosen is shown, and another order is looked at from its beginning.
  const [shown, setShown] = useState({ rows, firstChosen });
  if (shown.rows !== rows || shown.firstChosen !== firstChosen) {
    setShown({ rows, firstChosen });
    setPage(pageOf(firstChosen));
  }
  const first = page * ROWS_A_PAGE;
  const items = useMemo(
    () =>
      Array.from({ length: Math.min(ROWS_A_PAGE, Math.max(0, rows.length - first)) }, (_, at) =>
        itemOf(rows[first + at]!),
      ),
    [rows, itemOf, first],
  );
  const chosenOnPage = pageOf(firstChosen) === page ? firstChosen - first : -1;
  useEffect(
    () => showRow(grid.current, chosenOnPage, rowHeight, items.length),
    [chosenOnPage, rowHeight, items.length],
  );
  const choose = (keys: Selection) =>
    props.onChoose(
      keys === 'all' ? Array.from(rows, (row) => itemOf(row).id) : [...keys].map(String),
    );
  const table = (
    <Virtualizer layout={TableLayout} layoutOptions={{ rowHeight, headingHeight: HEADING_HEIGHT }}>
      <Table
        ref={grid}
        className={style.table!}
        aria-label={props.label}
        selectionMode={props.isMultiple ? 'multiple' : 'single'}
        selectionBehavior="replace"
        selectedKeys={chosen}
        onSelectionChange={choose}
        sortDescriptor={props.sort}
        onSortChange={props.onSort}
      >
        <TableHeader className={style.header!} columns={columns} dependencies={dependencies}>
          {(column) => (
            <Column
              id={column.id}
              allowsSorting={!column.isFixed}
              isRowHeader={column === columns[0]}
              width={column.width}
              textValue={column.title}
              minWidth={column.minWidth ?? (typeof column.width === 'number' ? column.width : null)}
            >
              {({ sortDirection }) => (
                <span
                  className={style.heading!}
                  data-number={column.isNumber}
                  data-sortable={!column.isFixed}
                >
                  {column.title}
                  <span aria-hidden="true">{ARROWS[sortDirection ?? 'none']}</span>
                </span>
              )}
            </Column>
          )}
        </TableHeader>
        <TableBody
          items={items}
          dependencies={dependencies}
          renderEmptyState={() => <p className={style.empty!}>{props.emptyText}</p>}
        >
          {(item) => (
            <Row id={item.id} className={style.row!} columns={columns} dependencies={dependencies}>
              {(column) => (
                <Cell className={style.cell!} data-number={column.isNumber}>
                  {column.cell(item)}
                </Cell>
              )}
            </Row>
          )}
        </TableBody>
      </Table>
    </Virtualizer>
  );
  if (rows.length <= ROWS_A_PAGE) return table;
  return (
    <div className={style.paged}>
      {table}
      <TablePages
        page={page}
        rowCount={rows.length}
        onGo={(next) => {
          setPage(next);
          grid.current?.scrollTo({ top: 0 });
        }}
      />
    </div>
  );
}

const pageOf = (place: number): number => Math.max(0, Math.floor(place / ROWS_A_PAGE));

/** The place of the first row that is chosen; -1 where none is. */
function findChosen<Row>(
  rows: ArrayLike<Row>,
  itemOf: (row: Row) => { readonly id: string },
  chosen: readonly string[],
): number {
  const ids = new Set(chosen);
  if (ids.size === 0) return -1;
  for (let place = 0; place < rows.length; place += 1) {
    if (ids.has(itemOf(rows[place]!).id)) return place;
  }
  return -1;
}

const ARROWS = { ascending: '↑', descending: '↓', none: '' };

/** How long to wait for the table to be laid out; about half a second. */
const MOST_FRAMES = 30;

/**
 * Scrolls to a row that is outside the window. Rows all have one height, so that one that is not
 * drawn yet can be scrolled to; but a table that has just come up has no height at all for a few
 * frames. Gives the function that stops waiting.
 */
function showRow(grid: HTMLElement | null, row: number, rowHeight: number, rowCount: number) {
  if (!grid || row < 0) return;
  let frames = 0;
  let request = requestAnimationFrame(function show() {
    frames += 1;
    const isLaidOut = grid.scrollHeight >= rowCount * rowHeight;
    if (!isLaidOut && frames < MOST_FRAMES) {
      request = requestAnimationFrame(show);
      return;
    }
    const top = row * rowHeight;
    const room = grid.clientHeight - HEADING_HEIGHT;
    const isAbove = top < grid.scrollTop;
    const isBelow = top + rowHeight > grid.scrollTop + room;
    if (isAbove || isBelow) grid.scrollTop = Math.max(0, top - (room - rowHeight) / 2);
  });
  return () => cancelAnimationFrame(request);
}
