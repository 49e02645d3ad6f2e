import { useCallback, useMemo, useState } from 'react';
import type { SortDescriptor } from 'react-aria-components';
import { lineStylesOf } from '#core/appearance';
import { selectFilter, selectTheme, selectVisible } from '#state';
import { ActorName, useApp, useGraph } from '#ui/hooks';
import { useCitationWords, useText, useWords } from '#ui/messages';
import { LineSample } from '#ui/parts';
import { DataTable, type TableColumn } from './data-table.tsx';
import {
  type EvidenceColumnId,
  type EvidenceRow,
  evidenceRowAt,
  listEvidence,
  sortEvidence,
  speakerOf,
} from './evidence-rows.ts';
import style from './table-panel.module.css';

/** Every paragraph that the visible relationships rest on, and who speaks in it. */
export function EvidenceTable({ isNarrow }: { isNarrow: boolean }) {
  const text = useText();
  const words = useWords();
  const cite = useCitationWords();
  const graph = useGraph();
  const theme = useApp(selectTheme);
  const language = useApp((state) => state.language);
  const visible = useApp(selectVisible);
  const { knownOn } = useApp(selectFilter);
  const selection = useApp((state) => state.view.selection);
  const select = useApp((state) => state.select);
  const [sort, setSort] = useState<SortDescriptor>({ column: 'document', direction: 'ascending' });
  const [lastChosen, setLastChosen] = useState<number>();
  const listed = useMemo(
    () => (visible ? listEvidence(graph, visible, knownOn) : new Uint32Array()),
    [graph, visible, knownOn],
  );
  const rows = useMemo(
    () =>
      sortEvidence(graph, listed, sort.column as EvidenceColumnId, sort.direction === 'descending'),
    [graph, listed, sort],
  );
  const itemOf = useCallback((number: number) => evidenceRowAt(graph, number), [graph]);
  // A relationship has several rows: the one that was pressed, else the first of them.
  const chosen = useMemo(() => {
    if (selection.kind !== 'relationship') return [];
    const relationship = graph.relationshipIndexById.get(selection.id);
    if (relationship === undefined) return [];
    const [from, to] = [relationship, relationship + 1].map((at) => graph.evidenceOffsets[at]!);
    const isOfIt = (number: number) => number >= from! && number < to!;
    if (lastChosen !== undefined && isOfIt(lastChosen)) return [String(lastChosen)];
    const first = rows.find(isOfIt);
    return first === undefined ? [] : [String(first)];
  }, [graph, rows, selection, lastChosen]);

  const styles = lineStylesOf(graph.types, theme);
  const placeOf = ({ item, document }: EvidenceRow) =>
    cite.shortPlace(item.paragraph, graph.documents[document]);
  const documentOf = (row: EvidenceRow) => {
    const { publisher, title } = graph.documents[row.document]!;
    return (
      <span className={style.stacked!}>
        <bdi className={style.faint!}>
          {publisher}
          {isNarrow && `${text('list.comma')}${placeOf(row)}`}
        </bdi>
        <bdi className={style.clamped!}>{title}</bdi>
      </span>
    );
  };
  const relationshipOf = ({ relationship }: EvidenceRow) => {
    const type = graph.type[relationship]!;
    const nameOf = (actor: number) => <ActorName actor={graph.actors[actor]!} />;
    return (
      <span className={style.stacked!}>
        <span className={style.type!}>
          <LineSample style={styles[type]!} />
          {words.type(graph.types[type]!)}
        </span>
        <span className={style.clamped!}>
          {nameOf(graph.source[relationship]!)}
          {graph.types[type]!.directed ? ` ${text('arrow.forward')} ` : ' – '}
          {nameOf(graph.target[relationship]!)}
        </span>
      </span>
    );
  };
  const paraphrase: TableColumn<EvidenceRow> = {
    id: 'paraphrase',
    title: text('table.paraphrase'),
    width: isNarrow ? '1.4fr' : '2fr',
    minWidth: isNarrow ? 130 : 170,
    isFixed: true,
    cell: ({ item }) => (
      <span className={style.stacked!}>
        {isNarrow && <span className={style.faint!}>{words.stance(item.stance)}</span>}
        <bdi className={style.clamped!}>{item.paraphrase}</bdi>
      </span>
    ),
  };
  const document: TableColumn<EvidenceRow> = {
    id: 'document',
    title: text('table.document'),
    width: '1.1fr',
    minWidth: 110,
    cell: documentOf,
  };
  const relationship: TableColumn<EvidenceRow> = {
    id: 'relationship',
    title: text('table.relationship'),
    width: isNarrow ? '1.1fr' : '1.3fr',
    minWidth: isNarrow ? 110 : 140,
    cell: relationshipOf,
  };
  const columns: readonly TableColumn<EvidenceRow>[] = isNarrow
    ? [document, paraphrase, relationship]
    : [
        document,
        {
          id: 'place',
          title: text('table.place'),
          width: 84,
          isNumber: true,
          cell: placeOf,
        },
        paraphrase,
        {
          id: 'stance',
          title: text('table.stance'),
          width: 80,
          cell: ({ item }) => words.stance(item.stance),
        },
        {
          id: 'voice',
          title: text('table.voice'),
          width: 98,
          cell: ({ item }) => words.voice(item.voice),
        },
        {
          id: 'speaker',
          title: text('table.speaker'),
          width: '0.9fr',
          minWidth: 94,
          cell: ({ item }) => <bdi className={style.clamped!}>{speakerOf(graph, item)}</bdi>,
        },
        relationship,
      ];
  return (
    <DataTable
      label={text('table.evidence.label')}
      columns={columns}
      rows={rows}
      itemOf={itemOf}
      rowHeight={isNarrow ? 98 : 78}
      emptyText={text('table.empty')}
      chosen={chosen}
      dependencies={[graph, theme, isNarrow, language]}
      sort={sort}
      onSort={setSort}
      onChoose={([id]) => {
        if (id === undefined) return;
        setLastChosen(Number(id));
        const { relationship } = itemOf(Number(id));
        select({ kind: 'relationship', id: graph.relationships[relationship]!.id });
      }}
    />
  );
}
