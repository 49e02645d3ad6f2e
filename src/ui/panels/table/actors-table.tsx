import { useMemo, useState } from 'react';
import type { SortDescriptor } from 'react-aria-components';
import { coloursWithoutGroup, groupColoursOf, KIND_GLYPHS } from '#core/appearance';
import { NO_SELECTION, selectNameLanguage, selectTheme, selectVisible } from '#state';
import { ActorName, useApp, useGraph } from '#ui/hooks';
import { useDates, useNumbers, useText, useWords } from '#ui/messages';
import { ActorMark } from '#ui/parts';
import {
  type ActorColumnId,
  type ActorRow,
  type KnownDay,
  listActorRows,
  sortActorRows,
} from './actor-rows.ts';
import { DataTable, type TableColumn } from './data-table.tsx';
import style from './table-panel.module.css';

const NOBODY: readonly string[] = [];
const itself = (row: ActorRow): ActorRow => row;

/** The visible actors: what they are, and how much of what is visible touches them. */
export function ActorsTable({ isNarrow }: { isNarrow: boolean }) {
  const text = useText();
  const words = useWords();
  const dates = useDates();
  const numbers = useNumbers();
  const graph = useGraph();
  const theme = useApp(selectTheme);
  const language = useApp((state) => state.language);
  const nameLanguage = useApp(selectNameLanguage);
  const visible = useApp(selectVisible);
  const selection = useApp((state) => state.view.selection);
  const select = useApp((state) => state.select);
  const [sort, setSort] = useState<SortDescriptor>({ column: 'outgoing', direction: 'descending' });
  const rows = useMemo(() => (visible ? listActorRows(graph, visible) : []), [graph, visible]);
  const sorted = useMemo(
    () =>
      sortActorRows(
        graph,
        rows,
        sort.column as ActorColumnId,
        sort.direction === 'descending',
        nameLanguage,
      ),
    [graph, rows, sort, nameLanguage],
  );
  const groups = useMemo(() => {
    const colours = groupColoursOf(graph.dataset.actorGroups, theme);
    const labels = new Map(graph.dataset.actorGroups.map(({ id, label }) => [id, label]));
    return { colours, labels };
  }, [graph, theme]);

  const recordOf = ({ actor }: ActorRow) => graph.actors[actor]!;
  const groupOf = (row: ActorRow) => (
    <bdi className={style.clamped!}>{groups.labels.get(recordOf(row).group ?? '')}</bdi>
  );
  const dateOf = (day: KnownDay | undefined) => day && dates.edtf(day.edtf);
  const count = (
    id: 'outgoing' | 'incoming' | 'mutual' | 'documents',
    title: string,
    width: number,
  ) => ({
    id,
    title,
    width,
    isNumber: true,
    cell: (row: ActorRow) => numbers(row[id]),
  });
  const columns: readonly TableColumn<ActorRow>[] = [
    {
      id: 'name',
      title: text('table.actor'),
      width: '2fr',
      minWidth: 140,
      cell: (row) => {
        const record = recordOf(row);
        const { kind, group } = record;
        const colours = groups.colours.get(group ?? '') ?? coloursWithoutGroup(theme);
        return (
          <span className={style.actor!}>
            <ActorMark
              glyph={KIND_GLYPHS[kind]}
              ring={colours.ring}
              fill={colours.fill}
              glyphColour={colours.glyph}
            />
            <span className={style.stacked!}>
              <ActorName actor={record} className={style.clamped} />
              {isNarrow && <span className={style.faint!}>{words.kind(kind)}</span>}
            </span>
          </span>
        );
      },
    },
    ...(isNarrow
      ? []
      : [
          {
            id: 'kind',
            title: text('actor.kind'),
            width: '1fr' as const,
            minWidth: 88,
            cell: (row: ActorRow) => words.kind(recordOf(row).kind),
          },
        ]),
    {
      id: 'group',
      title: text('actor.group'),
      width: '1fr',
      minWidth: isNarrow ? 86 : 92,
      cell: groupOf,
    },
    count('outgoing', text('table.outgoing'), 50),
    count('incoming', text('table.incoming'), 46),
    count('mutual', text('table.mutual'), isNarrow ? 66 : 70),
    ...(isNarrow
      ? []
      : [
          {
            id: 'first',
            title: text('table.first'),
            width: 86,
            cell: ({ first }: ActorRow) => dateOf(first),
          },
          {
            id: 'last',
            title: text('table.last'),
            width: 86,
            cell: ({ last }: ActorRow) => dateOf(last),
          },
          count('documents', text('table.documents'), 98),
        ]),
  ];
  return (
    <DataTable
      label={text('table.actors.label')}
      columns={columns}
      rows={sorted}
      itemOf={itself}
      rowHeight={isNarrow ? 66 : 46}
      emptyText={text('table.actors.empty')}
      chosen={selection.kind === 'actors' ? selection.ids : NOBODY}
      isMultiple
      dependencies={[graph, theme, isNarrow, language]}
      sort={sort}
      onSort={setSort}
      onChoose={(ids) => select(ids.length === 0 ? NO_SELECTION : { kind: 'actors', ids })}
    />
  );
}
