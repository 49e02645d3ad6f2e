import { isSameSelection } from '#core/view';
import type { Actions, AppState, AppStore } from './app-state.ts';
import type { Arranging } from './arranging.ts';
import { endDrawing } from './edit-actions.ts';
import { nameFilterStep, nameSelectionStep } from './step-name.ts';
import type { Travelling } from './travelling.ts';

type ViewActions = Pick<
  Actions,
  | 'previewFilter'
  | 'setFilter'
  | 'select'
  | 'setHighlight'
  | 'setMode'
  | 'setCamera'
  | 'setFrame'
  | 'moveCamera'
  | 'placeActors'
  | 'unplaceActors'
  | 'rearrange'
  | 'cancelArranging'
  | 'setLayout'
  | 'undo'
  | 'redo'
  | 'travel'
>;

interface StoreTools {
  readonly get: () => AppStore;
  readonly set: (next: Partial<AppState>) => void;
  readonly arranging: Arranging;
  readonly travelling: Travelling;
}

/** What is shown and where: filter, selection, camera, places and layout. */
export function viewActions({ get, set, arranging, travelling }: StoreTools): ViewActions {
  const { change, travelBy } = travelling;
  return {
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
      set({ view: camera ? { ...view, camera, shape: arranging.shapeFor(view) } : view });
    },
    setFrame: (frame) => set({ frame }),
    moveCamera: (move) => set({ cameraRequest: { move } }),
    placeActors: (places) => {
      const { view } = get();
      const moved = new Set(places.map((place) => place.id));
      const others = view.places.filter((place) => !moved.has(place.id));
      // A place means nothing without the layout around it.
      change(
        { id: 'step.place', of: { what: 'actor', ids: [...moved] } },
        { places: [...others, ...places], shape: arranging.shapeFor(view) },
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
      await arranging.arrangeInView(graph);
    },
    cancelArranging: arranging.cancel,
    setLayout: async (layout) => {
      const { graph } = get().open;
      change({ id: 'step.layout', of: { what: 'layout', ids: [layout] } }, { layout });
      if (graph) await arranging.arrangeInView(graph);
    },
    undo: () => travelBy(-1),
    redo: () => travelBy(1),
    travel: travelBy,
  };
}
