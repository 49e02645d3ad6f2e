import { collectNotes } from '../draft/note-collector.ts';
import type { ReportNote } from '../format.ts';

/** Gathers what a reader left out or changed: one note a code, with its count and first places. */
export interface ImportNotes {
  /** Something of the file that is not in the dataset. */
  leaveOut(code: string, message: string, place: string): void;
  /** Something that is in the dataset, but not as the file has it. */
  change(code: string, message: string, place: string): void;
  readonly leftOut: readonly ReportNote[];
  readonly changed: readonly ReportNote[];
}

export function createImportNotes(): ImportNotes {
  const leftOut = collectNotes();
  const changed = collectNotes();
  return {
    leaveOut: (code, message, place) => leftOut.add(code, message, () => place),
    change: (code, message, place) => changed.add(code, message, () => place),
    get leftOut() {
      return leftOut.notes();
    },
    get changed() {
      return changed.notes();
    },
  };
}
