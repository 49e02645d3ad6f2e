import { useEffect } from 'react';
import { useAppStore } from '#ui/hooks';

/** Keys that work anywhere, except while something is typed. */
export function usePageKeys() {
  const store = useAppStore();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { undo, redo, setDialog } = store.getState();
      const isTyping =
        event.target instanceof HTMLElement &&
        event.target.closest('input, textarea, select, [role=dialog]') !== null;
      if (isTyping || event.altKey) return;
      const isCommand = event.ctrlKey || event.metaKey;
      const key = event.key.toLowerCase();
      if (isCommand && key === 'z') event.shiftKey ? redo() : undo();
      else if (isCommand && key === 'y') redo();
      else if ((isCommand && key === 'k') || (!isCommand && key === '/')) focusSearch();
      else if (!isCommand && key === '?') setDialog('keys');
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [store]);
}

const focusSearch = () => document.querySelector<HTMLInputElement>('[data-testid=search]')?.focus();
