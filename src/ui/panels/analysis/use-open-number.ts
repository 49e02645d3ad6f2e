import { type Behind, NO_SELECTION, selectVisible } from '#state';
import { useApp, useAppStore, useGraph } from '#ui/hooks';
import { highlightOf } from './highlight-of.ts';

/** Opens a number down to what it rests on, and shows that on the graph. */
export function useOpenNumber() {
  const store = useAppStore();
  const graph = useGraph();
  const setAnalysis = useApp((state) => state.setAnalysis);
  const setHighlight = useApp((state) => state.setHighlight);
  return (behind: Omit<Behind, 'graph' | 'actors'> & { readonly actors?: readonly number[] }) => {
    const { actors = [] } = behind;
    // What was chosen before would stand out beside it.
    store.getState().select(NO_SELECTION);
    setAnalysis({ behind: { ...behind, actors, graph } });
    const visible = selectVisible(store.getState());
    setHighlight(visible && highlightOf(graph, visible, behind.relationships, actors));
  };
}
