import { useMemo, useState } from 'react';
import {
  Cell,
  Column,
  Row,
  type SortDescriptor,
  Table,
  TableBody,
  TableHeader,
  TableLayout,
  Virtualizer,
} from 'react-aria-components';
import { lineStylesOf } from '#core/appearance';
import { bitsToArray } from '#core/base';
import { BADGES } from '#core/graph';
import { selectTheme, selectVisible } from '#state';
import { useApp, useGraph } from '#ui/hooks';
import { useDates, useText, useWords } from '#ui/messages';
import { BadgeMark, LineSample } from '#ui/parts';
import { type ColumnId, sortRelationships } from './sort-relationships.ts';
import style from './table-panel.module.css';

/** The visible relationships as a table: the same filters and the same selection as the graph. */
export function TablePanel() {
  const text = useText();
  const words = useWords();
  const dates = useDates();
  const graph = useGraph();
  const theme = useApp(selectTheme);
  const visible = useApp(selectVisible);
  const selection = useApp((state) => state.view.selection);
  const select = useApp((state) => state.select);
  const [sort, setSort] = useState<SortDescriptor>({ column: 'when', direction: 'descending' });
  const styles = lineStylesOf(graph.types, theme);
  const rows = useMemo(() => {
    const indexes = visible ? [...bitsToArray(visible.relationships)] : [];
    return sortRelationships(
      graph,
      indexes,
      sort.column as ColumnId,
      sort.direction === 'descending',
    ).map((index) => ({ id: graph.relationships[index]!.id, index }));
  }, [graph, visible, sort]);
  const chosen = selection.kind === 'relationship' ? [selection.id] : [];
  return (
    <div className={style.panel!} data-testid="table">
      <Virtualizer layout={TableLayout} layoutOptions={{ rowHeight: 58, headingHeight: 36 }}>
        <Table
          className={style.table!}
          aria-label={text('table.label')}
          selectionMode="single"
          selectionBehavior="replace"
          selectedKeys={chosen}
          onSelectionChange={(keys) => {
            const [id] = keys === 'all' ? [] : [...keys];
            if (id !== undefined) select({ kind: 'relationship', id: String(id) });
          }}
          sortDescriptor={sort}
          onSortChange={setSort}
        >
          <TableHeader className={style.header!}>
            <Column id="source" allowsSorting isRowHeader width="1fr" minWidth={105}>
              {(column) => <Heading {...column}>{text('table.source')}</Heading>}
            </Column>
            <Column id="type" allowsSorting width={142}>
              {(column) => <Heading {...column}>{text('table.type')}</Heading>}
            </Column>
            <Column id="target" allowsSorting width="1fr" minWidth={105}>
              {(column) => <Heading {...column}>{text('table.target')}</Heading>}
            </Column>
            <Column id="when" allowsSorting width={112}>
              {(column) => <Heading {...column}>{text('table.when')}</Heading>}
            </Column>
            <Column id="summary" width="2fr" minWidth={190}>
              {text('table.summary')}
            </Column>
            <Column id="claim" allowsSorting width={118}>
              {(column) => <Heading {...column}>{text('table.claim')}</Heading>}
            </Column>
          </TableHeader>
          <TableBody
            items={rows}
            renderEmptyState={() => <p className={style.empty!}>{text('table.empty')}</p>}
          >
            {({ id, index }) => {
              const relationship = graph.relationships[index]!;
              const badge = BADGES[graph.badge[index]!]!;
              const type = graph.type[index]!;
              return (
                <Row id={id} className={style.row!}>
                  <Cell className={style.cell!}>
                    <bdi>{graph.actors[graph.source[index]!]!.name}</bdi>
                  </Cell>
                  <Cell className={style.cell!}>
                    <span className={style.type!}>
                      <LineSample style={styles[type]!} isContested={badge === 'contested'} />
                      {words.type(graph.types[type]!)}
                    </span>
                  </Cell>
                  <Cell className={style.cell!}>
                    <bdi>{graph.actors[graph.target[index]!]!.name}</bdi>
                  </Cell>
                  <Cell className={style.cell!}>
                    {dates.span(relationship.start, relationship.end, relationship.temporal)}
                  </Cell>
                  <Cell className={style.cell!}>
                    <bdi className={style.summary!}>{relationship.summary}</bdi>
                  </Cell>
                  <Cell className={style.cell!}>
                    <span className={style.badge!}>
                      <BadgeMark badge={badge} />
                      {words.badge(badge)}
                    </span>
                  </Cell>
                </Row>
              );
            }}
          </TableBody>
        </Table>
      </Virtualizer>
    </div>
  );
}

interface HeadingProps {
  readonly sortDirection?: 'ascending' | 'descending' | undefined;
  readonly children: string;
}

function Heading({ sortDirection, children }: HeadingProps) {
  return (
    <span className={style.heading!}>
      {children}
      <span aria-hidden="true">
        {sortDirection === 'ascending' ? '↑' : sortDirection === 'descending' ? '↓' : ''}
      </span>
    </span>
  );
}
