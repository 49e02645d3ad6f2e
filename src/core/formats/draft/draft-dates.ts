import { DAY_MAX, DAY_MIN, dayToIso, type EdtfDate, parseEdtf } from '#schemas';

/** Reads dates of the contract, each text once, and remembers the time that they cover. */
export interface DateReader {
  /** Whether this is a date of the contract; good ones count for the coverage. */
  use(text: string): boolean;
  isReversed(start: string, end: string): boolean;
  coverage(): { from: string; to: string };
}

export function readDates(): DateReader {
  const known = new Map<string, EdtfDate | undefined>();
  let earliest = DAY_MAX;
  let latest = DAY_MIN;

  const read = (text: string): EdtfDate | undefined => {
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before;
    const date = text.length <= 40 ? parseEdtf(text) : undefined;
    const value = date?.ok === true ? date.value : undefined;
    known.set(text, value);
    return value;
  };

  const cover = (day: number): void => {
    if (day === DAY_MIN || day === DAY_MAX) return;
    earliest = Math.min(earliest, day);
    latest = Math.max(latest, day);
  };

  return {
    use(text) {
      const date = read(text);
      if (date === undefined) return false;
      cover(date.earliest);
      cover(date.latest);
      return true;
    },
    isReversed(start, end) {
      const first = read(start);
      const last = read(end);
      return first !== undefined && last !== undefined && last.latest < first.earliest;
    },
    // A dataset without a single date covers no time that could be told: the widest span says so.
    coverage: () =>
      earliest > latest
        ? { from: '0000', to: '9999' }
        : { from: dayToIso(earliest), to: dayToIso(latest) },
  };
}
