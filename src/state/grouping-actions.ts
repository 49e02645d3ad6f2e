import { compoundsOf } from '#core/graph';
import { blocsArranged, type View } from '#core/view';
import type { Actions, AppStore } from './app-state.ts';
import type { StepName, StepThings } from './step-name.ts';

type GroupingActions = Pick<Actions, 'setGrouping' | 'collapse' | 'expand' | 'placeGroup'>;

/** What the store lends to actions of a kind of their own. */
interface StoreTools {
  readonly get: () => AppStore;
  /** Changes the view as one step. */
  readonly change: (name: StepName, next: Partial<View>) => void;
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
  none: 'group',
};

/** Gathers actors, and draws what is gathered as one node or as its actors. */
export function groupingActions({ get, change, rearrange, shape }: StoreTools): GroupingActions {
  const named = (id: string, ids: readonly string[]): StepName => ({
    id,
    of: { what: THINGS[get().view.grouping], ids },
  });
  return {
    setGrouping: async (grouping) => {
      const { view } = get();
      if (grouping === view.grouping) return;
      const blocsBefore = blocsArranged(view);
      const of = { what: 'grouping' as const, ids: [grouping] };
      change({ id: 'step.grouping', of }, { grouping, collapsed: [], groupPlaces: [] });
      if (blocsArranged(get().view) !== blocsBefore) await rearrange();
    },
    collapse: (ids) => {
      const { open, view } = get();
      const known = new Set(
        open.graph && compoundsOf(open.graph, view.grouping).map(({ id }) => id),
      );
      const added = ids.filter((id) => known.has(id) && !view.collapsed.includes(id));
      if (added.length === 0) return;
      change(named('step.collapse', added), { collapsed: [...view.collapsed, ...added] });
    },
    expand: (ids) => {
      const { collapsed } = get().view;
      const gone = collapsed.filter((id) => ids.includes(id));
      if (gone.length === 0) return;
      change(named('step.expandGroup', gone), {
        collapsed: collapsed.filter((id) => !gone.includes(id)),
      });
    },
    placeGroup: (place) => {
      const others = get().view.groupPlaces.filter(({ id }) => id !== place.id);
      change(named('step.place', [place.id]), { groupPlaces: [...others, place], shape: shape() });
    },
  };
}
