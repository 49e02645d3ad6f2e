import type { CommunityWord } from '#core/appearance';
import { readCountRange, readDateCode } from '#core/graph';
import type { FigurePageWords, FigureWords } from './figure-words.ts';

/** The texts of a language from which the words of a figure are made. */
export interface WordPack {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** From 0 to 9. */
  readonly digits: string;
  readonly thousands: string;
  readonly comma: string;
  readonly semicolon: string;
  readonly and: string;
  readonly or: string;
  readonly months: readonly string[];
  readonly seasons: readonly string[];
  /** Names of types and words of enumerations, by `field.value`. */
  readonly vocabulary: Readonly<Record<string, string>>;
  readonly fields: Readonly<Record<string, string>>;
  readonly texts: WordTexts;
  readonly page: FigurePageWords;
}

/** Sentences with places such as `{date}` that are filled in. */
interface WordTexts {
  readonly relationships: string;
  readonly groups: string;
  readonly kinds: string;
  readonly sources: string;
  readonly contested: string;
  readonly nodeSize: string;
  readonly fullNames: string;
  readonly collapsed: string;
  readonly collapsedInside: string;
  readonly communities: Readonly<Record<CommunityWord, string>>;
  readonly inGroups: string;
  readonly heaviestLines: string;
  readonly noRelationships: string;
  readonly nothing: string;
  readonly notStated: string;
  readonly allRelationships: string;
  readonly between: string;
  readonly since: string;
  readonly until: string;
  readonly about: string;
  readonly decade: string;
  readonly perhaps: string;
  readonly certainly: string;
  readonly atLeast: string;
  readonly certainlyInWindow: string;
  readonly undatedLeftOut: string;
  readonly without: string;
  readonly withOutside: string;
  readonly knownWith: string;
  readonly knownWithout: string;
  readonly counts: string;
  readonly asOf: string;
  readonly undatedDocument: string;
  readonly moreDocuments: string;
  readonly describeSize: string;
  readonly describeTypes: string;
  readonly describeContested: string;
  readonly describeConnected: string;
  readonly describeGroups: string;
}

/** The words of a figure in the language of a pack. */
export function createWords(pack: WordPack): FigureWords {
  const { texts, digits } = pack;
  const inDigits = (text: string): string => text.replace(/\d/g, (digit) => digits[Number(digit)]!);
  const number = (value: number): string =>
    inDigits(String(value).replace(/\B(?=(\d{3})+$)/g, pack.thousands));
  const list = (items: readonly string[], last = pack.and): string =>
    items.length < 2
      ? (items[0] ?? '')
      : `${items.slice(0, -1).join(`${pack.comma} `)} ${last}${items.at(-1)}`;
  const date = createDates(pack, inDigits);
  const range = (value: string): string => {
    const read = readCountRange(value);
    if (read === undefined) return value;
    if (read.max === undefined) return fill(texts.atLeast, { number: number(read.min) });
    if (read.min === read.max) return number(read.min);
    return fill(texts.between, { from: number(read.min), to: number(read.max) });
  };
  const dated = (value: string): string => {
    const read = readDateCode(value);
    if (read === undefined) return value;
    const text = date(read.edtf);
    return read.precision === 'certainly' ? fill(texts.certainly, { date: text }) : text;
  };
  return {
    language: pack.language,
    direction: pack.direction,
    comma: `${pack.comma} `,
    semicolon: `${pack.semicolon} `,
    relationships: texts.relationships,
    groups: texts.groups,
    kinds: texts.kinds,
    sources: texts.sources,
    contested: texts.contested,
    nodeSize: texts.nodeSize,
    fullNames: texts.fullNames,
    typeName: (id, label) => lookUp(pack.vocabulary, `type.${id}`) ?? label,
    collapsed: (inside) =>
      inside === 0 ? texts.collapsed : fill(texts.collapsedInside, { number: number(inside) }),
    communityName: (word) => texts.communities[word],
    simplified: ({ actors, groups, inside, lines, drawn }) =>
      [
        ...(groups > 0
          ? [
              fill(texts.inGroups, {
                actors: number(actors),
                groups: number(groups),
                inside: number(inside),
              }),
            ]
          : []),
        ...(drawn < lines
          ? [fill(texts.heaviestLines, { drawn: number(drawn), lines: number(lines) })]
          : []),
      ].join(`${pack.semicolon} `),
    noRelationships: texts.noRelationships,
    nothing: texts.nothing,
    number,
    list: (items) => list(items),
    relationshipsOfType: (id, label) => lookUp(pack.vocabulary, `type.${id}`) ?? label,
    value: (field, value) => {
      if (field === 'date') return dated(value);
      if (field === 'degree') return range(value);
      return lookUp(pack.vocabulary, `${field}.${value}`) ?? inDigits(value.replaceAll('-', ' '));
    },
    notStated: texts.notStated,
    allRelationships: texts.allRelationships,
    date,
    between: (from, to) => (from === to ? from : fill(texts.between, { from, to })),
    anyOf: (items) => list(items, pack.or),
    certainlyInWindow: texts.certainlyInWindow,
    undatedLeftOut: texts.undatedLeftOut,
    filteredBy: (field, values, isExcluded, withOutside) =>
      [
        ...(isExcluded ? [texts.without] : []),
        `${lookUp(pack.fields, field) ?? field}:`,
        values,
        ...(withOutside ? [texts.withOutside] : []),
      ].join(' '),
    knownOn: (day, hasUndated) =>
      fill(hasUndated ? texts.knownWith : texts.knownWithout, { date: day }),
    counts: (counts) =>
      fill(texts.counts, {
        actors: number(counts.actors),
        allActors: number(counts.allActors),
        relationships: number(counts.relationships),
        allRelationships: number(counts.allRelationships),
      }),
    asOf: (day) => fill(texts.asOf, { date: day }),
    undatedDocument: texts.undatedDocument,
    citedPlaces: (unit, ranges) =>
      `${unit === 'row' ? pack.page.cited.row : '¶'}\u00a0${ranges.join(`${pack.comma} `)}`,
    moreDocuments: (count) => fill(texts.moreDocuments, { number: number(count) }),
    describeSize: (actors, relationships) =>
      fill(texts.describeSize, { actors: number(actors), relationships: number(relationships) }),
    describeTypes: (items) => fill(texts.describeTypes, { items: list(items) }),
    describeContested: (count) => fill(texts.describeContested, { number: number(count) }),
    describeConnected: (items) => fill(texts.describeConnected, { items: list(items) }),
    describeConnectedActor: (name, count) => `${name} (${number(count)})`,
    describeGroups: (items) => fill(texts.describeGroups, { items: list(items) }),
    countOf: (name, count) => `${name} ${number(count)}`,
    page: pack.page,
  };
}

/** Words of the data may be those that every object has, such as `constructor`. */
const lookUp = (words: Readonly<Record<string, string>>, key: string): string | undefined =>
  Object.hasOwn(words, key) ? words[key] : undefined;

const fill = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);

/** Writes EDTF dates; what it does not know stays as it is. */
function createDates(pack: WordPack, inDigits: (text: string) => string) {
  const { texts, months, seasons } = pack;
  const write = (edtf: string): string => {
    const [from, to] = edtf.split('/');
    if (from !== undefined && to !== undefined) {
      if (to === '..' || to === '') return fill(texts.since, { date: write(from) });
      if (from === '..' || from === '') return fill(texts.until, { date: write(to) });
      return fill(texts.between, { from: write(from), to: write(to) });
    }
    const decade = /^(\d{3})X$/.exec(edtf);
    if (decade !== null) return fill(texts.decade, { year: inDigits(`${decade[1]}0`) });
    const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?([~?%]?)$/.exec(edtf);
    if (match === null) return edtf;
    const [, year = '', month, day, qualifier] = match;
    const name =
      month === undefined ? undefined : (months[Number(month) - 1] ?? seasons[Number(month) - 21]);
    if (month !== undefined && name === undefined) return edtf;
    const date = inDigits(
      [day === undefined ? undefined : String(Number(day)), name, year]
        .filter((part) => part !== undefined)
        .join(' '),
    );
    if (qualifier === '~' || qualifier === '%') return fill(texts.about, { date });
    return qualifier === '?' ? fill(texts.perhaps, { date }) : date;
  };
  return write;
}
