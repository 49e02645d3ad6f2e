import { useCallback, useMemo, useState } from 'react';
import type { SortDescriptor } from 'react-aria-components';
import { lineStylesOf } from '#core/appearance';
import { bitsToArray } from '#core/base';
import { BADGES } from '#core/graph';
import { selectNameLanguage, selectTheme, selectVisible } from '#state';
import { ActorName, useApp, useGraph } from '#ui/hooks';
import { useDates, useText, useWords } from '#ui/messages';
import { BadgeMark, LineSample } from '#ui/parts';
import { DataTable, type TableColumn } from './data-table.tsx';
import { relationshipsChosen } from './relationships-chosen.ts';
import { type ColumnId, sortRelationships } from './sort-relationships.ts';
import style from './table-panel.module.css';

interface Item {
  readonly id: string;
  readonly index: number;
}

/** The visible relationships: who, what, to whom, when, and how sure. */
export function RelationshipsTable({ isNarrow }: { isNarrow: boolean }) {
  const text = useText();
  const words = useWords();
  const dates = useDates();
  const graph = useGraph();
  const theme = useApp(selectTheme);
  const language = useApp((state) => state.language);
  const visible = useApp(selectVisible);
  const nameLanguage = useApp(selectNameLanguage);
  const selection = useApp((state) => state.view.selection);
  const select = useApp((state) => state.select);
  const [sort, setSort] = useState<SortDescriptor>({ column: 'when', direction: 'descending' });
  const rows = useMemo(
    () =>
      sortRelationships(
        graph,
        visible ? bitsToArray(visible.relationships) : new Uint32Array(),
        sort.column as ColumnId,
        sort.direction === 'descending',
        nameLanguage,
      ),
    [graph, visible, sort, nameLanguage],
  );
  const itemOf = useCallback(
    (index: number): Item => ({ id: graph.relationships[index]!.id, index }),
    [graph],
  );
  const chosen = useMemo(
    () => relationshipsChosen(graph, visible, selection),
    [graph, visible, selection],
  );
  const styles = lineStylesOf(graph.types, theme);
  const badgeAt = (index: number) => BADGES[graph.badge[index]!]!;
  const whenOf = (index: number) => {
    const { start, end, temporal } = graph.relationships[index]!;
    return dates.span(start, end, temporal);
  };
  const summaryOf = ({ index }: Item) => (
    <bdi className={style.clamped!}>{graph.relationships[index]!.summary}</bdi>
  );
  const nameOf = (actor: number) => (
    <ActorName actor={graph.actors[actor]!} className={style.clamped} />
  );
  const columns: readonly TableColumn<Item>[] = [
    {
      id: 'source',
      title: text('table.source'),
      width: '1fr',
      minWidth: isNarrow ? 84 : 105,
      cell: ({ index }) => nameOf(graph.source[index]!),
    },
    {
      id: 'type',
      title: text('table.type'),
      width: isNarrow ? 82 : 142,
      cell: ({ index }) => (
        <span className={style.type!}>
          <LineSample
            style={styles[graph.type[index]!]!}
            isContested={badgeAt(index) === 'contested'}
          />
          {words.type(graph.types[graph.type[index]!]!)}
        </span>
      ),
    },
    {
      id: 'target',
      title: text('table.target'),
      width: '1fr',
      minWidth: isNarrow ? 84 : 105,
      cell: ({ index }) => nameOf(graph.target[index]!),
    },
    ...(isNarrow
      ? [
          {
            id: 'when',
            title: text('table.when'),
            width: '1.5fr' as const,
            minWidth: 120,
            cell: (item: Item) => (
              <span className={style.stacked!}>
                <span className={style.faint!}>{whenOf(item.index)}</span>
                {summaryOf(item)}
              </span>
            ),
          },
        ]
      : [
          {
            id: 'when',
            title: text('table.when'),
            width: 112,
            cell: ({ index }: Item) => whenOf(index),
          },
          {
            id: 'summary',
            title: text('table.summary'),
            width: '2fr' as const,
            minWidth: 190,
            isFixed: true,
            cell: summaryOf,
          },
          {
            id: 'claim',
            title: text('table.claim'),
            width: 118,
            cell: ({ index }: Item) => (
              <span className={style.badge!}>
                <BadgeMark badge={badgeAt(index)} />
                {words.badge(badgeAt(index))}
              </span>
            ),
          },
        ]),
  ];
  return (
    <DataTable
      label={text('table.label')}
      columns={columns}
      rows={rows}
      itemOf={itemOf}
      rowHeight={isNarrow ? 92 : 58}
      emptyText={text('table.empty')}
      chosen={chosen}
      dependencies={[graph, theme, isNarrow, language]}
      sort={sort}
      onSort={setSort}
      onChoose={([id]) => {
        if (id !== undefined) select({ kind: 'relationship', id });
      }}
    />
  );
}
