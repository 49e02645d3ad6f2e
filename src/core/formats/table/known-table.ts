import type { DatasetDraft } from '../draft/dataset-draft.ts';
import type { Table } from './table.ts';

/** A table of a project whose columns and codes are known. */
export interface KnownTable {
  readonly id: string;
  /** Its name as people say it, for reports. */
  readonly label: string;
  readonly matches: (table: Table) => boolean;
  readonly read: (reading: KnownReading) => void;
}

export interface KnownReading {
  readonly table: Table;
  /** Tables that were chosen with it. */
  readonly others: readonly Table[];
  readonly draft: DatasetDraft;
  /** One text for all its copies, free of the file that it was cut from. */
  readonly share: (text: string) => string;
}

/**
 * Engines keep the whole file alive for each piece cut from it; names that come again and again
 * are kept once, as texts of their own.
 */
export function shareTexts(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    let shared = known.get(text);
    if (shared === undefined) {
      shared = ` ${text}`.slice(1);
      known.set(shared, shared);
    }
    return shared;
  };
}
