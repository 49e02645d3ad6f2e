import type { ReportNote } from '../format.ts';

const MOST_PLACES = 5;

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
  const leftOut = new Map<string, ReportNote>();
  const changed = new Map<string, ReportNote>();
  const add = (notes: Map<string, ReportNote>, code: string, message: string, place: string) => {
    const { count, places, ...note } = notes.get(code) ?? { code, message, count: 0, places: [] };
    notes.set(code, {
      ...note,
      count: count + 1,
      places: places.length < MOST_PLACES ? [...places, place] : places,
    });
  };
  return {
    leaveOut: (code, message, place) => add(leftOut, code, message, place),
    change: (code, message, place) => add(changed, code, message, place),
    get leftOut() {
      return [...leftOut.values()];
    },
    get changed() {
      return [...changed.values()];
    },
  };
}
