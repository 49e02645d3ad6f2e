import { err, type Issue, type Result } from '#schemas';
import type { ColumnMapping, ColumnRole } from '../column-mapping.ts';
import { type DatasetDraft, draftDataset } from '../draft/dataset-draft.ts';
import type { ImportNotes } from '../draft/import-notes.ts';
import { KNOWN_TABLES } from '../events/known-tables.ts';
import type { Count, ReadDataset, ReadOptions } from '../format.ts';
import { MOST_ROWS, tooManyRows } from '../too-large.ts';
import { readActorRows } from './actor-rows.ts';
import { isAdjacencyList, readAdjacencyList, readNeighbourColumns } from './adjacency.ts';
import { guessMapping } from './guess-mapping.ts';
import { foldHeader, roleOfHeader } from './header-words.ts';
import { rememberByText, shareTexts } from './known-table.ts';
import { isMatrix, readMatrix } from './matrix-rows.ts';
import { isOwnRelationships, readOwnTables } from './own-tables.ts';
import { type MappedTable, readRelationshipRows } from './relationship-rows.ts';
import type { Table, TableNotice } from './table.ts';

const SAMPLE_ROWS = 200;

export interface TablesFile {
  readonly name: string;
  /** Id of the format that opened it, for the report. */
  readonly format: string;
  readonly tables: readonly Table[];
  readonly notices: readonly TableNotice[];
  /** What was noticed before its tables were found. */
  readonly notes?: ImportNotes;
}

/**
 * Reads one or several tables as a dataset: our own exports exactly, tables of known projects by
 * their codes, and any other by a mapping of its columns, given or guessed.
 */
export function readTables(file: TablesFile, options: ReadOptions): Result<ReadDataset, Issue[]> {
  const draft = draftDataset(file.name, file.format, file.notes);
  for (const { code, message, place, isLeftOut } of file.notices)
    draft[isLeftOut ? 'leftOut' : 'changed'].add(code, message, () => place);
  const progress = countRows(file.tables, options.onProgress);
  const tables = progress.tables;
  const [main] = tables;
  if (main === undefined) return err([noEnds(file.name, [])]);
  const rows = tables.reduce((sum, { about }) => sum + about, 0);
  if (rows > MOST_ROWS) return err([tooManyRows(file.name, rows)]);

  const found = (): readonly Count[] => progress.found();
  if (options.mapping === undefined) {
    if (tables.some(isOwnRelationships)) {
      readOwnTables(tables, draft);
      return done(draft, found(), options);
    }
    const known = tables.map((table) => KNOWN_TABLES.find(({ matches }) => matches(table)));
    if (known.some((project) => project !== undefined)) {
      const share = shareTexts();
      for (const [index, project] of known.entries()) {
        const table = tables[index]!;
        const others = tables.filter((other) => other !== table);
        if (project === undefined) {
          skipTable(draft, table);
          continue;
        }
        readingFrom(draft, file, table);
        project.read({ table, others, draft, share });
      }
      return done(draft, found(), options);
    }
  }
  const issue = readByMapping(file, tables, options.mapping, draft);
  return issue === undefined ? done(draft, found(), options) : err([issue]);
}

function done(
  draft: DatasetDraft,
  found: readonly Count[],
  { onProgress }: ReadOptions,
): Result<ReadDataset, Issue[]> {
  const read = draft.finish(found);
  onProgress?.(1);
  return read;
}

const skipTable = (draft: DatasetDraft, { name }: Table): void =>
  draft.leftOut.add('table-unknown', 'A table beside the others fits none of them.', () => name);

function readByMapping(
  file: TablesFile,
  tables: readonly Table[],
  given: ColumnMapping | undefined,
  draft: DatasetDraft,
): Issue | undefined {
  const share = shareTexts();
  const matrices = given === undefined ? tables.filter(isMatrix) : [];
  const lists = given === undefined ? tables.filter(isAdjacencyList) : [];
  const mapped = tables
    .filter((table) => !matrices.includes(table) && !lists.includes(table))
    .map((table, index) => mapTable(table, index === 0 && given !== undefined ? given : undefined));
  const edges = mapped.filter(({ indexOf }) => indexOf.has('source') && indexOf.has('target'));
  const actors = mapped.filter((table) => !edges.includes(table));
  for (const { table, indexOf } of actors) {
    if (
      indexOf.has('source') ||
      indexOf.has('target') ||
      !(indexOf.has('actor') || indexOf.has('name'))
    )
      return noEnds(table.name, table.headers);
    if (given === undefined && isCodeTable(table.headers)) return noEnds(table.name, table.headers);
  }
  for (const table of actors) readActorRows(table, draft, share);
  const keyByName = draft.keysByName();
  const actorIdOf = rememberByText(
    (cell) => draft.actor(draft.hasActor(cell) ? cell : (keyByName.get(cell) ?? cell)).id,
  );
  for (const table of edges) {
    readingFrom(draft, file, table.table);
    readRelationshipRows(table, draft, actorIdOf, share);
  }
  for (const table of matrices) {
    readingFrom(draft, file, table);
    readMatrix(table, draft, share);
  }
  for (const table of lists) {
    readingFrom(draft, file, table);
    readAdjacencyList(table, draft, share);
  }
  const isActor = (cell: string): boolean => draft.hasActor(cell) || keyByName.has(cell);
  if (given === undefined) {
    let hasTies = edges.length + matrices.length + lists.length > 0;
    for (const table of actors) {
      readingFrom(draft, file, table.table);
      hasTies = readNeighbourColumns(table, draft, actorIdOf, isActor) || hasTies;
    }
    for (const { table } of hasTies ? [] : actors) {
      draft.changed.add(
        'rows-as-actors',
        'No columns hold the two ends of a relationship, so that each row became an actor.',
        () => table.name,
      );
    }
  }
  return undefined;
}

/** Words for codes of events, which are no actors although they have labels. */
const CODE_COLUMN =
  /^(cameo(code|root)?|event(base|root)?code|goldstein(scale)?|quad(class|gdelt|plover)?)$/;

/** A list of codes with their meanings: nothing in it is called an actor. */
const isCodeTable = (headers: readonly string[]): boolean =>
  headers.some((header) => CODE_COLUMN.test(foldHeader(header))) &&
  !headers.some((header) => roleOfHeader(header) === 'actor');

/** Row numbers count within one file or sheet, so each of them is a document of its own. */
function readingFrom(draft: DatasetDraft, { name, format }: TablesFile, table: Table): void {
  if (format === 'xlsx') draft.documents.readingFrom(name, table.name);
  else draft.documents.readingFrom(table.name);
}

/** The first rows of a table, to guess from and to show. */
export function sampleRows(table: Table, most = SAMPLE_ROWS): readonly (readonly string[])[] {
  const rows: (readonly string[])[] = [];
  table.eachRow((cells) => {
    rows.push(cells);
    return rows.length < most;
  });
  return rows;
}

function mapTable(table: Table, given: ColumnMapping | undefined): MappedTable {
  const mapping = given ?? guessMapping(table.headers, sampleRows(table));
  const roles = new Map(Object.entries(mapping.roles));
  const indexOf = new Map<ColumnRole, number>();
  const extras: { name: string; index: number }[] = [];
  for (const [index, name] of table.headers.entries()) {
    const role = roles.get(name) ?? 'extra';
    if (role === 'extra') extras.push({ name, index });
    else if (role !== 'leave-out' && !indexOf.has(role)) indexOf.set(role, index);
  }
  // A table of actors needs a column that says so; a guess may rest on nothing but its position.
  const isGuessed = given === undefined && !indexOf.has('source') && !indexOf.has('target');
  const hasActorWord = table.headers.some((header) => {
    const role = roleOfHeader(header);
    return role === 'actor' || role === 'name';
  });
  if (isGuessed && !hasActorWord) indexOf.delete('actor');
  return { table, mapping, indexOf, extras };
}

/** Rows of several passes count for the progress; rows of the last pass are the rows found. */
function countRows(
  tables: readonly Table[],
  onProgress: ReadOptions['onProgress'],
): { readonly tables: readonly Table[]; readonly found: () => readonly Count[] } {
  const counts = new Map<string, number>();
  const total = Math.max(
    1,
    tables.reduce((sum, { about }) => sum + about, 0),
  );
  let visited = 0;
  const counted = tables.map(
    (table, index): Table => ({
      ...table,
      eachRow(visit) {
        let count = 0;
        table.eachRow((cells, row) => {
          count += 1;
          visited += 1;
          // Checking the finished dataset takes about as long as reading the rows.
          if (visited % 5_000 === 0) onProgress?.(Math.min(0.6, (visited / total) * 0.6));
          return visit(cells, row);
        });
        const key = `${index}`;
        counts.set(key, Math.max(counts.get(key) ?? 0, count));
      },
    }),
  );
  return {
    tables: counted,
    found: () => [
      { what: 'tables', count: tables.length },
      { what: 'rows', count: [...counts.values()].reduce((sum, count) => sum + count, 0) },
    ],
  };
}

const noEnds = (name: string, headers: readonly string[]): Issue => ({
  code: 'no-ends',
  severity: 'error',
  path: [],
  message: `${name} does not say which columns hold the two ends of a relationship or the name of an actor. Choose the columns, or open it with the tables that it belongs to.`,
  found: headers.slice(0, 8).join(', ').slice(0, 80) || 'no columns',
  expected: 'columns such as Source and Target, or Id and Label',
});
