import type { Graph } from '#core/graph';
import { isSameSelection, movePositions, undoableOf, type View, withUndoable } from '#core/view';
import type { AppState, AppStore, Moment } from './app-state.ts';
import type { Arranging } from './arranging.ts';
import { findStep } from './find-step.ts';
import { remember, travel } from './history.ts';
import { isSame } from './is-same.ts';
import type { StepName } from './step-name.ts';

interface StoreTools {
  readonly get: () => AppStore;
  readonly set: (next: Partial<AppState>) => void;
  readonly arranging: () => Arranging;
  /** Told of a dataset that was brought back. */
  readonly onDataset: (graph: Graph) => void;
}

export type Travelling = ReturnType<typeof createTravelling>;

/** Changes the view step by step, and goes back and forth among the steps. */
export function createTravelling({ get, set, arranging, onDataset }: StoreTools) {
  /** Where one is, for an undo; places that are still being looked for are not known. */
  const presentMoment = (): Moment => {
    const { open, view, positions, arranging } = get();
    return {
      graph: open.graph,
      view: undoableOf(view),
      positions: arranging ? undefined : positions,
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
    if (positions) arranging().putBack(positions, view);
    else if (graph && arranging().isArrangedOtherwise(graph, view)) {
      void arranging()
        .arrange(graph, false)
        .then((isArranged) => {
          if (isArranged) get().moveCamera('restore');
        });
      return;
    }
    const hasMoved = positions !== undefined && positions !== before.positions;
    if (hasMoved || !isSame(before.view.camera, view.camera)) get().moveCamera('restore');
  };

  /** Brings back the dataset of another place of the history. */
  const bringBack = (graph: Graph | undefined) => {
    const { open, positions } = get();
    if (!graph || !open.graph || graph === open.graph) return;
    set({
      open: { ...open, graph },
      ...(positions ? { positions: movePositions(open.graph, graph, positions) } : {}),
    });
    onDataset(graph);
  };

  const travelBy = (steps: number) => {
    const moved = travel(get().history, presentMoment(), steps);
    if (!moved) return;
    bringBack(moved.value.graph);
    show(withUndoable(get().view, moved.value.view), moved.history, moved.value.positions);
  };

  /** Goes to a view where the history has it, as back and forward of the browser do. */
  const travelTo = (view: View): boolean => {
    const { history } = get();
    const found = findStep(history, presentMoment(), view);
    const moved = found && travel(history, presentMoment(), found);
    if (!moved) return false;
    bringBack(moved.value.graph);
    show(view, moved.history, moved.value.positions);
    return true;
  };

  /** Forgets the steps of other datasets than the one that is open. */
  const forgetEdits = () => {
    const { open, history } = get();
    const isOfData = ({ value }: { value: Moment }) => value.graph === open.graph;
    set({
      history: {
        past: history.past.filter(isOfData),
        future: history.future.filter(isOfData),
      },
    });
  };

  return { rememberStep, change, show, travelBy, travelTo, forgetEdits };
}
