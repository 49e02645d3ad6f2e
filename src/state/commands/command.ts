import type { AppStore, GraphMenu } from '../app-state.ts';

/**
 * Something that a user can do, by key, palette, menu or button. One list of them all feeds the
 * palette, the sheet of keys and the context menus.
 */
export interface Command {
  /** The id of its name among the messages. */
  readonly id: string;
  /** What its name has to be filled with. */
  readonly values?: Readonly<Record<string, string | number>>;
  /** Keys as `Mod+Z` (Ctrl, or Command on a Mac), `Shift+F`, `?`; the first one is shown. */
  readonly keys: readonly string[];
  /** Whether its keys work anywhere or only while the graph has the focus. */
  readonly scope: 'page' | 'canvas';
  /** Where a context menu offers it. */
  readonly menus?: readonly GraphMenu['of'][];
  /** Why it cannot be done now, as a message id; `undefined` where it can. */
  readonly whyNot?: (state: AppStore) => string | undefined;
  /** The message that names it now, where that depends; else its id. */
  readonly label?: (state: AppStore) => string;
  readonly run: (state: AppStore, page: PageActions) => void;
}

/** What a command needs of the page itself. */
export interface PageActions {
  focusSearch(): void;
  chooseFile(): void;
  share(): void;
}

/** A key event as `Mod+Shift+Z`; letters in upper case, signs as they are typed. */
export function keyOf(event: {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}): string {
  const isLetter = /^\p{L}$/u.test(event.key);
  const isNamed = event.key.length > 1;
  return [
    ...(event.ctrlKey || event.metaKey ? ['Mod'] : []),
    ...(event.altKey ? ['Alt'] : []),
    // Shift is part of a sign like `?` already.
    ...(event.shiftKey && (isLetter || isNamed) ? ['Shift'] : []),
    isLetter ? event.key.toUpperCase() : event.key,
  ].join('+');
}
