import { applyFilter, type Graph } from '#core/graph';
import {
  blocsArranged,
  FIRST_VIEW,
  groupsKey,
  layoutInputOf,
  layoutWish,
  only,
  pinnedActors,
  type View,
  type WindowShape,
  withPrevious,
} from '#core/view';
import type { AppState, AppStore } from './app-state.ts';
import { canCancelArranging } from './arranging-work.ts';
import { NO_HISTORY } from './history.ts';
import type { Ports } from './ports.ts';
import { findCommunities, lacksCommunities, type Regrouping, regroup } from './regroup.ts';
import { selectNameLanguage, selectPositions } from './selectors.ts';
import type { StepName } from './step-name.ts';

interface StoreTools {
  readonly get: () => AppStore;
  readonly set: (next: Partial<AppState>) => void;
  readonly ports: Ports;
  /** The history with a step more. */
  readonly rememberStep: (name: StepName) => AppState['history'];
}

/** What a layout that is given up goes back to. */
interface ArrangedBefore {
  readonly shape: WindowShape | undefined;
  readonly layout: View['layout'];
  readonly history: AppState['history'];
}

const ARRANGING_STEPS = new Set(['step.layout', 'step.rearrange']);
const EVERYTHING = { ...FIRST_VIEW.filter, isolates: 'show' } as const;

export type Arranging = ReturnType<typeof createArranging>;

/** Finds places for actors, one layout at a time, and knows what the present ones are made for. */
export function createArranging({ get, set, ports, rememberStep }: StoreTools) {
  let run = new AbortController();
  let shapeNow: WindowShape | undefined;
  let layoutNow: View['layout'];
  let blocsNow: View['grouping'] = 'group';
  let groupsNow = '';
  let before: ArrangedBefore | undefined;

  /** Ends the layout that is being made, and gives the signal that ends the one that begins. */
  const begin = (): AbortSignal => {
    run.abort();
    run = new AbortController();
    return run.signal;
  };

  /** Says what the places that are shown, or are being found, are made for. */
  const arrangedFor = (view: View, shape: WindowShape | undefined, graph?: Graph) => {
    shapeNow = shape;
    layoutNow = view.layout;
    blocsNow = blocsArranged(view);
    groupsNow = graph ? groupsKey(graph, view) : '';
  };

  /** Window that a view's places are, or would be, made for. */
  const shapeFor = (view: View): WindowShape => view.shape ?? shapeNow ?? ports.windowShape();

  /** Whether a view needs other places than those that are shown. */
  const isArrangedOtherwise = (graph: Graph, view: View): boolean =>
    view.layout !== layoutNow ||
    (view.shape ?? shapeNow) !== shapeNow ||
    blocsArranged(view) !== blocsNow ||
    groupsKey(graph, view) !== groupsNow ||
    lacksCommunities(graph, view);

  /** What `work` finds, while the page says that places are being found; `undefined` when ended. */
  const whileArranging = async <Found>(signal: AbortSignal, work: () => Promise<Found>) => {
    set({ arranging: { is: 'places' } });
    try {
      const found = await work();
      return signal.aborted ? undefined : { found };
    } catch (failure) {
      if (signal.aborted) return undefined;
      set({ arranging: undefined, notice: { id: 'app.arranging.failed' } });
      throw failure;
    }
  };

  /**
   * Lays out everything, the same for everybody, or afresh what is visible around what is pinned.
   * False when another layout was asked for meanwhile.
   */
  const arrange = async (graph: Graph, afresh: boolean): Promise<boolean> => {
    const signal = begin();
    const { view, history } = get();
    const shape = view.shape ?? ports.windowShape();
    before = { shape: shapeNow, layout: layoutNow, history };
    if (lacksCommunities(graph, view)) {
      const known = () => findCommunities(graph, { set, ports }, signal);
      if (!(await whileArranging(signal, known))) return false;
    }
    arrangedFor(view, shape, graph);
    const pinned = pinnedActors(graph, view);
    const previous = selectPositions(get());
    // The first layout is the same in every language, so that a link shows the same places.
    const input = afresh
      ? layoutInputOf(graph, applyFilter(graph, view.filter), shape, {
          ...layoutWish(graph, view),
          pinned,
          language: selectNameLanguage(get()),
          ...(previous && pinned.length > 0 ? { previous: only(previous, pinned) } : {}),
        })
      : layoutInputOf(graph, applyFilter(graph, EVERYTHING), shape, layoutWish(graph, view));
    const arranged = await whileArranging(signal, () => ports.arrange(input, signal));
    if (!arranged) return false;
    const positions = previous && afresh ? withPrevious(arranged.found, previous) : arranged.found;
    set({ positions, arranging: undefined });
    return true;
  };

  /** Lays out what is visible and shows it whole. */
  const arrangeInView = async (graph: Graph): Promise<void> => {
    // Without positions there is nothing that the hidden actors could keep.
    const isArranged = await arrange(graph, get().positions !== undefined);
    if (isArranged) get().moveCamera('fit');
  };

  /** Lays out everything and shows it whole. */
  const arrangeAll = async (graph: Graph): Promise<void> => {
    if (await arrange(graph, false)) get().moveCamera('fit');
  };

  /** Finds places for actors that have none yet; all others stay. */
  const placeNewcomers = async (graph: Graph): Promise<void> => {
    const previous = selectPositions(get());
    if (!previous?.x.some(Number.isNaN)) return;
    const signal = begin();
    const { view } = get();
    const wish = { ...layoutWish(graph, view), previous };
    const input = layoutInputOf(graph, applyFilter(graph, EVERYTHING), shapeFor(view), wish);
    try {
      const positions = await ports.arrange(input, signal);
      if (!signal.aborted && get().open.graph === graph) set({ positions });
    } catch (failure) {
      // A later layout finds places for these actors too.
      if (!signal.aborted) throw failure;
    }
  };

  /** Shows places that were found before. */
  const putBack = (positions: NonNullable<AppState['positions']>, view: View): void => {
    run.abort();
    arrangedFor(view, view.shape ?? shapeNow, get().open.graph);
    set({ positions, arranging: undefined });
  };

  /** Shows all actors where communities for a first picture have been given up. */
  const withoutCommunities = (graph: Graph): void => {
    const { view } = get();
    const grouping = view.grouping === 'community' ? 'none' : view.grouping;
    set({
      view: { ...view, grouping, collapsed: [] },
      notice: { id: 'app.communities.cancelled' },
    });
    void arrangeAll(graph);
  };

  /** Gives up the layout that is being made, with the step that asked for it. */
  const cancel = (): void => {
    const { positions, view, history, open } = get();
    if (!canCancelArranging(get())) return;
    if (!positions && open.graph) withoutCommunities(open.graph);
    if (!positions || !before) return;
    run.abort();
    shapeNow = before.shape;
    layoutNow = before.layout;
    const { layout: _, ...rest } = view;
    // The step that asked for the layout has changed nothing.
    const isOwnStep =
      history === before.history && ARRANGING_STEPS.has(history.past.at(-1)?.name.id ?? '');
    set({
      arranging: undefined,
      view: layoutNow ? { ...rest, layout: layoutNow } : rest,
      ...(isOwnStep ? { history: { ...history, past: history.past.slice(0, -1) } } : {}),
      notice: { id: 'app.arranging.cancelled' },
    });
  };

  return {
    arrange,
    arrangeInView,
    arrangeAll,
    placeNewcomers,
    putBack,
    cancel,
    isArrangedOtherwise,
    shapeFor,
    regroup: (regrouping: Regrouping) =>
      regroup(
        {
          get,
          set,
          ports,
          remember: rememberStep,
          begin: () => {
            // No step has asked for it yet that a cancel would have to take back.
            before = { shape: shapeNow, layout: layoutNow, history: NO_HISTORY };
            return begin();
          },
          shapeFor,
          arrived: (graph, view, shape) => arrangedFor(view, shape, graph),
        },
        regrouping,
      ),
  };
}
