/** A table whose rows are read as often as needed and never held all at once. */
export interface Table {
  /** Name of its file or sheet, for messages. */
  readonly name: string;
  /** Names of the columns, each unique and safe as a key. */
  readonly headers: readonly string[];
  /** Whether the file itself names the columns; otherwise they are `Column 1`, `Column 2`, … */
  readonly hasHeaders: boolean;
  /**
   * Visits the rows below the header; row numbers are those that a spreadsheet shows. Rows may be
   * shorter or longer than the header. Stops when the visitor gives `false`.
   */
  eachRow(visit: (cells: readonly string[], row: number) => boolean | undefined): void;
  /** Roughly how many rows there are, for progress. */
  readonly about: number;
}

/** What was noticed while a table was opened, for the report. */
export interface TableNotice {
  readonly code: string;
  readonly message: string;
  readonly place: string;
  /** Set for what the table does not hold; else something was changed. */
  readonly isLeftOut?: boolean;
}

/** Header cells as unique names that no code can trip over. */
export function nameColumns(
  cells: readonly string[],
  onChange: (code: string, message: string, name: string) => void = () => undefined,
): readonly string[] {
  const taken = new Set<string>();
  return cells.map((cell, index) => {
    const name = cell.trim() || `Column ${index + 1}`;
    let unique = name;
    if (/^(__proto__|constructor|prototype)$/.test(name)) {
      unique = `${name} (column ${index + 1})`;
      onChange('unsafe-key', 'A column has a name that could be misused; it was changed.', name);
    }
    if (taken.has(unique)) {
      onChange('duplicate-header', 'Two columns have one name; the later one got a number.', name);
      for (let number = 2; taken.has(unique); number += 1) unique = `${name} (${number})`;
    }
    taken.add(unique);
    return unique;
  });
}
