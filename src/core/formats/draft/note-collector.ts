import type { ReportNote } from '../format.ts';

const MOST_PLACES = 5;

/** Counts what happens to a file's content, one note a code, with its first five places. */
export interface NoteCollector {
  /** `place` is called for the first five of a code only. */
  add(code: string, message: string, place: () => string): void;
  notes(): readonly ReportNote[];
}

export function collectNotes(): NoteCollector {
  const byCode = new Map<string, { message: string; count: number; places: string[] }>();
  return {
    add(code, message, place) {
      let note = byCode.get(code);
      if (note === undefined) {
        note = { message, count: 0, places: [] };
        byCode.set(code, note);
      }
      note.count += 1;
      if (note.places.length < MOST_PLACES) note.places.push(place());
    },
    notes: () => [...byCode].map(([code, note]) => ({ code, ...note })),
  };
}
