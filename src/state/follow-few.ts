import { isSubset } from '#core/base';
import { fewLayoutInput, isFewInGroups, withPrevious } from '#core/view';
import type { AppState, AppStore } from './app-state.ts';
import type { Ports } from './ports.ts';
import { selectPicture, selectVisible } from './selectors.ts';

/** What the places of few actors hang on. */
const questionOf = (state: AppState) => ({
  graph: state.open.graph,
  // What is only being tried moves nobody.
  visible: state.preview ? undefined : selectVisible(state),
  grouping: state.view.grouping,
  collapsed: state.view.collapsed,
  layout: state.view.layout,
  whole: state.positions,
});

/** Where the window looks, and at what. */
const lookOf = (state: AppState) => ({
  picture: selectPicture(state),
  camera: state.view.camera,
});

interface Followed {
  getState(): AppStore;
  setState(next: Partial<AppState>): void;
  subscribe<Slice>(
    select: (state: AppStore) => Slice,
    listen: (slice: Slice, before: Slice) => void,
    options: { readonly equalityFn: (one: Slice, other: Slice) => boolean },
  ): () => void;
}

/**
 * Finds places for the few actors that a filter leaves of groups; until then the groups stay. When
 * another picture comes that way the window shows it whole.
 */
export function followFew(store: Followed, ports: Pick<Ports, 'arrange' | 'windowShape'>): void {
  let running = new AbortController();
  const answer = async ({ graph, visible, whole }: ReturnType<typeof questionOf>) => {
    running.abort();
    const { view, few } = store.getState();
    if (!graph || !visible || !whole || !isFewInGroups(graph, visible, view)) return;
    const isPlaced = few?.graph === graph && isSubset(visible.actors, few.actors);
    if (isPlaced && few.layout === view.layout) return;
    const run = new AbortController();
    running = run;
    const { layout, shape = ports.windowShape() } = view;
    try {
      const found = await ports.arrange(fewLayoutInput(graph, visible, shape, view), run.signal);
      if (run.signal.aborted) return;
      const positions = withPrevious(found, whole);
      store.setState({ few: { graph, actors: visible.actors, layout, positions } });
      if (isPlaced) store.getState().moveCamera('fit');
    } catch (failure) {
      if (run.signal.aborted) return;
      store.setState({ notice: { id: 'app.arranging.failed' } });
      throw failure;
    }
  };
  store.subscribe(questionOf, (question) => void answer(question), { equalityFn: areSame });
  store.subscribe(
    lookOf,
    ({ picture, camera }, before) => {
      const isOther = before.picture !== undefined && picture !== before.picture;
      // Undo brings its own camera; and that of a link looks at what the link has asked for.
      const isLeftOver = camera !== undefined && camera === before.camera;
      const { history, setCamera } = store.getState();
      if (isOther && isLeftOver && history.past.length > 0) setCamera(undefined);
    },
    { equalityFn: areSame },
  );
}

const areSame = <Slice extends object>(one: Slice, other: Slice): boolean =>
  Object.entries(one).every(([key, value]) => Object.is(value, other[key as keyof Slice]));
