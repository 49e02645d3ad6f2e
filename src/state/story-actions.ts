import { knownSelection, type View, viewOfStep } from '#core/view';
import type { Story } from '#schemas';
import type { Actions, AppState, AppStore } from './app-state.ts';

interface StoryWishes {
  readonly get: () => AppStore;
  readonly set: (changes: Partial<AppStore>) => void;
  /** Shows a view with its layout, and the history as it is then. */
  readonly show: (view: View, history: AppState['history']) => void;
}

/** The story that is being presented; `undefined` while there is none. */
export const selectPresentedStory = ({ open, presented }: AppState): Story | undefined =>
  presented && open.graph?.dataset.stories?.find(({ id }) => id === presented.id);

/**
 * Presents stories. Its views are no steps of the history: whoever has looked at a story comes back
 * to what was there before, or takes the view of one step along as one step.
 */
export function storyActions({
  get,
  set,
  show,
}: StoryWishes): Pick<Actions, 'presentStory' | 'goToStoryStep' | 'endStory'> {
  const showStep = (step: number) => {
    const { open, presented, view } = get();
    const told = selectPresentedStory(get())?.steps[step];
    if (!presented || !told || !open.graph) return;
    set({ presented: { ...presented, step } });
    const wanted = viewOfStep(told);
    if (!wanted) return;
    const { dataset: _, ...rest } = wanted;
    const selection = knownSelection(open.graph, wanted.selection);
    const dataset = view.dataset === undefined ? {} : { dataset: view.dataset };
    show({ ...rest, ...dataset, selection }, presented.before.history);
    get().moveCamera('restore');
  };
  return {
    presentStory: (id) => {
      const { open, view, history } = get();
      if (!open.graph?.dataset.stories?.some((story) => story.id === id)) return;
      set({
        presented: { id, step: 0, before: { view, history } },
        dialog: undefined,
        menu: undefined,
        notice: undefined,
      });
      showStep(0);
    },
    goToStoryStep: (step) => {
      const story = selectPresentedStory(get());
      if (story) showStep(Math.max(0, Math.min(story.steps.length - 1, step)));
    },
    endStory: ({ stay = false, selection } = {}) => {
      const { presented, view } = get();
      const story = selectPresentedStory(get());
      if (!presented) return;
      set({ presented: undefined });
      show(presented.before.view, presented.before.history);
      if (!stay) return get().moveCamera('restore');
      const name = story?.steps[presented.step]?.headline ?? '';
      get().restoreView(
        { ...view, ...(selection === undefined ? {} : { selection }) },
        {
          id: 'step.story',
          values: { name },
        },
      );
    },
  };
}
