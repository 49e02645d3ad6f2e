import { useMemo } from 'react';
import { summariseView, type ViewSummary } from '#core/analysis';
import { BADGES, type Filter } from '#core/graph';
import { dayToIso } from '#schemas';
import { selectFilter, selectVisible } from '#state';
import { useActorName, useApp, useGraph } from '#ui/hooks';
import { useDates, useText, useWords } from '#ui/messages';

/** Says in sentences what the view shows, under which filter, and what is chosen in it. */
export function useViewSentences(): readonly string[] {
  const text = useText();
  const words = useWords();
  const nameOf = useActorName();
  const graph = useGraph();
  const visible = useApp(selectVisible);
  const filter = useApp(selectFilter);
  const mode = useApp((state) => state.view.mode);
  const clock = useClockSentences();
  const extentOf = useExtentSentences();
  const selected = useSelectedSentence();
  const summary = useMemo(() => visible && summariseView(graph, visible), [graph, visible]);
  if (!summary) return [];
  const counted = (items: readonly (readonly [string, number])[]) =>
    items
      .filter(([, count]) => count > 0)
      .map(([title, count]) => text('part.count', { title, count }))
      .join(text('list.comma'));
  const groupLabels = new Map(graph.dataset.actorGroups.map(({ id, label }) => [id, label]));
  const sentence = (
    id: 'describe.types' | 'describe.claims' | 'describe.connected' | 'describe.groups',
    items: readonly (readonly [string, number])[],
  ) => (items.length === 0 ? [] : [text(id, { names: counted(items) })]);
  return [
    text('describe.counts', {
      mode: text(`mode.${mode}`),
      actors: summary.actors,
      actorTotal: graph.actors.length,
      relationships: summary.relationships,
      relationshipTotal: graph.relationships.length,
    }),
    text('describe.conditions', { count: conditionsOf(filter) }),
    ...clock(filter),
    ...sentence(
      'describe.types',
      summary.types.map(({ type, relationships }) => [
        words.type(graph.types[type]!),
        relationships,
      ]),
    ),
    ...sentence('describe.claims', badgesOf(summary, words.badge)),
    ...sentence(
      'describe.connected',
      summary.mostConnected.map(({ actor, relationships }) => [
        nameOf(graph.actors[actor]!),
        relationships,
      ]),
    ),
    ...sentence(
      'describe.groups',
      summary.groups.map(({ group, actors }) => [groupLabels.get(group) ?? group, actors]),
    ),
    ...(summary.isolated > 0 ? [text('describe.isolated', { count: summary.isolated })] : []),
    ...extentOf(summary),
    ...selected,
  ];
}

const badgesOf = (summary: ViewSummary, nameOf: ReturnType<typeof useWords>['badge']) =>
  BADGES.filter((badge) => summary.badges[badge] > 0).map(
    (badge) => [nameOf(badge), summary.badges[badge]] as const,
  );

const conditionsOf = ({ chips, groups = [] }: Filter) =>
  [...chips, ...groups.filter(({ enabled }) => enabled).flatMap((group) => group.chips)].filter(
    ({ enabled }) => enabled,
  ).length;

function useExtentSentences() {
  const text = useText();
  const dates = useDates();
  return ({ extent, undated }: ViewSummary): readonly string[] => [
    ...(extent
      ? [
          text('describe.extent', {
            from: dates.edtf(dayToIso(extent.firstDay)),
            to: dates.edtf(dayToIso(extent.lastDay)),
          }),
        ]
      : []),
    ...(undated > 0 ? [text('describe.undated', { count: undated })] : []),
  ];
}

function useClockSentences() {
  const text = useText();
  const dates = useDates();
  return ({ window, knownOn }: Filter): readonly string[] => [
    ...(window?.ranges ?? []).map(({ from, to }) =>
      text('describe.window', { from: dates.edtf(from), to: dates.edtf(to) }),
    ),
    ...(knownOn ? [text('describe.known', { date: dates.edtf(knownOn.day) })] : []),
  ];
}

function useSelectedSentence(): readonly string[] {
  const text = useText();
  const nameOf = useActorName();
  const graph = useGraph();
  const selection = useApp((state) => state.view.selection);
  const nameById = (id: string) => {
    const actor = graph.actors[graph.actorIndexById.get(id) ?? -1];
    return actor ? nameOf(actor) : id;
  };
  switch (selection.kind) {
    case 'none':
      return [];
    case 'actors':
      return [
        text('describe.selected', {
          names: selection.ids.map(nameById).join(text('list.comma')),
        }),
      ];
    case 'pair':
      return [
        text('describe.selected', { names: [selection.a, selection.b].map(nameById).join(' – ') }),
      ];
    case 'relationship': {
      const found = graph.relationships[graph.relationshipIndexById.get(selection.id) ?? -1];
      return found ? [text('describe.selected', { names: found.summary })] : [];
    }
    case 'relationships':
      return [text('describe.selectedRelationships', { count: selection.ids.length })];
  }
}
