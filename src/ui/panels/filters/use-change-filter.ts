import type { Filter } from '#core/graph';
import { selectVisible } from '#state';
import { useAppStore } from '#ui/hooks';
import type { MessageId } from '#ui/messages';

/** Changes the filter in one step and says what was done and how much is left of the graph. */
export function useChangeFilter(): (filter: Filter, step: MessageId, what: string) => void {
  const store = useAppStore();
  return (filter, step, what) => {
    const { setFilter, notify, view } = store.getState();
    if (filter === view.filter) return;
    setFilter(filter, step);
    const state = store.getState();
    const visible = selectVisible(state);
    if (!visible) return;
    notify({
      id: 'filter.done',
      values: {
        what,
        relationships: visible.relationshipCount,
        relationshipTotal: state.open.graph?.relationships.length ?? 0,
      },
    });
  };
}
