import { parseEdtf } from '#schemas';

export interface DateParts {
  /** Year, month and day as far as they are known. */
  readonly numbers: readonly number[];
  readonly isDoubtful: boolean;
}

/** The beginning of a date in figures; seasons and decades give the year alone. */
export function datePartsOf(text: string | undefined): DateParts | undefined {
  if (text === undefined) return undefined;
  const date = parseEdtf(text);
  if (!date.ok) return undefined;
  const match = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?/.exec(text);
  if (match === null) return undefined;
  const numbers = match
    .slice(1)
    .filter((part) => part !== undefined)
    .map(Number);
  return { numbers, isDoubtful: date.value.approximate || date.value.uncertain };
}
