import type { AppStore } from '../app-state.ts';

/**
 * Something that a user can do, by key, palette, menu or button. One list of them all feeds the
 * palette, the sheet of keys and the context menus.
 */
export interface Command {
  /** The id of its name among the messages. */
  readonly id: string;
  /** Keys as `Mod+Z` (Ctrl, or Command on a Mac), `Shift+F`, `?`; the first one is shown. */
  readonly keys: readonly string[];
  /** Whether its keys work anywhere or only while the graph has the focus. */
  readonly scope: 'page' | 'canvas';
  /** Where a context menu offers it. */
  readonly menus?: readonly ('actor' | 'line' | 'ground')[];
  /** Why it cannot be done now, as a message id; `undefined` where it can. */
  readonly whyNot?: (state: AppStore) => string | undefined;
  readonly run: (state: AppStore, page: PageActions) => void;
}
