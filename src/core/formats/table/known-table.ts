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

/** One text for all its copies, free of the file that it was cut from. */
export const shareTexts = (): ((text: string) => string) => rememberByText((text) => text);

/**
 * Makes something of a text once and remembers it: names come again and again in a file. Engines
 * keep the whole file alive for each piece cut from it, so what is remembered is made of a copy.
 */
export function rememberByText<Value>(make: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    let value = known.get(text);
    if (value === undefined) {
      const own = ` ${text}`.slice(1);
      value = make(own);
      known.set(own, value);
    }
    return value;
  };
}
