import type { Issue } from '#schemas';

/** The issues of one record by the field that they are about, and those about anything else. */
export interface FieldErrors {
  /** By field such as `name` or `evidence.0.paragraph`; the first one of each. */
  readonly byField: ReadonlyMap<string, Issue>;
  readonly others: readonly Issue[];
  /** All of them, as they came; another list is another attempt. */
  readonly issues: readonly Issue[];
}

/** The name of a field of one row of a list. */
export const fieldOfRow = (list: string, row: number, field: string): string =>
  [list, row, field].join('.');

export const NO_ERRORS: FieldErrors = { byField: new Map(), others: [], issues: [] };

/**
 * Sorts the issues of a dataset by the fields of a form about the record at `list[index]`. What
 * concerns a part of a field, such as one end of a range, counts for the field.
 */
export function errorsByField(
  issues: readonly Issue[],
  list: string,
  index: number,
  fields: readonly string[],
): FieldErrors {
  const byField = new Map<string, Issue>();
  const others: Issue[] = [];
  for (const issue of issues) {
    const [first, second, ...rest] = issue.path;
    const place = rest.join('.');
    const field =
      first === list && second === index
        ? fields.find((name) => place === name || place.startsWith(`${name}.`))
        : undefined;
    if (field === undefined) others.push(issue);
    else if (!byField.has(field)) byField.set(field, issue);
  }
  return { byField, others, issues };
}

/** The errors that are left once some fields, or all fields of some rows, have been changed. */
export function withoutFields(errors: FieldErrors, changed: readonly string[]): FieldErrors {
  if (errors.byField.size === 0) return errors;
  const isChanged = (field: string) =>
    changed.some((name) => field === name || field.startsWith(`${name}.`));
  const left = [...errors.byField].filter(([field]) => !isChanged(field));
  return { ...errors, byField: new Map(left) };
}
