import type { Attributes } from '../foreign/foreign-graph.ts';
import { columnsOf, columnText, type WrittenColumn } from '../foreign/written-columns.ts';
import { writeAttributes } from '../xml/write-xml.ts';
import type { TimedValue } from './gexf-attributes.ts';

/** A column of a GEXF file; one that is timed holds a list of values, each for its own time. */
export interface GexfColumn extends WrittenColumn {
  readonly isTimed: boolean;
}

type Items = readonly { readonly attributes: Attributes }[];

export const gexfColumnsOf = (items: Items): GexfColumn[] =>
  columnsOf(items).map((column) => timedColumn(column, items) ?? { ...column, isTimed: false });

/** The column as a timed one, when all its values are such lists of one simple type. */
function timedColumn({ name, type }: WrittenColumn, items: Items): GexfColumn | undefined {
  if (type !== 'json') return undefined;
  const values: { attributes: Attributes }[] = [];
  for (const { attributes } of items) {
    if (!attributes.has(name)) continue;
    const list = attributes.get(name);
    if (!isTimedList(list)) return undefined;
    for (const { value } of list) values.push({ attributes: new Map([[name, value]]) });
  }
  const inner = columnsOf(values)[0];
  return inner === undefined || inner.type === 'json' ? undefined : { ...inner, isTimed: true };
}

const isTimedList = (value: unknown): value is readonly TimedValue[] =>
  Array.isArray(value) && value.length > 0 && value.every(isTimedValue);

function isTimedValue(item: unknown): item is TimedValue {
  if (typeof item !== 'object' || item === null || !('value' in item)) return false;
  const { value: _, ...times } = item;
  const texts = Object.entries(times);
  return (
    texts.length > 0 &&
    texts.every(([key, text]) => (key === 'start' || key === 'end') && typeof text === 'string')
  );
}

/** The declarations of nodes' or edges' columns, the timed ones apart, as GEXF has it. */
export function declareColumns(domain: 'node' | 'edge', columns: readonly GexfColumn[]): string[] {
  return (['static', 'dynamic'] as const).flatMap((mode) => {
    const declared = columns.flatMap(({ name, type, isTimed }, index) => {
      if (isTimed !== (mode === 'dynamic')) return [];
      const own = writeAttributes([
        ['id', index],
        ['title', name],
        ['type', type === 'json' ? 'string' : type],
      ]);
      return [`      <attribute${own}/>`];
    });
    if (declared.length === 0) return [];
    return [`    <attributes class="${domain}" mode="${mode}">`, ...declared, '    </attributes>'];
  });
}

/** The values of one node or edge. */
export function valuesOf(columns: readonly GexfColumn[], attributes: Attributes): string {
  const values = columns.flatMap((column, index) => {
    if (!attributes.has(column.name)) return [];
    const value = attributes.get(column.name);
    const timed =
      column.isTimed && isTimedList(value) ? value : [{ value, start: undefined, end: undefined }];
    return timed.map(
      (item) =>
        `<attvalue${writeAttributes([
          ['for', index],
          ['value', columnText(column, item.value)],
          ['start', item.start],
          ['end', item.end],
        ])}/>`,
    );
  });
  return values.length === 0 ? '' : `<attvalues>${values.join('')}</attvalues>`;
}
