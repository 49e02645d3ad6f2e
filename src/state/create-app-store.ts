import { subscribeWithSelector } from 'zustand/middleware';
import { createStore } from 'zustand/vanilla';
import { applyFilter, buildGraph, type Graph } from '#core/graph';
import type { Issue, ParsedDataset, Result } from '#schemas';
import type { Actions, AppState, AppStore, Undoable } from './app-state.ts';
import { THEME_CHOICES, type ThemeChoice } from './app-state.ts';
import { NO_HISTORY, remember, stepBack, stepForward } from './history.ts';
import { readLanguage, writeLanguage } from './language.ts';
import { type LayoutWish, layoutInputOf } from './layout-input.ts';
import type { Ports } from './ports.ts';
import { readChosenFile, readShippedDataset } from './read-dataset-file.ts';
import { isSameSelection, NO_SELECTION, type Selection } from './selection.ts';
import { selectNameLanguage, selectPositions } from './selectors.ts';
import { unknownNames } from './unknown-names.ts';
import { FIRST_VIEW, type View, type WindowShape } from './view.ts';
import { writeViewLink } from './view-link.ts';

const THEME_KEY = 'faultlines:theme';
const SHIPPED_NAME = 'us-iran-iraq-2020';

/** The one store of the app; `ports` are its only way out. */
export function createAppStore(ports: Ports, firstView: View = FIRST_VIEW) {
  return createStore<AppStore>()(
    subscribeWithSelector((set, get) => {
      let arranging = new AbortController();
      let arrangedShape: WindowShape | undefined;
      let openings = 0;
      let awaited: View | undefined;

      const arrange = async (graph: Graph, afresh: boolean) => {
        arranging.abort();
        const run = new AbortController();
        arranging = run;
        const { view } = get();
        const shape = view.shape ?? ports.windowShape();
        arrangedShape = shape;
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
          : layoutInputOf(
              graph,
              applyFilter(graph, { ...FIRST_VIEW.filter, isolates: 'show' }),
              shape,
              layoutWish(graph, view),
            );
        set({ isArranging: true });
        try {
          const positions = await ports.arrange(input, run.signal);
          if (run.signal.aborted) return;
          const kept = previous && afresh ? withPrevious(positions, previous) : positions;
          set({ positions: kept, isArranging: false });
        } catch (failure) {
          if (run.signal.aborted) return;
          set({ isArranging: false, notice: { id: 'app.arranging.failed' } });
          throw failure;
        }
      };

      /** The view of a link waits until the dataset that it names is opened. */
      const viewToOpen = (datasetId: string, name: string, isFirst: boolean): View => {
        const isShipped = name === SHIPPED_NAME;
        const own = isShipped ? FIRST_VIEW : { ...FIRST_VIEW, dataset: datasetId };
        const asked = isFirst ? get().view : awaited;
        if (asked === undefined) return own;
        if (asked.dataset === own.dataset) {
          awaited = undefined;
          return asked;
        }
        awaited = asked;
        return own;
      };

      /** Lays out what is visible and shows it whole. */
      const arrangeInView = async (graph: Graph) => {
        // Without positions there is nothing that the hidden actors could keep.
        await arrange(graph, get().positions !== undefined);
        get().moveCamera('fit');
      };

      const openDataset = async ({ dataset, warnings }: ParsedDataset, name: string) => {
        const graph = buildGraph(dataset);
        const isFirst = get().open.graph === undefined;
        const view = viewToOpen(dataset.id, name, isFirst);
        set({
          open: { graph, name, warnings, isLoading: false, refused: undefined },
          view: { ...view, selection: knownSelection(graph, view.selection) },
          history: NO_HISTORY,
          preview: undefined,
          highlight: undefined,
          positions: undefined,
        });
        if (awaited) {
          set({ notice: { id: 'link.otherDataset', values: { name: awaited.dataset ?? '' } } });
        } else warnOfUnknownNames(graph, view);
        await arrange(graph, false);
      };

      const warnOfUnknownNames = (graph: Graph, view: View) => {
        const names = unknownNames(graph, view);
        if (names.length > 0) {
          const shown = names.slice(0, 5).join(', ');
          set({ notice: { id: 'link.unknownNames', values: { names: shown } } });
        }
      };

      const refuse = (name: string, issues: readonly Issue[]) =>
        set({ open: { ...get().open, isLoading: false, refused: { name, issues } } });

      const open = async (name: string, reading: Promise<Result<ParsedDataset, Issue[]>>) => {
        openings += 1;
        const own = openings;
        set({ open: { ...get().open, isLoading: true, refused: undefined } });
        const read = await reading;
        // A slow file must not replace what was chosen after it.
        if (own !== openings) return;
        if (read.ok) await openDataset(read.value, name);
        else refuse(name, read.error);
      };

      const change = (
        stepName: string,
        next: Partial<Pick<View, 'filter' | 'places' | 'shape' | 'layout'>>,
      ) => {
        const { view, history } = get();
        const before = undoableOf(view);
        set({
          view: { ...view, ...next },
          history: remember(history, stepName, before),
          preview: undefined,
        });
      };

      const travel = (step: typeof stepBack) => {
        const { view, history } = get();
        const moved = step(history, undoableOf(view));
        if (!moved) return;
        const { layout: _, ...rest } = view;
        set({ view: { ...rest, ...moved.value }, history: moved.history, preview: undefined });
        const { graph } = get().open;
        if (graph && moved.value.layout !== view.layout) void arrangeInView(graph);
      };

      const actions: Actions = {
        openShipped: () => open(SHIPPED_NAME, readShippedDataset(ports)),
        openFile: (file) => open(file.name, readChosenFile(file)),
        dismissRefusal: () => set({ open: { ...get().open, refused: undefined } }),
        previewFilter: (preview) => set({ preview }),
        setFilter: (filter, stepName) => change(stepName, { filter }),
        select: (selection) => {
          const { view } = get();
          if (!isSameSelection(view.selection, selection)) {
            set({ view: { ...view, selection }, highlight: undefined });
          }
        },
        setHighlight: (highlight) => set({ highlight }),
        setMode: (mode) => set({ view: { ...get().view, mode } }),
        setCamera: (camera) => {
          const { camera: _, ...view } = get().view;
          // A camera means nothing without the layout that it looks at.
          const shape = view.shape ?? arrangedShape ?? ports.windowShape();
          set({ view: camera ? { ...view, camera, shape } : view });
        },
        setFrame: (frame) => set({ frame }),
        moveCamera: (move) => set({ cameraRequest: { move } }),
        placeActors: (places) => {
          const moved = new Set(places.map((place) => place.id));
          const others = get().view.places.filter((place) => !moved.has(place.id));
          // A place means nothing without the layout around it.
          const shape = get().view.shape ?? arrangedShape ?? ports.windowShape();
          change('step.place', { places: [...others, ...places], shape });
        },
        unplaceActors: (ids) =>
          change('step.unplace', {
            places: get().view.places.filter((place) => !ids.includes(place.id)),
          }),
        rearrange: async () => {
          const { graph } = get().open;
          if (graph) await arrangeInView(graph);
        },
        setLayout: async (layout) => {
          const { graph } = get().open;
          change('step.layout', { layout });
          if (graph) await arrangeInView(graph);
        },
        undo: () => travel(stepBack),
        redo: () => travel(stepForward),
        restoreView: (view) => {
          const { graph } = get().open;
          const selection = graph ? knownSelection(graph, view.selection) : view.selection;
          const { view: before, history } = get();
          const isSame = isSameSelection(before.selection, selection);
          // The browser's back button is a step too: undo takes it back.
          const undoable = undoableOf(before);
          const isStep =
            writeViewLink({ ...FIRST_VIEW, ...undoable }) !==
            writeViewLink({ ...FIRST_VIEW, ...undoableOf(view) });
          set({
            view: { ...view, selection },
            ...(isStep ? { history: remember(history, 'step.link', undoable) } : {}),
            ...(isSame ? {} : { highlight: undefined }),
          });
          if (graph) warnOfUnknownNames(graph, view);
        },
        setThemeChoice: (themeChoice) => {
          set({ themeChoice });
          writeThemeChoice(ports, themeChoice);
        },
        setSystemTheme: (systemTheme) => set({ systemTheme }),
        setLanguage: (language) => {
          set({ language });
          writeLanguage(ports, language);
        },
        setNativeNames: (hasNativeNames) => set({ hasNativeNames }),
        setDialog: (dialog) => set({ dialog }),
        openMenu: (menu) => set({ menu }),
        notify: (notice) => set({ notice }),
      };
      return { ...firstState(ports, firstView), ...actions };
    }),
  );
}

export type AppStoreApi = ReturnType<typeof createAppStore>;

function firstState(ports: Ports, view: View): AppState {
  return {
    open: { graph: undefined, name: '', warnings: [], isLoading: true, refused: undefined },
    view,
    history: NO_HISTORY,
    preview: undefined,
    highlight: undefined,
    positions: undefined,
    isArranging: false,
    themeChoice: readThemeChoice(ports),
    systemTheme: 'light',
    language: readLanguage(ports),
    hasNativeNames: true,
    frame: { scale: 1 },
    dialog: undefined,
    cameraRequest: undefined,
    menu: undefined,
    notice: undefined,
  };
}

// Storage that is closed to the page must not close the page: the choice then lasts for the visit.
function readThemeChoice(ports: Ports): ThemeChoice {
  try {
    const stored = ports.readPreference(THEME_KEY);
    return THEME_CHOICES.find((choice) => choice === stored) ?? 'system';
  } catch {
    return 'system';
  }
}

function writeThemeChoice(ports: Ports, choice: ThemeChoice): void {
  try {
    ports.writePreference(THEME_KEY, choice);
  } catch {
    // As above.
  }
}

/** A link may name what this dataset does not have; then nothing is selected. */
/** The layout of a view; rings stand round the one actor that is chosen. */
function layoutWish(graph: Graph, { layout, selection }: View): LayoutWish {
  const only = selection.kind === 'actors' && selection.ids.length === 1 ? selection.ids[0] : '';
  const centre = graph.actorIndexById.get(only ?? '');
  return {
    ...(layout ? { layout } : {}),
    ...(layout === 'concentric' && centre !== undefined ? { centre } : {}),
  };
}

/** The part of a view that undo brings back. */
const undoableOf = ({ filter, places, layout }: View): Undoable => ({
  filter,
  places,
  ...(layout ? { layout } : {}),
});

function knownSelection(graph: Graph, selection: Selection): Selection {
  const isKnown = (id: string) => graph.actorIndexById.has(id);
  switch (selection.kind) {
    case 'none':
      return selection;
    case 'actors': {
      const ids = [...new Set(selection.ids)].filter(isKnown);
      return ids.length > 0 ? { kind: 'actors', ids } : NO_SELECTION;
    }
    case 'pair': {
      const { type, ...pair } = selection;
      if (!isKnown(pair.a) || !isKnown(pair.b)) return NO_SELECTION;
      return type === undefined || graph.typeIndexById.has(type) ? selection : pair;
    }
    case 'relationship':
      return graph.relationshipIndexById.has(selection.id) ? selection : NO_SELECTION;
  }
}

function pinnedActors(graph: Graph, view: View): Uint32Array {
  return Uint32Array.from(view.places.flatMap((place) => graph.actorIndexById.get(place.id) ?? []));
}

const only = (positions: { x: Float64Array; y: Float64Array }, actors: Uint32Array) => {
  const x = new Float64Array(positions.x.length).fill(Number.NaN);
  const y = new Float64Array(positions.y.length).fill(Number.NaN);
  for (const actor of actors) {
    x[actor] = positions.x[actor]!;
    y[actor] = positions.y[actor]!;
  }
  return { x, y };
};

/** Actors that were not laid out keep the place they had. */
const withPrevious = (
  next: { x: Float64Array; y: Float64Array },
  previous: { x: Float64Array; y: Float64Array },
) => ({
  x: next.x.map((value, actor) => (Number.isNaN(value) ? previous.x[actor]! : value)),
  y: next.y.map((value, actor) => (Number.isNaN(value) ? previous.y[actor]! : value)),
});
