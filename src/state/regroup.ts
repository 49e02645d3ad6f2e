import {
  applyFilter,
  communitiesOf,
  type Graph,
  keepCommunities,
  nameCommunities,
} from '#core/graph';
import {
  FIRST_VIEW,
  layoutInputOf,
  layoutWish,
  readingOf,
  type View,
  type WindowShape,
} from '#core/view';
import type { AppState, AppStore } from './app-state.ts';
import type { Ports } from './ports.ts';
import type { StepName } from './step-name.ts';

/** Other groups of a large graph, for which places are found before they are shown. */
export interface Regrouping {
  readonly grouping: View['grouping'];
  /** Asked once the groups are known. */
  readonly collapsed: (graph: Graph) => readonly string[];
  /** What is chosen afterwards; as before when absent. */
  readonly selection?: View['selection'];
  /** Absent when a dataset is opened, which is no step. */
  readonly stepName: StepName | undefined;
}

/** What the store lends. */
interface StoreTools {
  readonly get: () => AppStore;
  readonly set: (next: Partial<AppState>) => void;
  readonly ports: Ports;
  readonly remember: (name: StepName) => AppState['history'];
  /** Ends the layout that is being made, and gives the signal that ends the one that begins. */
  readonly begin: () => AbortSignal;
  readonly shapeFor: (view: View) => WindowShape;
  /** Says that the places for a view are there. */
  readonly arrived: (graph: Graph, view: View, shape: WindowShape) => void;
}

/** Whether the communities have to be found before anything can be gathered by them. */
export const lacksCommunities = (graph: Graph, { grouping }: Pick<View, 'grouping'>): boolean =>
  grouping === 'community' && !communitiesOf(graph);

/** Communities take a while to be found; once they are, everything else asks for them freely. */
export async function findCommunities(
  graph: Graph,
  { set, ports }: Pick<StoreTools, 'set' | 'ports'>,
  signal: AbortSignal,
): Promise<void> {
  const onProgress = (share: number) => {
    if (!signal.aborted) set({ arranging: { is: 'communities', share } });
  };
  onProgress(0);
  const found = await ports.analyse(graph, { kind: 'communities' }, { signal, onProgress });
  keepCommunities(graph, nameCommunities(graph, found));
}

/** Finds places for other groups, and only then shows both: a cancel leaves all as it was. */
export async function regroup(
  { get, set, ports, remember, begin, shapeFor, arrived }: StoreTools,
  { grouping, collapsed, selection, stepName }: Regrouping,
): Promise<void> {
  const { graph } = get().open;
  if (!graph) return;
  const signal = begin();
  try {
    if (lacksCommunities(graph, { grouping })) await findCommunities(graph, { set, ports }, signal);
    if (signal.aborted) return;
    set({ arranging: { is: 'places' } });
    const withGroups = (view: View): View => {
      // Where the window looked means nothing among other places.
      const { lines, camera: _, ...rest } = view;
      const next: View = {
        ...rest,
        grouping,
        collapsed: collapsed(graph),
        groupPlaces: grouping === view.grouping ? view.groupPlaces : [],
        selection: selection ?? view.selection,
      };
      // How many lines can be read is another question for groups than for all actors.
      const isSameKind = readingOf(graph, view).isInGroups === readingOf(graph, next).isInGroups;
      return lines === undefined || !isSameKind ? next : { ...next, lines };
    };
    const wanted = withGroups(get().view);
    const shape = shapeFor(wanted);
    const everything = applyFilter(graph, { ...FIRST_VIEW.filter, isolates: 'show' });
    const input = layoutInputOf(graph, everything, shape, layoutWish(graph, wanted));
    const positions = await ports.arrange(input, signal);
    if (signal.aborted) return;
    arrived(graph, wanted, shape);
    set({ arranging: undefined });
    set({
      view: withGroups(get().view),
      positions,
      preview: undefined,
      highlight: undefined,
      ...(stepName && { history: remember(stepName), notice: undefined }),
    });
    get().moveCamera('fit');
  } catch (failure) {
    if (signal.aborted) return;
    set({ arranging: undefined, notice: { id: 'app.arranging.failed' } });
    throw failure;
  }
}
