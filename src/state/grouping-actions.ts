import { communitiesOf, compoundsOf, type Graph } from '#core/graph';
import { LARGE } from '#core/layout';
import {
  blocsArranged,
  countNodes,
  firstGrouping,
  isLargeGraph,
  NO_SELECTION,
  readingOf,
  type View,
} from '#core/view';
import type { Actions, AppStore } from './app-state.ts';
import { outermost } from './group-at-first.ts';
import type { Regrouping } from './regroup.ts';
import type { StepName, StepThings } from './step-name.ts';

type GroupingActions = Pick<
  Actions,
  'setGrouping' | 'collapse' | 'expand' | 'collapseAll' | 'expandAll' | 'setLines' | 'placeGroup'
>;

/** What the store lends to actions of a kind of their own. */
interface StoreTools {
  readonly get: () => AppStore;
  /** Changes the view as one step. */
  readonly change: (name: StepName, next: Partial<View>) => void;
  /** Shows other groups as one step, as soon as there are places for them. */
  readonly regroup: (regrouping: Regrouping) => Promise<void>;
  /** Arranges all actors again and shows them whole. */
  readonly rearrange: () => Promise<void>;
  /** Shape of the window that the present places were made for. */
  readonly shape: () => NonNullable<View['shape']>;
}

/** What the ids of compounds are ids of. */
const THINGS: Readonly<Record<View['grouping'], StepThings['what']>> = {
  group: 'group',
  kind: 'kind',
  partOf: 'actor',
  community: 'community',
  none: 'group',
};

const namedGrouping = (grouping: View['grouping']): StepName => ({
  id: 'step.grouping',
  of: { what: 'grouping', ids: [grouping] },
});

/** A community opens as the communities in it, which are one node each until they are opened. */
function withinCommunities(
  graph: Graph,
  grouping: View['grouping'],
  opened: readonly string[],
): readonly string[] {
  if (grouping !== 'community') return [];
  const compounds = compoundsOf(graph, grouping);
  return compounds
    .filter(({ parent }) => parent !== undefined && opened.includes(compounds[parent]!.id))
    .map(({ id }) => id);
}

/** Gathers actors, and draws what is gathered as one node or as its actors. */
export function groupingActions({
  get,
  change,
  regroup,
  rearrange,
  shape,
}: StoreTools): GroupingActions {
  const named = (id: string, ids: readonly string[]): StepName => ({
    id,
    of: { what: THINGS[get().view.grouping], ids },
  });
  /** What is small is collapsed at once; a large graph is laid out by its groups before. */
  const showCollapsed = (
    stepName: StepName,
    collapsed: readonly string[],
    selection?: View['selection'],
  ) => {
    const { open, view } = get();
    const { graph } = open;
    if (!graph || !isLargeGraph(graph)) return change(stepName, { collapsed });
    const isReadable = countNodes(graph, view.grouping, collapsed) <= LARGE;
    if (collapsed.length > 0 && !isReadable) return get().notify({ id: 'grouping.tooMany' });
    void regroup({
      grouping: view.grouping,
      collapsed: () => collapsed,
      stepName,
      ...(selection && { selection }),
    });
  };
  return {
    setGrouping: async (grouping) => {
      const { view, open } = get();
      if (grouping === view.grouping) return;
      const stepName = namedGrouping(grouping);
      const { graph } = open;
      const isToBeFound = grouping === 'community' && graph && !communitiesOf(graph);
      if (graph && (isToBeFound || readingOf(graph, view).isInGroups)) {
        return regroup({ grouping, collapsed: () => [], stepName });
      }
      const blocsBefore = blocsArranged(view);
      change(stepName, { grouping, collapsed: [], groupPlaces: [] });
      if (blocsArranged(get().view) !== blocsBefore) await rearrange();
    },
    collapse: (ids) => {
      const { open, view } = get();
      const known = open.graph ? compoundsOf(open.graph, view.grouping) : [];
      const added = ids.filter(
        (id) => known.some((one) => one.id === id) && !view.collapsed.includes(id),
      );
      if (added.length === 0) return;
      showCollapsed(named('step.collapse', added), [...view.collapsed, ...added]);
    },
    expand: (ids) => {
      const { open, view } = get();
      const gone = view.collapsed.filter((id) => ids.includes(id));
      if (gone.length === 0) return;
      const kept = view.collapsed.filter((id) => !gone.includes(id));
      const within = open.graph ? withinCommunities(open.graph, view.grouping, gone) : [];
      // Hundreds that are all chosen would hide what has come out.
      showCollapsed(named('step.expandGroup', gone), [...kept, ...within], NO_SELECTION);
    },
    collapseAll: () => {
      const { open, view, collapse } = get();
      const { graph } = open;
      if (!graph) return;
      if (!isLargeGraph(graph)) return collapse(outermost(graph, view.grouping));
      const grouping = view.grouping === 'none' ? (firstGrouping(graph) ?? 'group') : view.grouping;
      const stepName = { id: 'step.collapseAll' };
      void regroup({ grouping, collapsed: () => outermost(graph, grouping), stepName });
    },
    expandAll: () => {
      const { open, view, expand } = get();
      if (!open.graph || !isLargeGraph(open.graph)) return expand(view.collapsed);
      // Without a grouping, so that its link does not ask for groups.
      void regroup({ grouping: 'none', collapsed: () => [], stepName: { id: 'step.expandAll' } });
    },
    setLines: (lines) => change({ id: 'step.lines', values: { count: lines } }, { lines }),
    placeGroup: (place) => {
      const others = get().view.groupPlaces.filter(({ id }) => id !== place.id);
      change(named('step.place', [place.id]), { groupPlaces: [...others, place], shape: shape() });
    },
  };
}
