import { NO_OWN_SIGN } from '#core/graph';
import type { RelationshipType, Sign } from '#schemas';
import type { AnalysisColumns } from '../analysis-columns.ts';

/** How relationships of a type count for balance; a row of a table that a user may change. */
export interface TypeSign {
  /** Id of the relationship type. */
  readonly type: string;
  /** -1 hostile, 1 friendly, 0 not counted. */
  readonly sign: Sign;
  /** How much one relationship of it weighs, 0 or more. */
  readonly weight: number;
}

/** One row a type, in the order of the graph's types. */
export type TypeSigns = readonly TypeSign[];

/** The table of the vocabulary: structure, contact and presence do not count. */
export const defaultTypeSigns = (types: readonly RelationshipType[]): TypeSigns =>
  types.map(({ id, sign }) => ({ type: id, sign, weight: 1 }));

/** The table with one row changed; a weight that is no number from 0 on is a bug and throws. */
export function changeTypeSign(
  table: TypeSigns,
  type: string,
  change: Partial<Omit<TypeSign, 'type'>>,
): TypeSigns {
  const { weight } = change;
  if (weight !== undefined && !(weight >= 0 && Number.isFinite(weight))) {
    throw new RangeError(`A weight is a number from 0 on, not ${weight}`);
  }
  return table.map((row) => (row.type === type ? { ...row, ...change } : row));
}

/** The columns with the signs of a table; a relationship's own sign goes before its type's. */
export function applyTypeSigns(columns: AnalysisColumns, table: TypeSigns): AnalysisColumns {
  const sign = new Int8Array(columns.type.length);
  columns.type.forEach((type, index) => {
    const own = columns.ownSign[index]!;
    sign[index] = own === NO_OWN_SIGN ? (table[type]?.sign ?? 0) : own;
  });
  return { ...columns, sign };
}
