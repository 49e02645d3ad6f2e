import { buildGraph, type Graph, moveCommunities } from '#core/graph';
import {
  FIRST_VIEW,
  knownSelection,
  movePositions,
  stepOf,
  unknownNames,
  type View,
} from '#core/view';
import type { Issue, ParsedDataset, Result } from '#schemas';
import type { Actions, AppState, AppStore } from './app-state.ts';
import type { Arranging } from './arranging.ts';
import { groupingAtFirst, outermost } from './group-at-first.ts';
import { NO_HISTORY } from './history.ts';
import { isSame } from './is-same.ts';
import type { SavedViewStore } from './saved-view-store.ts';
import { mergeKeptViews } from './saved-view-store.ts';
import { openSavedView } from './saved-views.ts';
import type { Travelling } from './travelling.ts';
import type { OpenedWork } from './workspace-actions.ts';

/** The dataset that comes with the page. */
export const SHIPPED_NAME = 'us-iran-iraq-2020';

/** A dataset to open; one from a figure comes with the view that the figure was made of. */
interface OpenedDataset extends ParsedDataset {
  readonly view?: string;
}

interface StoreTools {
  readonly get: () => AppStore;
  readonly set: (next: Partial<AppState>) => void;
  readonly viewStore: SavedViewStore;
  readonly arranging: Arranging;
  readonly travelling: Travelling;
  /** Told of a dataset that was opened, and of one that was changed. */
  readonly onOpened: (dataset: Graph['dataset'], name: string, work?: OpenedWork) => void;
  readonly onChanged: (dataset: Graph['dataset']) => void;
}

/** Opens datasets, each with the view that was asked for it. */
export function createOpening(tools: StoreTools) {
  const { get, set, viewStore, arranging, travelling, onOpened, onChanged } = tools;
  let openings = 0;
  /** A view that was asked for and waits for its dataset. */
  let awaited: View | undefined;

  /** The view of a link waits until the dataset that it names is opened. */
  const viewToOpen = (datasetId: string, name: string, isFirst: boolean): View => {
    const isShipped = name === SHIPPED_NAME;
    const own = isShipped ? FIRST_VIEW : { ...FIRST_VIEW, dataset: datasetId };
    const asked = isFirst ? get().view : awaited;
    // Who has asked for nothing gets whatever is opened.
    if (asked === undefined || isSame(asked, FIRST_VIEW)) return own;
    if (asked.dataset === own.dataset) {
      awaited = undefined;
      return asked;
    }
    awaited = asked;
    return own;
  };

  /** A figure that carries its data shows the view that it was made of. */
  const viewOfFigure = (link: string | undefined, datasetId: string): View | undefined => {
    if (link === undefined) return undefined;
    const read = openSavedView({ link }, datasetId);
    if (!read.ok) set({ notice: { id: 'link.unreadable' } });
    return read.ok ? read.value : undefined;
  };

  const warnOfUnknownNames = (graph: Graph, view: View) => {
    const names = unknownNames(graph, view);
    if (names.length > 0) {
      const shown = names.slice(0, 5).join(', ');
      set({ notice: { id: 'link.unknownNames', values: { names: shown } } });
    }
  };

  const openDataset = async (
    { dataset, warnings, view: link }: OpenedDataset,
    name: string,
    work?: OpenedWork,
  ): Promise<void> => {
    const graph = buildGraph(dataset);
    const isFirst = get().open.graph === undefined;
    const view = viewOfFigure(link, dataset.id) ?? viewToOpen(dataset.id, name, isFirst);
    const gathered = groupingAtFirst(graph, view);
    onOpened(dataset, name, work);
    set({
      open: { graph, name, warnings, isLoading: false, refused: undefined },
      view: { ...view, selection: knownSelection(graph, view.selection) },
      history: NO_HISTORY,
      savedViews: dataset.savedViews ?? [],
      presented: undefined,
      preview: undefined,
      highlight: undefined,
      positions: undefined,
    });
    void viewStore.read(dataset.id).then((kept) => {
      if (get().open.graph !== graph) return;
      set({ savedViews: mergeKeptViews(dataset.savedViews ?? [], kept) });
    });
    if (awaited) {
      set({ notice: { id: 'link.otherDataset', values: { name: awaited.dataset ?? '' } } });
    } else warnOfUnknownNames(graph, view);
    if (gathered) {
      const collapsed = () => outermost(graph, gathered);
      return arranging.regroup({ grouping: gathered, collapsed, stepName: undefined });
    }
    const isArranged = await arranging.arrange(graph, false);
    if (isArranged && link !== undefined && view.camera) get().moveCamera('restore');
  };

  const open = async (
    name: string,
    reading: Promise<Result<OpenedDataset, Issue[]>>,
  ): Promise<void> => {
    openings += 1;
    const own = openings;
    set({ open: { ...get().open, isLoading: true, refused: undefined } });
    const read = await reading;
    // A slow file must not replace what was chosen after it.
    if (own !== openings) return;
    if (read.ok) await openDataset(read.value, name);
    else {
      const refused = { name, issues: read.error };
      set({ open: { ...get().open, isLoading: false, refused } });
    }
  };

  /** Puts a changed dataset in place of the one that is open, as one step. */
  const replaceDataset: Actions['replaceDataset'] = async (dataset, stepName, selection) => {
    const { open: before, view, positions, workspace } = get();
    if (!before.graph) return;
    if (workspace?.readOnly) return set({ notice: { id: 'workspace.isReadOnly' } });
    const graph = buildGraph(dataset);
    moveCommunities(before.graph, graph);
    set({
      history: travelling.rememberStep(stepName),
      open: { ...before, graph },
      view: { ...view, selection: knownSelection(graph, selection ?? view.selection) },
      preview: undefined,
      highlight: undefined,
      ...(positions ? { positions: movePositions(before.graph, graph, positions) } : {}),
    });
    onChanged(dataset);
    await arranging.placeNewcomers(graph);
  };

  /** Shows the view of a link, or keeps it until its dataset is opened. */
  const restoreView: Actions['restoreView'] = (asked, stepName = { id: 'step.link' }) => {
    const { view: before, history } = get();
    const { graph } = get().open;
    if (graph && asked.dataset !== before.dataset) {
      awaited = asked;
      const name = asked.dataset ?? SHIPPED_NAME;
      return set({ notice: { id: 'link.otherDataset', values: { name } } });
    }
    const selection = graph ? knownSelection(graph, asked.selection) : asked.selection;
    const view: View = { ...asked, selection };
    if (!travelling.travelTo(view)) {
      const isSameStep = isSame(stepOf(view), stepOf(before));
      travelling.show(view, isSameStep ? history : travelling.rememberStep(stepName));
    }
    if (graph) warnOfUnknownNames(graph, asked);
  };

  return { open, openDataset, replaceDataset, restoreView };
}
