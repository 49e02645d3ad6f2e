import { type Bitset, createBitset, setBit } from '#core/base';
import type { FilterField } from './filter-fields.ts';
import type { Graph } from './graph.ts';

/** Which relationships (or actors) of a graph have which values of a field. */
export interface ValueIndex {
  /** The values that occur, by first appearance; a value's code is its place here. */
  readonly values: readonly string[];
  readonly codeByValue: ReadonlyMap<string, number>;
  /** Number of relationships or actors indexed. */
  readonly size: number;
  /** Codes of item i: `codes[offsets[i] .. offsets[i + 1])`, at least one. */
  readonly offsets: Uint32Array;
  readonly codes: Uint32Array;
  /** The items with a value; made on first demand, then kept. Not to be changed. */
  readonly itemsWith: (value: string) => Bitset;
}

const indexesByGraph = new WeakMap<Graph, Map<FilterField, ValueIndex>>();

/** The index of a field, made on first demand and kept as long as the graph. */
export function valueIndexOf(graph: Graph, field: FilterField): ValueIndex {
  let indexes = indexesByGraph.get(graph);
  if (indexes === undefined) {
    indexes = new Map();
    indexesByGraph.set(graph, indexes);
  }
  let index = indexes.get(field);
  if (index === undefined) {
    index = indexValues(graph, field);
    indexes.set(field, index);
  }
  return index;
}

function indexValues(graph: Graph, field: FilterField): ValueIndex {
  const size = field.of === 'actor' ? graph.actors.length : graph.relationships.length;
  const codeByValue = new Map<string, number>();
  const offsets = new Uint32Array(size + 1);
  const codes: number[] = [];
  for (let item = 0; item < size; item += 1) {
    for (const value of field.valuesOf(graph, item)) {
      let code = codeByValue.get(value);
      if (code === undefined) {
        code = codeByValue.size;
        codeByValue.set(value, code);
      }
      codes.push(code);
    }
    offsets[item + 1] = codes.length;
  }
  const index = {
    values: [...codeByValue.keys()],
    codeByValue,
    size,
    offsets,
    codes: Uint32Array.from(codes),
  };
  const itemsByCode = new Map<number | undefined, Bitset>();
  const itemsWith = (value: string): Bitset => {
    const code = codeByValue.get(value);
    let items = itemsByCode.get(code);
    if (items === undefined) {
      items = createBitset(size);
      if (code !== undefined) addItems(items, index, code);
      itemsByCode.set(code, items);
    }
    return items;
  };
  return { ...index, itemsWith };
}

function addItems(
  items: Bitset,
  { size, offsets, codes }: Omit<ValueIndex, 'itemsWith'>,
  code: number,
): void {
  for (let item = 0; item < size; item += 1) {
    for (let at = offsets[item]!; at < offsets[item + 1]!; at += 1) {
      if (codes[at] === code) setBit(items, item);
    }
  }
}
