import type { ColumnRole } from '../column-mapping.ts';
import type { DatasetDraft } from '../draft/dataset-draft.ts';
import { type MappedTable, splitList } from './relationship-rows.ts';
import { typeOfWord } from './relationship-words.ts';
import type { Table } from './table.ts';

/** So many rows are looked at to tell what a table is. */
const SAMPLE_ROWS = 2_000;

/**
 * Whether each row of a table without a header is an actor followed by those it is tied to: rows
 * differ in length, and the names that follow are those of other rows.
 */
export function isAdjacencyList(table: Table): boolean {
  if (table.hasHeaders) return false;
  const first = new Set<string>();
  const others: string[] = [];
  const widths = new Set<number>();
  table.eachRow((cells) => {
    const filled = cells.filter((cell) => cell.trim() !== '');
    widths.add(filled.length);
    first.add((cells[0] ?? '').trim());
    others.push(...filled.slice(1).map((cell) => cell.trim()));
    return first.size < SAMPLE_ROWS;
  });
  const known = others.filter((name) => first.has(name)).length;
  return widths.size > 1 && others.length > 0 && known >= others.length / 2;
}

/** A tie from the first actor of each row to every other one. */
export function readAdjacencyList(
  table: Table,
  draft: DatasetDraft,
  share: (text: string) => string,
): void {
  const type = draft.types.linked(true);
  table.eachRow((cells, row) => {
    const [name = '', ...others] = cells.map((cell) => share(cell.trim()));
    if (name === '') return true;
    const source = draft.actor(name).id;
    for (const other of others) {
      if (other === '') continue;
      draft.relate(
        { type, source, target: draft.actor(other).id, summary: `${name} – linked to – ${other}` },
        row,
        () => `${table.name}, row ${row}`,
      );
    }
    return true;
  });
}

/**
 * Columns of a table of actors whose cells name other actors of it, such as `Allies` with
 * `b; c`: their name gives the type, and each name in a cell a tie. Whether there are any.
 */
export function readNeighbourColumns(
  { table, indexOf, extras }: MappedTable,
  draft: DatasetDraft,
  actorIdOf: (cell: string) => string,
  isActor: (cell: string) => boolean,
): boolean {
  let hasTies = false;
  const cellOf = (cells: readonly string[], role: ColumnRole): string =>
    (cells[indexOf.get(role) ?? -1] ?? '').trim();
  for (const { name, index } of extras) {
    if (!namesActors(table, index, isActor)) continue;
    hasTies = true;
    const type = typeOfWord(name) ?? draft.types.own(name);
    draft.changed.add(
      'column-of-ties',
      'A column that names other actors was read as relationships.',
      () => `${table.name}, column "${name}"`,
    );
    table.eachRow((cells, row) => {
      const key = cellOf(cells, 'actor') || cellOf(cells, 'name');
      if (key === '') return true;
      for (const other of splitList((cells[index] ?? '').trim())) {
        if (!isActor(other)) continue;
        draft.relate(
          {
            type,
            source: actorIdOf(key),
            target: actorIdOf(other),
            summary: `${key} – ${name} – ${other}`,
          },
          row,
          () => `${table.name}, row ${row}, column "${name}"`,
        );
      }
      return true;
    });
  }
  return hasTies;
}

function namesActors(table: Table, index: number, isActor: (cell: string) => boolean): boolean {
  let named = 0;
  let all = 0;
  table.eachRow((cells) => {
    for (const part of splitList((cells[index] ?? '').trim())) {
      // Figures that happen to be ids of actors are figures.
      if (/^[-+\d.,]+$/.test(part)) return false;
      all += 1;
      if (isActor(part)) named += 1;
    }
    return all < SAMPLE_ROWS;
  });
  return named >= 2 && named >= all * 0.6;
}
