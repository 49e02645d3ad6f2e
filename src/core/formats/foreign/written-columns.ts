import type { Attributes } from './foreign-graph.ts';
import type { WrittenGraph } from './written-graph.ts';

export type ColumnType = 'string' | 'integer' | 'double' | 'boolean' | 'json';

/** One attribute as formats with typed columns write it; `json` is a string that holds JSON. */
export interface WrittenColumn {
  readonly name: string;
  readonly type: ColumnType;
}

/** The columns of nodes or edges, each of the narrowest type that holds all its values. */
export function columnsOf(items: readonly { readonly attributes: Attributes }[]): WrittenColumn[] {
  const types = new Map<string, ColumnType>();
  for (const { attributes } of items) {
    for (const [name, value] of attributes) {
      const known = types.get(name);
      types.set(name, known === undefined ? typeOf(value) : widen(known, typeOf(value)));
    }
  }
  return [...types].map(([name, type]) => ({ name, type }));
}

function typeOf(value: unknown): ColumnType {
  if (typeof value === 'string') return 'string';
  if (typeof value === 'boolean') return 'boolean';
  if (typeof value !== 'number') return 'json';
  // Other tools read integers into 32 bits; −0 is none of them.
  return (value | 0) === value && !Object.is(value, -0) ? 'integer' : 'double';
}

function widen(one: ColumnType, other: ColumnType): ColumnType {
  if (one === other) return one;
  const isNumber = (type: ColumnType) => type === 'integer' || type === 'double';
  return isNumber(one) && isNumber(other) ? 'double' : 'json';
}

/** A value as the text of its column. */
export const columnText = ({ type }: WrittenColumn, value: unknown): string =>
  type === 'json' ? JSON.stringify(value) : Object.is(value, -0) ? '-0' : String(value);

/** The value of a text by the type that a file declares for its column. */
export function valueOfText(type: string, text: string): unknown {
  switch (type.toLowerCase()) {
    case 'int':
    case 'integer':
    case 'long':
    case 'short':
    case 'byte':
    case 'float':
    case 'double':
    case 'biginteger':
    case 'bigdecimal': {
      const trimmed = text.trim();
      const value = Number(trimmed);
      // Numbers that would change, such as ids of 20 digits, stay text.
      const isExact = !/^[-+]?\d{16,}$/.test(trimmed) || String(value) === trimmed;
      return trimmed !== '' && Number.isFinite(value) && isExact ? value : text;
    }
    case 'boolean':
    case 'bool':
      return /^\s*(true|1)\s*$/i.test(text) ? true : /^\s*(false|0)\s*$/i.test(text) ? false : text;
    default:
      return text;
  }
}

/** The marker with the names of the columns that hold JSON text. */
export function markerWithColumns({
  marker,
  nodes,
  edges,
}: WrittenGraph): Readonly<Record<string, unknown>> {
  const jsonOf = (items: WrittenGraph['nodes'] | WrittenGraph['edges']) =>
    columnsOf(items)
      .filter(({ type }) => type === 'json')
      .map(({ name }) => name);
  return { ...marker, jsonOfNodes: jsonOf(nodes), jsonOfEdges: jsonOf(edges) };
}

/** What other tools make of a file in which our own fields are columns. */
export const JSON_COLUMNS_LOSS =
  'Other tools show evidence, aliases and lists as text in JSON; it comes back as it was as long as they keep that text and the attributes of the graph.';
