import { LIMITS, RELATIONSHIP_TYPES, type Relationship, type Sign, STATUSES } from '#schemas';
import type { ColumnMapping, ColumnRole } from '../column-mapping.ts';
import type { DatasetDraft, Draftable, RelationshipFields } from '../draft/dataset-draft.ts';
import { cutText, oneLine } from '../draft/draft-text.ts';
import { MOST_OWN_TYPES } from '../draft/draft-types.ts';
import { type DateColumn, dateColumn } from './date-column.ts';
import { evidenceOfRow } from './evidence-of-row.ts';
import { rememberByText } from './known-table.ts';
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
  const starts = datesOf(table, indexOf.get('start'));
  const ends = datesOf(table, indexOf.get('end'));
  const typeOf = chooseTypes(mapping, draft);
  const lineOf = rememberByText((text) => oneLine(text, 200));
  // Gephi's column `Type` tells the direction.
  const direction = extras.find(({ name }) => /^type$/i.test(name))?.index ?? -1;
  const evidenceOf = evidenceOfRow(
    indexOf,
    draft,
    actorIdOf,
    datesOf(table, indexOf.get('published')),
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
    const beyond = row.length > table.headers.length ? row.slice(table.headers.length) : [];
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
      cells.type(row),
      direction < 0 || !/^undirected$/i.test((row[direction] ?? '').trim()),
    );
    const signText = cells.sign(row);
    const sign = signOf(signText);
    if (signText !== '' && !/^[-+]?[01]$/.test(signText)) extra.push(['sign', signText]);
    const source = actorIdOf(from);
    const target = actorIdOf(to);
    const stated = cells.id(row);
    const evidence = evidenceOf(row, number);
    const known = evidence === undefined || stated === '' ? undefined : draft.relationship(stated);
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
    const statusText = cells.status(row).toLowerCase();
    const status = STATUSES.find((word) => word === statusText);
    // Assigned one by one: half a million rows feel every object that is spread into another.
    const fields: Draftable<RelationshipFields> = {
      type: chosen.type,
      source,
      target,
      summary:
        cutText(cells.summary(row), LIMITS.textLength) ||
        `${lineOf(from)} – ${chosen.label} – ${lineOf(to)}`,
      tags: splitList(cells.tags(row)),
    };
    if (stated !== '') fields.id = stated;
    if (subtype !== '') fields.subtype = share(cutText(subtype, LIMITS.nameLength));
    if (start !== undefined) fields.start = start.start;
    if (end !== undefined) fields.end = end;
    if (status !== undefined) fields.status = status;
    if (where !== undefined) fields.place = where;
    if (sign !== undefined) fields.sign = sign;
    if (evidence !== undefined) fields.evidence = [evidence];
    if (extra.length > 0) fields.extra = Object.fromEntries(extra);
    draft.relate(fields, number, place);
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

/** The dates of a column of a table; without an index, those of a column that it does not have. */
export function datesOf(table: Table, index: number | undefined): DateColumn {
  if (index === undefined) return dateColumn('');
  return dateColumn(table.headers[index] ?? '', (visit) =>
    table.eachRow((cells) => {
      visit(cells[index] ?? '');
      return true;
    }),
  );
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
  const directedOf = rememberByText((word) => choose(word, true));
  const undirectedOf = rememberByText((word) => choose(word, false));
  return (word, directed) => (directed ? directedOf : undirectedOf)(word);
}

function signOf(text: string): Sign | undefined {
  if (text === '') return undefined;
  const number = Number(text);
  if (Number.isFinite(number)) return number > 0 ? 1 : number < 0 ? -1 : 0;
  if (/^(\+|pos(itive)?|friend(ly)?|like)$/i.test(text)) return 1;
  return /^(-|−|neg(ative)?|hostile|dislike)$/i.test(text) ? -1 : undefined;
}

export function placeOf(label: string, latitude: string, longitude: string): Relationship['place'] {
  if (label === '' && (latitude === '' || longitude === '')) return undefined;
  const [lat, lon] = [coordinateOf(latitude, 90), coordinateOf(longitude, 180)];
  const hasPoint = lat !== undefined && lon !== undefined;
  if (label === '' && !hasPoint) return undefined;
  return {
    label: cutText(label, LIMITS.nameLength) || `${latitude}, ${longitude}`,
    ...(lat === undefined ? {} : { latitude: lat }),
    ...(lon === undefined ? {} : { longitude: lon }),
  };
}

function coordinateOf(text: string, most: number): number | undefined {
  const value = text === '' ? Number.NaN : Number(text);
  return Number.isFinite(value) && Math.abs(value) <= most ? value : undefined;
}
