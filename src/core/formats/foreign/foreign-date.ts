import { parseEdtf } from '#schemas';

/** What a date in another tool's file says in ours. */
export interface ForeignDate {
  /** EDTF; absent for an open end such as `Infinity`. */
  readonly edtf?: string;
  /** Whether a time of day or a time zone was cut off. */
  readonly isCut: boolean;
}

const OPEN = /^(|[-+]?inf(inity)?|\.\.)$/i;
const WITH_TIME = /^(-?\d{4}-\d\d-\d\d)(?:[T ]\d\d:\d\d\S*|Z|[-+]\d\d:\d\d)$/;
const WHOLE_YEAR = /^(\d{4})\.0+$/;

/**
 * Reads an EDTF date, an XML Schema `date` or `dateTime` (whose time of day is cut off) or a year
 * as a number; anything else, such as 2023-02-30 or seconds since 1970, is `undefined`.
 */
export function readForeignDate(text: string): ForeignDate | undefined {
  const trimmed = text.trim();
  if (OPEN.test(trimmed)) return { isCut: false };
  const cut = WITH_TIME.exec(trimmed)?.[1];
  const edtf = cut ?? WHOLE_YEAR.exec(trimmed)?.[1] ?? trimmed;
  return parseEdtf(edtf).ok ? { edtf, isCut: cut !== undefined } : undefined;
}
