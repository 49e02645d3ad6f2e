import { DAY_MAX, DAY_MIN, dayToIso, parseEdtf } from '#schemas';
import { readForeignDate } from '../foreign/foreign-date.ts';
import type { Attributes } from '../foreign/foreign-graph.ts';
import { writeAttributes } from '../xml/write-xml.ts';
import type { Spell } from './gexf-times.ts';

/**
 * The first and last day of a relationship: an event lies between the bounds of its dates, a state
 * holds from its start until its end, and an end that nobody states is open.
 */
export function daysOf(attributes: Attributes): Spell {
  const [start, end] = [attributes.get('start'), attributes.get('end')];
  const isEvent = attributes.get('temporal') === 'event';
  return spellOf(
    isEvent ? (start ?? end) : start,
    isEvent ? (end ?? start) : (end ?? openEndOf(start)),
  );
}

/** A state that starts with an interval such as `2019/2020` ends with it. */
const openEndOf = (start: unknown): unknown =>
  typeof start === 'string' && start.includes('/') ? start : undefined;

function spellOf(start: unknown, end: unknown): Spell {
  const from = dayOf(start, 'earliest');
  const to = dayOf(end, 'latest');
  return {
    ...(from === undefined ? {} : { start: from }),
    ...(to === undefined ? {} : { end: to }),
  };
}

function dayOf(text: unknown, side: 'earliest' | 'latest'): string | undefined {
  if (typeof text !== 'string') return undefined;
  const date = parseEdtf(readForeignDate(text)?.edtf ?? '');
  if (!date.ok) return undefined;
  const day = date.value[side];
  return day === DAY_MIN || day === DAY_MAX ? undefined : dayToIso(day);
}

/** The spells that an import put into `extra`, as far as they name days. */
export function spellsIn(attributes: Attributes): string {
  const list = attributes.get('spells');
  if (!Array.isArray(list)) return '';
  const spells = list.flatMap((item: unknown) => {
    if (typeof item !== 'object' || item === null) return [];
    const { start, end } = item as Readonly<Record<string, unknown>>;
    const own = writeAttributes(Object.entries(spellOf(start, end)));
    return own === '' ? [] : [`<spell${own}/>`];
  });
  return spells.length === 0 ? '' : `<spells>${spells.join('')}</spells>`;
}
