import type { Issue } from '#schemas';
import type { ReportNote } from '../format.ts';

const MOST_PLACES = 5;

/** Counts what happens to a file's content, one note a code, with its first five places. */
export interface NoteCollector {
  /** A place that is made by a function is made for the first five of a code only. */
  add(code: string, message: string, place: string | (() => string)): void;
  notes(): readonly ReportNote[];
}

/** What became of a file while it was read. */
export interface ImportNotes {
  /** Something of the file that is not in the dataset, or only in `extra`. */
  readonly leftOut: NoteCollector;
  /** Something that is in the dataset, but not as the file has it. */
  readonly changed: NoteCollector;
  /** What was wrong before the content was looked at, such as keys that were set aside. */
  readonly warnings: readonly Issue[];
}

export const collectImportNotes = (warnings: readonly Issue[] = []): ImportNotes => ({
  warnings,
  leftOut: collectNotes(),
  changed: collectNotes(),
});

function collectNotes(): NoteCollector {
  const byCode = new Map<string, { message: string; count: number; places: string[] }>();
  return {
    add(code, message, place) {
      let note = byCode.get(code);
      if (note === undefined) {
        note = { message, count: 0, places: [] };
        byCode.set(code, note);
      }
      note.count += 1;
      if (note.places.length < MOST_PLACES) {
        note.places.push(typeof place === 'string' ? place : place());
      }
    },
    notes: () => [...byCode].map(([code, note]) => ({ code, ...note })),
  };
}
