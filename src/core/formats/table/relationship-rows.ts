import { LIMITS, RELATIONSHIP_TYPES, type Relationship, type Sign, STATUSES } from '#schemas';
import type { ColumnMapping, ColumnRole } from '../column-mapping.ts';
import type { DatasetDraft } from '../draft/dataset-draft.ts';
import { cutText, oneLine } from '../draft/draft-text.ts';
import { MOST_OWN_TYPES } from '../draft/draft-types.ts';
import { type DateColumn, dateColumn } from './date-column.ts';
import { evidenceOfRow } from './evidence-of-row.ts';
import { typeOfWord } from './relationship-words.ts';
import type { Table } from './table.ts';

const STANDARD: ReadonlySet<string> = new Set(RELATIONSHIP_TYPES.map(({ id }) => id));

export interface MappedTable {
  readonly table: Table;
  readonly mapping: ColumnMapping;
  /** Index of the column with a role, the first of several. */
  readonly indexOf: ReadonlyMap<ColumnRole, number>;
  /** Columns that go to `extra`. */
  readonly extras: readonly { readonly name: string; readonly index: number }[];
}

/** Reads a table of which each row is a relationship, or one evidence item of one. */
export function readRelationshipRows(
  { table, mapping, indexOf, extras }: MappedTable,
  draft: DatasetDraft,
  actorIdOf: (cell: string) => string,
  share: (text: string) => string,
): void {
  const cellOf = (role: ColumnRole): ((cells: readonly string[]) => string) => {
    const index = indexOf.get(role);
    return index === undefined ? () => '' : (cells) => (cells[index] ?? '').trim();
  };
  const cells = {
    source: cellOf('source'),
    target: cellOf('target'),
    type: cellOf('type'),
    subtype: cellOf('subtype'),
    start: cellOf('start'),
    end: cellOf('end'),
    id: cellOf('id'),
    summary: cellOf('summary'),
    sign: cellOf('sign'),
    place: cellOf('place'),
    latitude: cellOf('latitude'),
    longitude: cellOf('longitude'),
    status: cellOf('status'),
    tags: cellOf('tags'),
  };
  const starts = learnDates(table, indexOf.get('start'));
  const ends = learnDates(table, indexOf.get('end'));
  const typeOf = chooseTypes(mapping, draft);
  // Gephi's column `Type` tells the direction.
  const direction = extras.find(({ name }) => /^type$/i.test(name))?.index ?? -1;
  const evidenceOf = evidenceOfRow(
    indexOf,
    draft,
    actorIdOf,
    learnDates(table, indexOf.get('published')),
  );

  table.eachRow((row, number) => {
    const place = (): string => `${table.name}, row ${number}`;
    const [from, to] = [cells.source(row), cells.target(row)];
    if (from === '' || to === '') {
      draft.leftOut.add(
        'edge-without-end',
        'A row without a source or a target was left out.',
        place,
      );
      return true;
    }
    const extra: [string, string][] = [];
    for (const { name, index } of extras) {
      const value = row[index] ?? '';
      if (value !== '') extra.push([name, share(cutText(value, LIMITS.textLength))]);
    }
    const beyond = row.slice(table.headers.length);
    if (beyond.some((cell) => cell !== '')) {
      draft.changed.add(
        'long-row',
        'A row has more cells than there are columns; they are kept aside.',
        place,
      );
      for (const [index, cell] of beyond.entries()) {
        if (cell === '') continue;
        const name = `Column ${table.headers.length + index + 1}`;
        extra.push([name, cutText(cell, LIMITS.textLength)]);
      }
    }
    const readDate = (column: DateColumn, value: string, name: string) => {
      if (value === '') return undefined;
      const date = column.read(value);
      if (date !== undefined) return date;
      extra.push([name, cutText(value, 200)]);
      draft.changed.add(
        column.isAmbiguous(value) ? 'ambiguous-date' : 'bad-date',
        column.isAmbiguous(value)
          ? 'A date does not show which figure is the day and which the month; it is kept aside as text.'
          : 'A date could not be read; it is kept aside as text.',
        place,
      );
      return undefined;
    };
    const start = readDate(starts, cells.start(row), 'start');
    const end = readDate(ends, cells.end(row), 'end')?.start ?? start?.end;
    const chosen = typeOf(
      share(cells.type(row)),
      direction < 0 || !/^undirected$/i.test((row[direction] ?? '').trim()),
    );
    const signText = cells.sign(row);
    const sign = signOf(signText);
    if (signText !== '' && !/^[-+]?[01]$/.test(signText)) extra.push(['sign', signText]);
    const source = actorIdOf(from);
    const target = actorIdOf(to);
    const stated = cells.id(row);
    const evidence = evidenceOf(row, number);
    const known = stated === '' ? undefined : draft.relationship(stated);
    if (
      evidence !== undefined &&
      known !== undefined &&
      known.source === source &&
      known.target === target &&
      known.type === chosen.type
    ) {
      known.evidence = [...known.evidence, evidence];
      return true;
    }
    const subtype = cells.subtype(row) || chosen.subtype || '';
    const where = placeOf(cells.place(row), cells.latitude(row), cells.longitude(row));
    const status = STATUSES.find((word) => word === cells.status(row).toLowerCase());
    draft.relate(
      {
        ...(stated === '' ? {} : { id: stated }),
        type: chosen.type,
        ...(subtype === '' ? {} : { subtype: share(cutText(subtype, LIMITS.nameLength)) }),
        source,
        target,
        ...(start === undefined ? {} : { start: start.start }),
        ...(end === undefined ? {} : { end }),
        summary:
          cutText(cells.summary(row), LIMITS.textLength) ||
          `${oneLine(from, 200)} – ${chosen.label} – ${oneLine(to, 200)}`,
        ...(status === undefined ? {} : { status }),
        ...(where === undefined ? {} : { place: where }),
        ...(sign === undefined ? {} : { sign }),
        ...(evidence === undefined ? {} : { evidence: [evidence] }),
        tags: splitList(cells.tags(row)),
        ...(extra.length === 0 ? {} : { extra: Object.fromEntries(extra) }),
      },
      number,
      place,
    );
    return true;
  });
}

/** Parts of a list within one cell. */
export const splitList = (cell: string): string[] =>
  cell === ''
    ? []
    : cell
        .split(/[;|]/)
        .map((part) => cutText(part.trim(), LIMITS.nameLength))
        .filter((part) => part !== '');

export function learnDates(table: Table, index: number | undefined): DateColumn {
  const column = dateColumn(index === undefined ? '' : (table.headers[index] ?? ''));
  if (index !== undefined) {
    const seen = new Set<string>();
    table.eachRow((cells) => {
      const value = cells[index] ?? '';
      if (seen.size < 10_000 && seen.has(value)) return true;
      seen.add(value);
      column.learn(value);
      return true;
    });
  }
  return column;
}

interface ChosenType {
  readonly type: string;
  readonly label: string;
  readonly subtype?: string;
}

function chooseTypes(
  mapping: ColumnMapping,
  draft: DatasetDraft,
): (word: string, directed: boolean) => ChosenType {
  const given = new Map(Object.entries(mapping.types ?? {}));
  const chosen = new Map<string, ChosenType>();
  let own = 0;
  const idOf = (type: string): string => (STANDARD.has(type) ? type : draft.types.own(type));
  const choose = (word: string, directed: boolean): ChosenType => {
    const stated = given.get(word) ?? (word === '' ? undefined : typeOfWord(word));
    if (stated !== undefined) {
      const type = idOf(stated);
      return {
        type,
        label: word || type,
        ...(typeOfWord(word) === type || word === type ? {} : { subtype: word }),
      };
    }
    const rest = mapping.typeOfTheRest;
    if (rest !== undefined) {
      return { type: idOf(rest), label: word || rest, ...(word === '' ? {} : { subtype: word }) };
    }
    if (word !== '' && own < MOST_OWN_TYPES) {
      own += 1;
      return { type: draft.types.own(word, { directed }), label: word };
    }
    const type = draft.types.linked(directed);
    return {
      type,
      label: directed ? 'linked to' : 'linked with',
      ...(word === '' ? {} : { subtype: cutText(word, LIMITS.nameLength) }),
    };
  };
  return (word, directed) => {
    const key = `${directed ? '>' : '-'}${word}`;
    let result = chosen.get(key);
    if (result === undefined) {
      result = choose(word, directed);
      chosen.set(key, result);
    }
    return result;
  };
}

function signOf(text: string): Sign | undefined {
  if (text === '') return undefined;
  const number = Number(text);
  if (Number.isFinite(number)) return number > 0 ? 1 : number < 0 ? -1 : 0;
  if (/^(\+|pos(itive)?|friend(ly)?|like)$/i.test(text)) return 1;
  return /^(-|−|neg(ative)?|hostile|dislike)$/i.test(text) ? -1 : undefined;
}

export function placeOf(label: string, latitude: string, longitude: string): Relationship['place'] {
  const number = (text: string, most: number): number | undefined => {
    const value = text === '' ? Number.NaN : Number(text);
    return Number.isFinite(value) && Math.abs(value) <= most ? value : undefined;
  };
  const [lat, lon] = [number(latitude, 90), number(longitude, 180)];
  const hasPoint = lat !== undefined && lon !== undefined;
  if (label === '' && !hasPoint) return undefined;
  return {
    label: cutText(label, LIMITS.nameLength) || `${latitude}, ${longitude}`,
    ...(lat === undefined ? {} : { latitude: lat }),
    ...(lon === undefined ? {} : { longitude: lon }),
  };
}
