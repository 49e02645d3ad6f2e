import { DAY_MAX, DAY_MIN, type EdtfDate, parseEdtf, type Relationship } from '#schemas';

/** The days of one relationship, as `Graph` holds them in columns. */
export interface RelationshipDays {
  readonly firstDay: number;
  readonly lastDay: number;
  readonly certainFirstDay: number;
  readonly certainLastDay: number;
  readonly isDated: boolean;
}

/** A beginning or an end: some day from `earliest` to `latest`. */
interface DayRange {
  readonly earliest: number;
  readonly latest: number;
}

/**
 * Turns `start` and `end` of a relationship (EDTF level 1) into four days.
 *
 * A relationship truly began on a day s and ended on a day e, s not after e, that the dates pin
 * down more or less well. `firstDay` is the earliest s, `certainFirstDay` the latest s,
 * `certainLastDay` the earliest e, `lastDay` the latest e. So a window *possibly* holds it when it
 * touches `firstDay .. lastDay`, and *certainly* when, for every choice of s and e that the dates
 * allow, it touches s .. e: when it begins on or before `certainLastDay` and ends on or after
 * `certainFirstDay`.
 *
 * - An event with one date has both ends in it: `2020-03` is certain only in a window that holds
 *   all of March 2020; the interval `2020-01-03/2020-01-05` only in one that holds the three days.
 * - A state whose only date is an interval in `start` lasts from its left to its right side.
 * - A state without `end` may last for ever, yet is certain only for its start; a state written
 *   as open (`2019/..`) is certain from its start on. The same holds for a missing `start`.
 * - Without `start` and `end` it is undated, possibly in every window and certainly in none;
 *   the switch `undated` of the window decides about it.
 */
export function daysOfRelationship(
  relationship: Pick<Relationship, 'temporal' | 'start' | 'end'>,
  readDate: (text: string) => EdtfDate = readValidDate,
): RelationshipDays {
  const { temporal, start, end } = relationship;
  if (temporal === 'state' && end === undefined && start?.includes('/') === true) {
    return daysBetween(...sidesOf(start, readDate));
  }
  const begin = start === undefined ? undefined : readDate(start);
  const finish = end === undefined ? undefined : readDate(end);
  if (temporal === 'event') return daysBetween(begin ?? finish, finish ?? begin);
  return daysBetween(begin, finish);
}

/** Reads an EDTF date that `parseDataset` has let through; anything else here is a bug. */
export function readValidDate(text: string): EdtfDate {
  const date = parseEdtf(text);
  if (!date.ok) throw new Error(`A checked dataset holds the date ${JSON.stringify(text)}`);
  return date.value;
}

function sidesOf(
  interval: string,
  readDate: (text: string) => EdtfDate,
): [DayRange | undefined, DayRange | undefined] {
  const [left = '', right = ''] = interval.split('/');
  return [sideRange(left, OPEN_START, readDate), sideRange(right, OPEN_END, readDate)];
}

const ANY_DAY: DayRange = { earliest: DAY_MIN, latest: DAY_MAX };
const OPEN_START: DayRange = { earliest: DAY_MIN, latest: DAY_MIN };
const OPEN_END: DayRange = { earliest: DAY_MAX, latest: DAY_MAX };

/** `..` is known to be open, an empty side is unknown. */
function sideRange(
  text: string,
  open: DayRange,
  readDate: (text: string) => EdtfDate,
): DayRange | undefined {
  if (text === '') return undefined;
  return text === '..' ? open : readDate(text);
}

function daysBetween(begin: DayRange = ANY_DAY, end: DayRange = ANY_DAY): RelationshipDays {
  return {
    firstDay: begin.earliest,
    lastDay: end.latest,
    // It did not begin after its end nor end before its beginning.
    certainFirstDay: Math.min(begin.latest, end.latest),
    certainLastDay: Math.max(end.earliest, begin.earliest),
    isDated: begin !== ANY_DAY || end !== ANY_DAY,
  };
}
