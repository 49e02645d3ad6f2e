import { subscribeWithSelector } from 'zustand/middleware';
import { createStore } from 'zustand/vanilla';
import { applyFilter, buildGraph, communitiesOf, type Graph, moveCommunities } from '#core/graph';
import {
  blocsArranged,
  FIRST_VIEW,
  groupsKey,
  isSameSelection,
  knownSelection,
  layoutInputOf,
  layoutWish,
  movePositions,
  only,
  pinnedActors,
  stepOf,
  undoableOf,
  unknownNames,
  type View,
  type WindowShape,
  withPrevious,
  withUndoable,
} from '#core/view';
import type { Issue, ParsedDataset, Result } from '#schemas';
import { analysisActions, FIRST_ANALYSIS, followEncoding } from './analysis/index.ts';
import type { Actions, AppState, AppStore, Moment } from './app-state.ts';
import { editActions, endDrawing } from './edit-actions.ts';
import { findStep } from './find-step.ts';
import { groupingAtFirst, outermost } from './group-at-first.ts';
import { groupingActions } from './grouping-actions.ts';
import { NO_HISTORY, remember, travel } from './history.ts';
import { importActions } from './importing/import-actions.ts';
import { isSame } from './is-same.ts';
import { readLanguage, writeLanguage } from './language.ts';
import type { Ports } from './ports.ts';
import {
  readNativeNames,
  readThemeChoice,
  writeNativeNames,
  writeThemeChoice,
} from './preferences.ts';
import { readShippedDataset } from './read-dataset-file.ts';
import { knowCommunities, regroup } from './regroup.ts';
import { createSavedViewStore, mergeKeptViews, viewsToKeep } from './saved-view-store.ts';
import { openSavedView } from './saved-views.ts';
import { selectNameLanguage, selectPositions } from './selectors.ts';
import { nameFilterStep, nameSelectionStep, type StepName } from './step-name.ts';
import { storyActions } from './story-actions.ts';
import { type OpenedWork, workspaceActions } from './workspace-actions.ts';

const SHIPPED_NAME = 'us-iran-iraq-2020';
const ARRANGING_STEPS = new Set(['step.layout', 'step.rearrange']);

/** A dataset to open; one from a figure comes with the view that the figure was made of. */
interface OpenedDataset extends ParsedDataset {
  readonly view?: string;
}

/** What a layout that is given up goes back to. */
interface ArrangedBefore {
  readonly shape: WindowShape | undefined;
  readonly layout: View['layout'];
  readonly history: AppState['history'];
}

/** The one store of the app; `ports` are its only way out. */
export function createAppStore(ports: Ports, firstView: View = FIRST_VIEW) {
  const store = createStore<AppStore>()(
    subscribeWithSelector((set, get) => {
      const viewStore = createSavedViewStore(ports);
      let arranging = new AbortController();
      let arrangedShape: WindowShape | undefined;
      let arrangedLayout: View['layout'];
      let arrangedBlocs: View['grouping'] = 'group';
      let arrangedGroups = '';
      let beforeArranging: ArrangedBefore | undefined;
      let openings = 0;
      let awaited: View | undefined;

      /** Says what the places that are shown, or are being found, are made for. */
      const arrangedFor = (view: View, shape: WindowShape | undefined, graph?: Graph) => {
        arrangedShape = shape;
        arrangedLayout = view.layout;
        arrangedBlocs = blocsArranged(view);
        arrangedGroups = graph ? groupsKey(graph, view) : '';
      };

      const regroupTools = {
        get,
        set,
        ports,
        remember: (name: StepName) => rememberStep(name),
        begin: () => {
          arranging.abort();
          arranging = new AbortController();
          // No step has asked for it yet that a cancel would have to take back.
          beforeArranging = { shape: arrangedShape, layout: arrangedLayout, history: NO_HISTORY };
          return arranging.signal;
        },
        shapeFor: (view: View) => view.shape ?? arrangedShape ?? ports.windowShape(),
        arrived: (graph: Graph, view: View, shape: WindowShape) => arrangedFor(view, shape, graph),
      };

      const arrange = async (graph: Graph, afresh: boolean) => {
        arranging.abort();
        const run = new AbortController();
        arranging = run;
        const { view, history } = get();
        const shape = view.shape ?? ports.windowShape();
        beforeArranging = { shape: arrangedShape, layout: arrangedLayout, history };
        if (view.grouping === 'community' && !communitiesOf(graph)) {
          set({ isArranging: true });
          try {
            await knowCommunities(graph, view.grouping, ports, run.signal);
          } catch (failure) {
            if (run.signal.aborted) return false;
            set({ isArranging: false, notice: { id: 'app.arranging.failed' } });
            throw failure;
          }
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
          : layoutInputOf(
              graph,
              applyFilter(graph, { ...FIRST_VIEW.filter, isolates: 'show' }),
              shape,
              layoutWish(graph, view),
            );
        set({ isArranging: true });
        try {
          const positions = await ports.arrange(input, run.signal);
          if (run.signal.aborted) return false;
          const kept = previous && afresh ? withPrevious(positions, previous) : positions;
          set({ positions: kept, isArranging: false });
          return true;
        } catch (failure) {
          if (run.signal.aborted) return false;
          set({ isArranging: false, notice: { id: 'app.arranging.failed' } });
          throw failure;
        }
      };

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

      /** Lays out what is visible and shows it whole. */
      const arrangeInView = async (graph: Graph) => {
        // Without positions there is nothing that the hidden actors could keep.
        const isArranged = await arrange(graph, get().positions !== undefined);
        if (isArranged) get().moveCamera('fit');
      };

      const openDataset = async (
        { dataset, warnings, view: link }: OpenedDataset,
        name: string,
        work?: OpenedWork,
      ) => {
        const graph = buildGraph(dataset);
        const isFirst = get().open.graph === undefined;
        const view = viewOfFigure(link, dataset.id) ?? viewToOpen(dataset.id, name, isFirst);
        const gathered = groupingAtFirst(graph, view);
        workspaces.opened(dataset, name, work);
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
          await regroup(regroupTools, {
            grouping: gathered,
            collapsed: () => outermost(graph, gathered),
            stepName: undefined,
          });
          return;
        }
        const isArranged = await arrange(graph, false);
        if (isArranged && link !== undefined && view.camera) get().moveCamera('restore');
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

      const open = async (name: string, reading: Promise<Result<OpenedDataset, Issue[]>>) => {
        openings += 1;
        const own = openings;
        set({ open: { ...get().open, isLoading: true, refused: undefined } });
        const read = await reading;
        // A slow file must not replace what was chosen after it.
        if (own !== openings) return;
        if (read.ok) await openDataset(read.value, name);
        else refuse(name, read.error);
      };

      /** Where one is, for an undo; places that are still being looked for are not known. */
      const presentMoment = (): Moment => {
        const { open, view, positions, isArranging } = get();
        return {
          graph: open.graph,
          view: undoableOf(view),
          positions: isArranging ? undefined : positions,
        };
      };

      const rememberStep = (name: StepName) => remember(get().history, name, presentMoment());

      const change = (name: StepName, next: Partial<View>) => {
        const { view } = get();
        set({
          view: { ...view, ...next },
          history: rememberStep(name),
          preview: undefined,
          // What was said of an earlier change holds no longer.
          notice: undefined,
        });
      };

      /** Shows another place of the history, or of a link: with its actors and its camera. */
      const show = (view: View, history: AppState['history'], positions?: Moment['positions']) => {
        const before = get();
        const isSelected = isSameSelection(before.view.selection, view.selection);
        set({
          view,
          history,
          preview: undefined,
          ...(isSelected ? {} : { highlight: undefined }),
        });
        const { graph } = before.open;
        const shape = view.shape ?? arrangedShape;
        if (positions) {
          arranging.abort();
          arrangedFor(view, shape, before.open.graph);
          set({ positions, isArranging: false });
        } else if (graph && isArrangedOtherwise(graph, view, shape)) {
          void arrange(graph, false).then((isArranged) => {
            if (isArranged) get().moveCamera('restore');
          });
          return;
        }
        const hasMoved = positions !== undefined && positions !== before.positions;
        if (hasMoved || !isSame(before.view.camera, view.camera)) get().moveCamera('restore');
      };

      const isArrangedOtherwise = (graph: Graph, view: View, shape: View['shape']) =>
        view.layout !== arrangedLayout ||
        shape !== arrangedShape ||
        blocsArranged(view) !== arrangedBlocs ||
        groupsKey(graph, view) !== arrangedGroups ||
        (view.grouping === 'community' && !communitiesOf(graph));

      /** Brings back the dataset of another place of the history. */
      const bringBack = (graph: Graph | undefined) => {
        const { open, positions } = get();
        if (!graph || !open.graph || graph === open.graph) return;
        set({
          open: { ...open, graph },
          ...(positions ? { positions: movePositions(open.graph, graph, positions) } : {}),
        });
        workspaces.changed(graph.dataset);
      };

      /** Finds places for actors that have none yet; all others stay. */
      const placeNewcomers = async (graph: Graph) => {
        const previous = selectPositions(get());
        if (!previous?.x.some(Number.isNaN)) return;
        arranging.abort();
        const run = new AbortController();
        arranging = run;
        const { view } = get();
        const everything = applyFilter(graph, { ...FIRST_VIEW.filter, isolates: 'show' });
        const wish = { ...layoutWish(graph, view), previous };
        const shape = view.shape ?? arrangedShape ?? ports.windowShape();
        const input = layoutInputOf(graph, everything, shape, wish);
        try {
          const positions = await ports.arrange(input, run.signal);
          if (!run.signal.aborted && get().open.graph === graph) set({ positions });
        } catch (failure) {
          // A later layout finds places for these actors too.
          if (!run.signal.aborted) throw failure;
        }
      };

      const travelBy = (steps: number) => {
        const moved = travel(get().history, presentMoment(), steps);
        if (!moved) return;
        bringBack(moved.value.graph);
        show(withUndoable(get().view, moved.value.view), moved.history, moved.value.positions);
      };

      const workspaces = workspaceActions({
        get,
        set,
        ports,
        shippedName: SHIPPED_NAME,
        show: (read, name, work) => openDataset(read, name, work),
        forgetEdits: () => {
          const { open, history } = get();
          const isOfData = ({ value }: { value: Moment }) => value.graph === open.graph;
          set({
            history: {
              past: history.past.filter(isOfData),
              future: history.future.filter(isOfData),
            },
          });
        },
      });

      const imports = importActions({
        get,
        set,
        ports,
        open: (name, read) => open(name, Promise.resolve(read)),
      });

      const actions: Actions = {
        openShipped: () => {
          imports.cancelImport();
          return open(SHIPPED_NAME, readShippedDataset(ports));
        },
        ...imports,
        dismissRefusal: () => {
          set({ open: { ...get().open, refused: undefined } });
          // What was chosen together with the refused file still waits.
          if (!get().importing) void imports.skipImport();
        },
        replaceDataset: async (dataset, stepName, selection) => {
          const { open: before, view, positions, workspace } = get();
          if (!before.graph) return;
          if (workspace?.readOnly) return set({ notice: { id: 'workspace.isReadOnly' } });
          const graph = buildGraph(dataset);
          moveCommunities(before.graph, graph);
          set({
            history: rememberStep(stepName),
            open: { ...before, graph },
            view: { ...view, selection: knownSelection(graph, selection ?? view.selection) },
            preview: undefined,
            highlight: undefined,
            ...(positions ? { positions: movePositions(before.graph, graph, positions) } : {}),
          });
          workspaces.changed(dataset);
          await placeNewcomers(graph);
        },
        ...editActions({ get, set }),
        ...workspaces.actions,
        previewFilter: (preview) => set({ preview, notice: undefined }),
        setFilter: (filter, stepName) =>
          change(
            typeof stepName === 'string'
              ? nameFilterStep(get().view.filter, filter, stepName)
              : stepName,
            { filter },
          ),
        select: (selection) => {
          const { view, preview, drawingFrom } = get();
          if (drawingFrom !== undefined) return endDrawing({ get, set }, drawingFrom, selection);
          if (isSameSelection(view.selection, selection)) return;
          change(nameSelectionStep(selection), { selection });
          // What is being tried goes on while something is chosen.
          set({ highlight: undefined, preview });
        },
        setHighlight: (highlight) => set({ highlight }),
        setMode: (mode) => {
          if (mode === get().view.mode) return;
          change({ id: 'step.mode', of: { what: 'mode', ids: [mode] } }, { mode });
          // The canvas that comes back looks where the view says, not where it was last sent.
          set({ cameraRequest: undefined });
        },
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
          change(
            { id: 'step.place', of: { what: 'actor', ids: [...moved] } },
            { places: [...others, ...places], shape },
          );
        },
        unplaceActors: (ids) =>
          change(
            { id: 'step.unplace', of: { what: 'actor', ids } },
            { places: get().view.places.filter((place) => !ids.includes(place.id)) },
          ),
        rearrange: async () => {
          const { graph } = get().open;
          if (!graph) return;
          change({ id: 'step.rearrange' }, {});
          await arrangeInView(graph);
        },
        cancelArranging: () => {
          const { isArranging, positions, view, history } = get();
          // Without places of before there is nothing that could stay.
          if (!isArranging || !positions || !beforeArranging) return;
          arranging.abort();
          arrangedShape = beforeArranging.shape;
          arrangedLayout = beforeArranging.layout;
          const { layout: _, ...rest } = view;
          // The step that asked for the layout has changed nothing.
          const isOwnStep =
            history === beforeArranging.history &&
            ARRANGING_STEPS.has(history.past.at(-1)?.name.id ?? '');
          set({
            isArranging: false,
            view: arrangedLayout ? { ...rest, layout: arrangedLayout } : rest,
            ...(isOwnStep ? { history: { ...history, past: history.past.slice(0, -1) } } : {}),
            notice: { id: 'app.arranging.cancelled' },
          });
        },
        setLayout: async (layout) => {
          const { graph } = get().open;
          change({ id: 'step.layout', of: { what: 'layout', ids: [layout] } }, { layout });
          if (graph) await arrangeInView(graph);
        },
        ...analysisActions({ get, set, ports, change }),
        ...storyActions({ get, set, show }),
        ...groupingActions({
          get,
          change,
          regroup: (regrouping) => regroup(regroupTools, regrouping),
          rearrange: async () => {
            const { graph } = get().open;
            if (graph && (await arrange(graph, false))) get().moveCamera('fit');
          },
          shape: () => get().view.shape ?? arrangedShape ?? ports.windowShape(),
        }),
        setKindNames: (kindNames) => set({ kindNames }),
        undo: () => travelBy(-1),
        redo: () => travelBy(1),
        travel: travelBy,
        restoreView: (asked, stepName = { id: 'step.link' }) => {
          const { view: before, history } = get();
          const { graph } = get().open;
          if (graph && asked.dataset !== before.dataset) {
            // The view of another dataset waits until that one is opened.
            awaited = asked;
            const name = asked.dataset ?? SHIPPED_NAME;
            return set({ notice: { id: 'link.otherDataset', values: { name } } });
          }
          const selection = graph ? knownSelection(graph, asked.selection) : asked.selection;
          const view: View = { ...asked, selection };
          // Back and forward of the browser walk along the same history as undo and redo.
          const found = findStep(history, presentMoment(), view);
          const moved = found && travel(history, presentMoment(), found);
          if (moved) {
            bringBack(moved.value.graph);
            show(view, moved.history, moved.value.positions);
          } else if (isSame(stepOf(view), stepOf(before))) show(view, history);
          else show(view, rememberStep(stepName));
          if (graph) warnOfUnknownNames(graph, asked);
        },
        keepViews: (savedViews) => {
          const { graph } = get().open;
          if (!graph) return;
          set({ savedViews });
          const { id, savedViews: ofFile = [] } = graph.dataset;
          void viewStore.write(id, viewsToKeep(ofFile, savedViews));
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
        setNativeNames: (hasNativeNames) => {
          set({ hasNativeNames });
          writeNativeNames(ports, hasNativeNames);
        },
        setCanvasTool: (canvasTool) => set({ canvasTool }),
        setDialog: (dialog) => set({ dialog }),
        openMenu: (menu) => set({ menu }),
        notify: (notice) => set({ notice }),
      };
      return { ...firstState(ports, firstView), ...actions };
    }),
  );
  followEncoding(store, ports);
  return store;
}

export type AppStoreApi = ReturnType<typeof createAppStore>;

function firstState(ports: Ports, view: View): AppState {
  return {
    open: { graph: undefined, name: '', warnings: [], isLoading: true, refused: undefined },
    view,
    history: NO_HISTORY,
    savedViews: [],
    presented: undefined,
    preview: undefined,
    highlight: undefined,
    positions: undefined,
    isArranging: false,
    canvasTool: 'pan',
    analysis: FIRST_ANALYSIS,
    encoded: undefined,
    themeChoice: readThemeChoice(ports),
    systemTheme: 'light',
    language: readLanguage(ports),
    hasNativeNames: readNativeNames(ports),
    kindNames: {},
    frame: { scale: 1 },
    dialog: undefined,
    importing: undefined,
    workspace: undefined,
    editing: undefined,
    drawingFrom: undefined,
    cameraRequest: undefined,
    menu: undefined,
    notice: undefined,
  };
}
