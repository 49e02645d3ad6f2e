import { ACTOR_ROLES, type ColumnMapping, type ColumnRole, EDGE_ROLES } from '../column-mapping.ts';
import { roleOfHeader } from './header-words.ts';
import { typeOfWord } from './relationship-words.ts';

/** Roles that only one column may have; a second one goes to `extra`. */
const SEVERAL: ReadonlySet<ColumnRole> = new Set(['extra', 'leave-out', 'tags', 'aliases']);
const FOR_ACTORS: ReadonlySet<ColumnRole> = new Set([...ACTOR_ROLES, 'tags']);
const FOR_EDGES: ReadonlySet<ColumnRole> = new Set([...EDGE_ROLES, 'tags']);

/**
 * What each column of a table holds, by its name and by the values of the first rows. A table with
 * a source and a target column lists relationships, any other one actors.
 */
export function guessMapping(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
): ColumnMapping {
  const columns = headers.map((header, index) => ({
    header,
    role: roleOfHeader(header),
    values: rows.map((row) => (row[index] ?? '').trim()).filter((value) => value !== ''),
  }));
  const roles = new Map<string, ColumnRole>();
  const taken = new Set<ColumnRole>();
  const give = (header: string, role: ColumnRole): void => {
    roles.set(header, taken.has(role) && !SEVERAL.has(role) ? 'extra' : role);
    taken.add(role);
  };

  const ends = findEnds(columns);
  if (ends !== undefined) {
    give(ends.source, 'source');
    give(ends.target, 'target');
    for (const { header, role, values } of columns) {
      if (roles.has(header)) continue;
      if (role === 'type' && isDirection(values)) roles.set(header, 'extra');
      else if ((role === 'source' || role === 'target') && areDates(values)) {
        give(header, role === 'source' ? 'start' : 'end');
      } else if (role === 'kind' && !taken.has('type')) give(header, 'type');
      else if (role === 'description') give(header, 'summary');
      else give(header, role !== undefined && FOR_EDGES.has(role) ? role : 'extra');
    }
    // Gephi keeps the kind of an edge in its label when the type tells the direction.
    const label = columns.find(({ role }) => role === 'name')?.header;
    if (label !== undefined && !taken.has('type') && roles.get(label) === 'extra')
      give(label, 'type');
  } else {
    const hasOwnId = columns.some(({ role }) => role === 'actor' || role === 'id');
    for (const { header, role } of columns) {
      if (role === 'id' || role === 'actor') give(header, 'actor');
      else if (role === 'name')
        give(header, hasOwnId ? 'name' : taken.has('actor') ? 'name' : 'actor');
      else if (role === 'type') give(header, 'kind');
      else if (role === 'summary') give(header, 'description');
      else give(header, role !== undefined && FOR_ACTORS.has(role) ? role : 'extra');
    }
    const first = columns[0]?.header;
    if (!taken.has('actor') && first !== undefined) give(first, 'actor');
  }
  const typeColumn = columns.find(({ header }) => roles.get(header) === 'type');
  const types = new Map<string, string>();
  for (const value of typeColumn?.values ?? []) {
    const type = typeOfWord(value);
    if (type !== undefined && types.size < 200) types.set(value, type);
  }
  return {
    roles: Object.fromEntries(roles),
    ...(types.size === 0 ? {} : { types: Object.fromEntries(types) }),
  };
}

interface Column {
  readonly header: string;
  readonly role: ColumnRole | undefined;
  readonly values: readonly string[];
}

function findEnds(columns: readonly Column[]): { source: string; target: string } | undefined {
  const named = (role: ColumnRole): string | undefined =>
    columns.find((column) => column.role === role && !areDates(column.values))?.header;
  const source = named('source');
  const target = named('target');
  if (source !== undefined && target !== undefined) return { source, target };
  if (columns.some(({ role }) => role === 'actor' || role === 'name')) return undefined;
  if (
    columns.some(({ role, header }) => role === 'id' && /^\s*id\s*$/i.test(header)) &&
    source === undefined
  )
    return undefined;
  return endsByValues(columns);
}

/** The first two columns of words that share values, or the only two columns of a table. */
function endsByValues(columns: readonly Column[]): { source: string; target: string } | undefined {
  const unnamed = columns.every(({ header }) => /^Column \d+$/.test(header));
  const candidates = columns.filter(
    ({ values, role }) =>
      values.length > 0 &&
      !areDates(values) &&
      (role === undefined || role === 'source' || role === 'target') &&
      (unnamed || !values.every((value) => /^[-+\d.,]+$/.test(value))),
  );
  for (const [index, one] of candidates.entries()) {
    const seen = new Set(one.values);
    for (const other of candidates.slice(index + 1, index + 6)) {
      const shared = new Set(other.values.filter((value) => seen.has(value)));
      // Names of the one column that come again in the other, not figures that happen to.
      const likely = Math.min(seen.size, new Set(other.values).size) * 0.2;
      if (unnamed ? shared.size >= 1 : columns.length <= 6 && shared.size >= Math.max(2, likely)) {
        return { source: one.header, target: other.header };
      }
    }
  }
  const [first, second] = candidates;
  return unnamed && first !== undefined && second !== undefined && columns.length <= 4
    ? { source: first.header, target: second.header }
    : undefined;
}

const isDirection = (values: readonly string[]): boolean =>
  values.length > 0 && values.every((value) => /^(un)?directed$|^mutual$/i.test(value));

const areDates = (values: readonly string[]): boolean =>
  values.length > 0 &&
  values.every((value) => /^\d{4}-\d{2}(-\d{2})?|^\d{1,2}[/.]\d{1,2}[/.]\d{2,4}$/.test(value));
