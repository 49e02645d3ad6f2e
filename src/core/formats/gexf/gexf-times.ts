import { parseEdtf } from '#schemas';
import { readForeignDate } from '../foreign/foreign-date.ts';
import { childrenNamed, type XmlElement } from '../xml/xml-element.ts';
import { timeOf } from './gexf-attributes.ts';

/** One span of time in the words of the file; an end that is not stated is open. */
export interface Spell {
  readonly start?: string;
  readonly end?: string;
}

/**
 * All spans of time of a node or edge: its own start and end, its spells (slices in GEXF 1.1),
 * and the timestamps and intervals that GEXF 1.3 writes as `<[2004, 2005]; [2007, 2008]>`.
 */
export function spellsOf(element: XmlElement): readonly Spell[] {
  const own = timeOf(element.attributes);
  const holders = [...childrenNamed(element, 'spells'), ...childrenNamed(element, 'slices')];
  const listed = holders
    .flatMap((holder) => [...childrenNamed(holder, 'spell'), ...childrenNamed(holder, 'slice')])
    .flatMap(({ attributes }) => timeOf(attributes) ?? []);
  const spells = [...listed, ...inlineSpells(element.attributes)];
  if (spells.length > 0) return spells;
  return own === undefined ? [] : [own];
}

function inlineSpells(attributes: ReadonlyMap<string, string>): readonly Spell[] {
  const points = textsOf(attributes.get('timestamps') ?? '');
  const intervals = [
    ...(attributes.get('intervals') ?? '').matchAll(/[[(]([^,()[\]]*),([^,()[\]]*)/g),
  ];
  return [
    ...points.map((point) => ({ start: point, end: point })),
    ...intervals.map(([, start = '', end = '']) => ({ start: start.trim(), end: end.trim() })),
  ];
}

const textsOf = (list: string): readonly string[] =>
  list
    .replace(/[<>[\]]/g, '')
    .split(',')
    .map((text) => text.trim())
    .filter((text) => text !== '');

/** From the earliest start to the latest end; open where one spell is. Unread dates stay texts. */
export function spanOf(spells: readonly Spell[]): Spell {
  const start = outermost(
    spells.map(({ start }) => start),
    'earliest',
  );
  const end = outermost(
    spells.map(({ end }) => end),
    'latest',
  );
  return { ...(start === undefined ? {} : { start }), ...(end === undefined ? {} : { end }) };
}

function outermost(
  texts: readonly (string | undefined)[],
  side: 'earliest' | 'latest',
): string | undefined {
  let best: string | undefined;
  let bestDay: number | undefined;
  for (const text of texts) {
    if (text === undefined) return undefined;
    const date = readForeignDate(text);
    if (date !== undefined && date.edtf === undefined) return undefined;
    const edtf = parseEdtf(date?.edtf ?? '');
    const day = edtf.ok ? edtf.value[side] : undefined;
    const isBetter =
      bestDay === undefined ||
      (day !== undefined && (side === 'earliest' ? day < bestDay : day > bestDay));
    if (best === undefined || (day !== undefined && isBetter)) {
      best = text;
      bestDay = day ?? bestDay;
    }
  }
  return best;
}
