import type { KnownReading, KnownTable } from '../table/known-table.ts';
import type { Table } from '../table/table.ts';

/**
 * Tables of numbers without a header, as knowledge graph collections ship ICEWS and others:
 * source, relation, target and time step. Names stand in tables beside it that give a name and its
 * number in each row (`entity2id`, `relation2id`).
 */
export const codedTuples: KnownTable = {
  id: 'coded-tuples',
  label: 'Tuples of numbers',
  matches: (table) => isTuples(table) || isNameList(table),
  read(reading) {
    if (isTuples(reading.table)) readTuples(reading);
  },
};

function sample(table: Table): readonly (readonly string[])[] {
  const rows: (readonly string[])[] = [];
  table.eachRow((cells) => {
    rows.push(cells);
    return rows.length < 50;
  });
  return rows;
}

function isTuples(table: Table): boolean {
  if (table.hasHeaders || table.headers.length < 4 || table.headers.length > 5) return false;
  return sample(table).every((cells) =>
    cells.slice(0, 4).every((cell) => /^\d+$/.test(cell.trim())),
  );
}

/** A name and a number in each row, the numbers counting from 0. */
function isNameList(table: Table): boolean {
  if (table.headers.length !== 2 || !/2id|_id|ids?\b/i.test(table.name)) return false;
  return sample(table).every((cells) => cells.length === 2 && /^\d+$/.test(cells[1]?.trim() ?? ''));
}

function readTuples({ table, others, draft, share }: KnownReading): void {
  const entities = namesOf(others.find(({ name }) => /ent/i.test(name)));
  const relations = namesOf(others.find(({ name }) => /rel/i.test(name)));
  table.eachRow((cells, row) => {
    const [from = '', relation = '', to = '', time = ''] = cells.map((cell) => cell.trim());
    const word = relations.get(relation) ?? `relation ${relation}`;
    const nameOf = (id: string): string => share(entities.get(id) ?? `entity ${id}`);
    draft.relate(
      {
        type: draft.types.linked(true),
        subtype: share(word),
        source: draft.actor(nameOf(from)).id,
        target: draft.actor(nameOf(to)).id,
        temporal: 'event',
        summary: share(word),
        // The file counts time from a day that it does not name.
        extra: { step: Number(time) },
      },
      row,
      () => `${table.name}, row ${row}`,
    );
    return true;
  });
}

function namesOf(table: Table | undefined): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  table?.eachRow((cells) => {
    names.set((cells[1] ?? '').trim(), (cells[0] ?? '').trim());
    return true;
  });
  return names;
}
