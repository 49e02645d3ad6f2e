import { dayToIso, parseEdtf } from '#schemas';

/** How the dates of one column are written. */
export interface DateColumn {
  /** The span of a value in the words of the contract; `undefined` when it cannot be told. */
  read(value: string): DateSpan | undefined;
  /** Whether a value looks like day and month in an order that the column does not settle. */
  isAmbiguous(value: string): boolean;
}

export interface DateSpan {
  readonly start: string;
  readonly end?: string;
}

const SLASHED = /^(\d{1,2})([/.\- ])(\d{1,2})\2(\d{4})(?:[T ,].*)?$/;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * Dates of a column: EDTF and ISO 8601, `20200103`, seconds or milliseconds since 1970 where the
 * name says so, months in English words, intervals in brackets as Gephi writes them, and day and
 * month in figures only where the whole column shows which of them comes first: all of its values
 * are gone through when the first such date is read.
 */
export function dateColumn(
  header: string,
  eachValue: (visit: (value: string) => void) => void = () => undefined,
): DateColumn {
  let order: FigureOrder | undefined;
  const isEpoch = /epoch|timestamp|unix|time_?created/i.test(header);
  const cache = new Map<string, DateSpan | undefined>();

  const readNew = (text: string): DateSpan | undefined => {
    if (text === '' || /^(null|nan|n\/a|none|unknown|-|-9|\\n)$/i.test(text)) return undefined;
    if (isEpoch && /^\d{9,13}(\.\d+)?$/.test(text)) {
      const number = Number(text);
      const day = Math.floor((number >= 1e11 ? number / 1_000 : number) / 86_400);
      return { start: dayToIso(day) };
    }
    const plain = readPlain(text);
    if (plain !== undefined) return { start: plain };
    const slashed = SLASHED.exec(text);
    if (slashed !== null) {
      order ??= learnOrder(eachValue);
      const { dayFirst, monthFirst } = order;
      if (dayFirst === monthFirst) {
        // Neither is proved, or both are: only a value that proves itself can be read.
        const first = Number(slashed[1]);
        const second = Number(slashed[3]);
        if (first > 12) return single(slashed[4], slashed[3], slashed[1]);
        if (second > 12) return single(slashed[4], slashed[1], slashed[3]);
        return first === second ? single(slashed[4], slashed[1], slashed[3]) : undefined;
      }
      return dayFirst
        ? single(slashed[4], slashed[3], slashed[1])
        : single(slashed[4], slashed[1], slashed[3]);
    }
    return readInWords(text) ?? readBracketed(text);
  };

  return {
    read(value) {
      const text = value.trim();
      if (!cache.has(text)) cache.set(text, readNew(text));
      return cache.get(text);
    },
    isAmbiguous: (value) => SLASHED.test(value.trim()),
  };
}

/** What dates in figures prove; a column may prove both, or neither. */
interface FigureOrder {
  readonly dayFirst: boolean;
  readonly monthFirst: boolean;
}

function learnOrder(eachValue: (visit: (value: string) => void) => void): FigureOrder {
  let dayFirst = false;
  let monthFirst = false;
  eachValue((value) => {
    const slashed = SLASHED.exec(value.trim());
    if (slashed === null) return;
    if (Number(slashed[1]) > 12) dayFirst = true;
    if (Number(slashed[3]) > 12) monthFirst = true;
  });
  return { dayFirst, monthFirst };
}

function single(year = '', month = '', day = ''): DateSpan | undefined {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return parseEdtf(text).ok ? { start: text } : undefined;
}

/** EDTF as it stands, ISO with a time of day, and eight digits without hyphens. */
function readPlain(text: string): string | undefined {
  if (text.length <= 40 && parseEdtf(text).ok) return text;
  const day = /^(\d{4})-?(\d\d)-?(\d\d)(?:[T ].*)?$/.exec(text);
  const month = day === null ? /^(\d{4})[-/]?(\d{1,2})$/.exec(text) : null;
  const slashed = day === null ? /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?:[T ].*)?$/.exec(text) : null;
  const parts = day ?? slashed ?? month;
  if (parts === null) return undefined;
  const iso = parts
    .slice(1)
    .filter((part) => part !== undefined)
    .map((part) => part.padStart(2, '0'))
    .join('-');
  return parseEdtf(iso).ok ? iso : undefined;
}

function readInWords(text: string): DateSpan | undefined {
  const dayMonth = /^(\d{1,2})(?:st|nd|rd|th)?[ -]([A-Za-z]{3,9})\.?,?[ -](\d{4})/.exec(text);
  if (dayMonth !== null) return inWords(dayMonth[3], dayMonth[2], dayMonth[1]);
  const monthDay = /^([A-Za-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})/.exec(text);
  if (monthDay !== null) return inWords(monthDay[3], monthDay[1], monthDay[2]);
  const monthOnly = /^([A-Za-z]{3,9})\.?,? (\d{4})$/.exec(text);
  return monthOnly === null ? undefined : inWords(monthOnly[2], monthOnly[1], undefined);
}

function inWords(year = '', month = '', day: string | undefined): DateSpan | undefined {
  const number = MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  if (number === 0) return undefined;
  if (day !== undefined) return single(year, String(number), day);
  return { start: `${year}-${String(number).padStart(2, '0')}` };
}

/** `[2016-02-03, 2016-02-04]`, `<[a, b]; [c, d]>`: the first start and the last end. */
function readBracketed(text: string): DateSpan | undefined {
  if (!/^[<[(]/.test(text)) return undefined;
  const days = text.match(/-?Infinity|\d{4}(?:-\d\d(?:-\d\d)?)?(?:T[\d:.Z+-]+)?/g) ?? [];
  const [first] = days;
  const last = days.at(-1);
  const start = first === undefined ? undefined : readPlain(first);
  const end = last === undefined || days.length < 2 ? undefined : readPlain(last);
  if (start === undefined) return end === undefined ? undefined : { start: `../${end}` };
  if (last === 'Infinity') return { start: `${start}/..` };
  return end === undefined ? { start } : { start, end };
}
