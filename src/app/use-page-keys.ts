import { useEffect } from 'react';
import { COMMANDS, keyOf, type PageActions } from '#state';
import { useAppStore } from '#ui/hooks';

const COMMAND_BY_KEY = new Map(
  COMMANDS.filter((command) => command.scope === 'page').flatMap((command) =>
    command.keys.map((key) => [key, command] as const),
  ),
);

/** Keys that work anywhere, except while something is typed. */
export function usePageKeys(page: PageActions) {
  const store = useAppStore();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isTyping =
        event.target instanceof HTMLElement &&
        event.target.closest('input, textarea, select, [role=dialog]') !== null;
      const command = COMMAND_BY_KEY.get(keyOf(event));
      const state = store.getState();
      if (isTyping || state.presented || !command || command.whyNot?.(state)) return;
      event.preventDefault();
      command.run(state, page);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [store, page]);
}
