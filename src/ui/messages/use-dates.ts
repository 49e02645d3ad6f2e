import { type IntlShape, useIntl } from 'react-intl';
import { civilFromDay, type EdtfDate, type EdtfPrecision, parseEdtf } from '#schemas';
import type { MessageId } from './en.ts';

/** Writes EDTF dates as people read them: "3 January 2020", "about March 2020", "2003 to 2011". */
export function useDates() {
  const intl = useIntl();
  return {
    edtf: (text: string) => formatEdtf(text, intl),
    /** Of the two date fields of a relationship; `undefined` where it has none. */
    span: (start: string | undefined, end: string | undefined, temporal: 'event' | 'state') =>
      formatSpan(start, end, temporal, intl),
  };
}

const say = (intl: IntlShape, id: MessageId, values: Record<string, string>) =>
  intl.formatMessage({ id }, values) as string;

export function formatEdtf(text: string, intl: IntlShape): string {
  const slash = text.indexOf('/');
  if (slash >= 0) {
    return formatRange(text.slice(0, slash), text.slice(slash + 1), intl) ?? text;
  }
  const parsed = parseEdtf(text);
  if (!parsed.ok) return text;
  const { approximate, uncertain } = parsed.value;
  const plain = formatPlain(text.replace(/[~?%]$/, ''), parsed.value, intl);
  if (approximate) return say(intl, 'date.about', { date: plain });
  return uncertain ? say(intl, 'date.perhaps', { date: plain }) : plain;
}

const FIELDS: Partial<Record<EdtfPrecision, Intl.DateTimeFormatOptions>> = {
  day: { day: 'numeric', month: 'long', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  year: { year: 'numeric' },
};

/** The date without its qualifier. */
function formatPlain(text: string, { earliest, precision }: EdtfDate, intl: IntlShape): string {
  const { year, month, day } = civilFromDay(earliest);
  const fields = FIELDS[precision];
  if (fields) {
    // Only `setUTCFullYear` takes years before 100 as they are; those before 1 need their era.
    const date = new Date(0);
    date.setUTCFullYear(year, month - 1, day);
    const era: Intl.DateTimeFormatOptions = year < 1 ? { era: 'short' } : {};
    return new Intl.DateTimeFormat(intl.locale, { ...fields, ...era, timeZone: 'UTC' }).format(
      date,
    );
  }
  if (year < 0) return text;
  if (precision === 'decade') return say(intl, 'date.decade', { year: yearIn(intl, year) });
  if (precision !== 'season') return text;
  return say(intl, `date.season.${text.slice(-2) as Season}`, { year: yearIn(intl, year) });
}
const yearIn = (intl: IntlShape, year: number) => intl.formatNumber(year, { useGrouping: false });
type Season = '21' | '22' | '23' | '24';

function formatRange(from: string, to: string, intl: IntlShape): string | undefined {
  const isOpen = (end: string) => end === '' || end === '..';
  if (isOpen(from) && isOpen(to)) return undefined;
  if (isOpen(to)) return say(intl, 'date.since', { date: formatEdtf(from, intl) });
  if (isOpen(from)) return say(intl, 'date.until', { date: formatEdtf(to, intl) });
  return say(intl, 'date.range', { from: formatEdtf(from, intl), to: formatEdtf(to, intl) });
}

function formatSpan(
  start: string | undefined,
  end: string | undefined,
  temporal: 'event' | 'state',
  intl: IntlShape,
): string | undefined {
  if (start && end && start !== end) return formatRange(start, end, intl);
  if (start && !end && temporal === 'state') return formatRange(start, '..', intl);
  if (!start && end && temporal === 'state') return formatRange('..', end, intl);
  const only = start ?? end;
  return only && formatEdtf(only, intl);
}
