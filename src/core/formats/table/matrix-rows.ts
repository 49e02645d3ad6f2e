import type { DatasetDraft } from '../draft/dataset-draft.ts';
import type { Table } from './table.ts';

/** Whether rows and columns of a table bear the same names: a matrix of who is tied to whom. */
export function isMatrix(table: Table): boolean {
  const names = new Set(table.headers.slice(1));
  if (names.size < 2) return false;
  let rows = 0;
  let named = 0;
  let numbers = true;
  table.eachRow((cells) => {
    rows += 1;
    if (names.has((cells[0] ?? '').trim())) named += 1;
    numbers = cells.slice(1).every((cell) => /^\s*([-+]?\d*\.?\d+)?\s*$/.test(cell));
    return numbers && rows < 2_000;
  });
  return numbers && rows >= 2 && named >= rows * 0.8 && rows >= names.size * 0.8;
}

/** A tie for every cell that is neither empty nor 0; negative numbers are hostile ties. */
export function readMatrix(
  table: Table,
  draft: DatasetDraft,
  share: (text: string) => string,
): void {
  const names = table.headers.slice(1).map(share);
  const actors = names.map((name) => draft.actor(name).id);
  const type = draft.types.linked(true);
  const isSigned = hasNegative(table);
  table.eachRow((cells, row) => {
    const name = share((cells[0] ?? '').trim());
    if (name === '') return true;
    const source = draft.actor(name).id;
    for (const [index, target] of actors.entries()) {
      const weight = Number(cells[index + 1] ?? '');
      if (!Number.isFinite(weight) || weight === 0) continue;
      draft.relate(
        {
          id: `row-${row}-column-${index + 2}`,
          type,
          source,
          target,
          summary: `${name} – linked to – ${names[index] ?? ''}`,
          ...(isSigned ? { sign: weight > 0 ? (1 as const) : (-1 as const) } : {}),
          ...(weight === 1 ? {} : { extra: { weight } }),
        },
        row,
        () => `${table.name}, row ${row}, column ${index + 2}`,
      );
    }
    return true;
  });
}

function hasNegative(table: Table): boolean {
  let found = false;
  table.eachRow((cells) => {
    found = cells.slice(1).some((cell) => Number(cell) < 0);
    return !found;
  });
  return found;
}
