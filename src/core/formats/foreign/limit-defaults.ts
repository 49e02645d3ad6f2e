import type { ImportNotes } from '../draft/import-notes.ts';

/** A default is one line of a file and a value on every node, so that few lines can fill a memory. */
export const MOST_DEFAULTS = 100;

/** The first 100 of the attributes that have a default, with a note about the others. */
export function limitDefaults<Item>(
  defaults: readonly Item[],
  notes: ImportNotes,
): readonly Item[] {
  for (let index = MOST_DEFAULTS; index < defaults.length; index += 1) {
    const message = `Defaults of attributes after the first ${MOST_DEFAULTS} were left out.`;
    notes.leftOut.add('further-defaults', message, `default ${index + 1}`);
  }
  return defaults.slice(0, MOST_DEFAULTS);
}
