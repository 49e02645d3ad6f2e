import { COMMUNITY_NAMES } from '#core/appearance';
import { readCountRange, readDateCode } from '#core/graph';
import type { FigureWords } from './figure-words.ts';

/** Types whose name is no countable noun keep it; an unknown type gets its label in small letters. */
const PLURALS: ReadonlyMap<string, string> = new Map([
  ['attack', 'attacks'],
  ['threat', 'threats'],
  ['posture', 'military posture'],
  ['sanction', 'sanctions'],
  ['coercion', 'coercion'],
  ['opposition', 'opposition'],
  ['alliance', 'alliances'],
  ['support', 'support'],
  ['command', 'command'],
  ['membership', 'memberships'],
  ['lineage', 'lineage'],
  ['negotiation', 'negotiations'],
  ['deployment', 'deployments'],
  ['statement', 'statements'],
]);

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
const SEASONS = ['spring', 'summer', 'autumn', 'winter'];

const plural = (count: number, one: string, many: string): string =>
  `${formatCount(count)} ${count === 1 ? one : many}`;

function formatCount(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** `3 January 2020`, `January 2020`, `about 15 March 2020`, `2019 to 2020`; else as it stands. */
function formatDate(edtf: string): string {
  const [from, to] = edtf.split('/');
  if (from !== undefined && to !== undefined) {
    if (to === '..' || to === '') return `since ${formatDate(from)}`;
    if (from === '..' || from === '') return `until ${formatDate(to)}`;
    return `${formatDate(from)} to ${formatDate(to)}`;
  }
  const decade = /^(\d{3})X$/.exec(edtf);
  if (decade !== null) return `${decade[1]}0s`;
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?([~?%]?)$/.exec(edtf);
  if (match === null) return edtf;
  const [, year = '', month, day, qualifier] = match;
  const monthName =
    month === undefined ? undefined : (MONTHS[Number(month) - 1] ?? SEASONS[Number(month) - 21]);
  if (month !== undefined && monthName === undefined) return edtf;
  const date = [day === undefined ? undefined : String(Number(day)), monthName, year]
    .filter((part) => part !== undefined)
    .join(' ');
  if (qualifier === '~' || qualifier === '%') return `about ${date}`;
  return qualifier === '?' ? `${date} (uncertain)` : date;
}

function joinList(items: readonly string[], last = 'and'): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1)}`;
}

/** `3..` is `3 or more`, `2..5` is `2 to 5`; what is no range stays as it is. */
function describeRange(value: string): string {
  const range = readCountRange(value);
  if (range === undefined) return value;
  const { min, max } = range;
  if (max === undefined) return `${formatCount(min)} or more`;
  return min === max ? formatCount(min) : `${formatCount(min)} to ${formatCount(max)}`;
}

/** `2020-01` is `January 2020`, `certainly:2020` is `certainly 2020`; else as it stands. */
function describeDate(value: string): string {
  const date = readDateCode(value);
  if (date === undefined) return value;
  return `${date.precision === 'certainly' ? 'certainly ' : ''}${formatDate(date.edtf)}`;
}

const FIELD_NAMES: ReadonlyMap<string, string> = new Map([
  ['group', 'actors of'],
  ['kind', 'actors that are'],
  ['actor', 'actors:'],
  ['document', 'documents:'],
  ['publisher', 'publishers:'],
  ['speaker', 'speakers:'],
  ['badge', 'evidence:'],
  ['voice', 'voice:'],
  ['status', 'status:'],
  ['family', 'family:'],
  ['subtype', 'kind of act:'],
  ['sign', 'sign:'],
  ['tag', 'tagged'],
  ['place', 'places:'],
  ['date', 'dated'],
  ['text', 'with the words'],
  ['degree', 'actors with a number of relationships of'],
  ['ego', 'actors near (steps):'],
]);

export const ENGLISH_FIGURE_WORDS: FigureWords = {
  language: 'en',
  direction: 'ltr',
  comma: ', ',
  semicolon: '; ',
  relationships: 'Relationships',
  groups: 'Groups',
  kinds: 'Kinds of actors',
  sources: 'Sources',
  contested: 'Contested: evidence for and against',
  nodeSize:
    'The larger a circle, the more relationships meet in it; the wider a line, the more it stands for. Paler lines are only planned or alleged.',
  fullNames: 'Names in full',
  typeName: (_, label) => label,
  noRelationships: 'No relationship is visible.',
  nothing: 'nothing',
  number: formatCount,
  list: (items) => joinList(items),
  relationshipsOfType: (id, label) => PLURALS.get(id) ?? label.toLowerCase(),
  value: (field, value) => {
    if (field === 'date') return describeDate(value);
    return field === 'degree' ? describeRange(value) : value.replaceAll('-', ' ');
  },
  notStated: 'not stated',
  allRelationships: 'all relationships',
  date: formatDate,
  between: (from, to) => (from === to ? from : `${from} to ${to}`),
  anyOf: (items) => joinList(items, 'or'),
  certainlyInWindow: 'only what certainly falls in that time',
  undatedLeftOut: 'undated left out',
  filteredBy: (field, values, isExcluded, withOutside) =>
    [
      ...(isExcluded ? ['without'] : []),
      FIELD_NAMES.get(field) ?? `${field}:`,
      values,
      ...(withOutside ? ['and those they deal with'] : []),
    ].join(' '),
  knownOn: (date, hasUndated) =>
    `as known on ${date}, documents without a date ${hasUndated ? 'included' : 'left out'}`,
  counts: ({ actors, allActors, relationships, allRelationships }) =>
    `${formatCount(actors)} of ${plural(allActors, 'actor', 'actors')}, ` +
    `${formatCount(relationships)} of ${plural(allRelationships, 'relationship', 'relationships')}`,
  asOf: (date) => `As of ${date}.`,
  undatedDocument: 'undated',
  citedPlaces: (unit, ranges) => {
    const isOne = ranges.length === 1 && !ranges[0]!.includes('–');
    const word = { paragraph: ranges.length === 1 ? '¶' : '¶¶', row: isOne ? 'row' : 'rows' }[unit];
    return `${word}\u00a0${ranges.join(', ')}`;
  },
  collapsed: (inside) =>
    inside === 0
      ? 'Group drawn as one, with the number of its actors'
      : `Group drawn as one, with the number of its actors; ${formatCount(inside)} inside ${inside === 1 ? 'is' : 'are'} not drawn`,
  communityName: (word) => COMMUNITY_NAMES[word],
  simplified: ({ actors, groups, inside, lines, drawn }) =>
    [
      ...(groups > 0
        ? [
            `${plural(actors, 'actor stands', 'actors stand')} in ${plural(groups, 'group', 'groups')} with ${plural(inside, 'relationship', 'relationships')} inside`,
          ]
        : []),
      ...(drawn < lines
        ? [`${formatCount(drawn)} of ${plural(lines, 'line', 'lines')} are drawn, the heaviest`]
        : []),
    ].join('; '),
  moreDocuments: (count) => `and ${plural(count, 'more document', 'more documents')}`,
  describeSize: (actors, relationships) =>
    `Network of ${plural(actors, 'actor', 'actors')} and ${plural(relationships, 'relationship', 'relationships')}.`,
  describeTypes: (items) => `By type: ${joinList(items)}.`,
  describeContested: (count) =>
    `${plural(count, 'relationship is', 'relationships are')} contested: there is evidence for and against.`,
  describeConnected: (items) => `Most connected: ${joinList(items)}.`,
  describeConnectedActor: (name, count) => `${name} (${formatCount(count)})`,
  describeGroups: (items) => `Actors by group: ${joinList(items)}.`,
  countOf: (name, count) => `${name} ${formatCount(count)}`,
  page: {
    larger: 'Larger',
    smaller: 'Smaller',
    all: 'Show all',
    hint: 'Choose an actor or a line to see its relationships and where they are written.',
    keys: 'Drag to move, turn the wheel to enlarge. Keys: arrows, plus, minus, 0.',
    types: 'Types of relationships',
    supports: 'for',
    contradicts: 'against',
    qualifies: 'qualifies',
    cited: { paragraph: 'paragraph', row: 'row' },
    withoutData: 'This figure was exported without its data.',
    openAgain: 'Drop this file on Faultlines to explore it further.',
    details: 'Details',
  },
};
