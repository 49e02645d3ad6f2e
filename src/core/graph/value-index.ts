import { type Bitset, createBitset, hasBit } from '#core/base';
import type { Chip, KnownOn } from './filter.ts';
import type { ChoiceField } from './filter-fields.ts';
import type { Graph, ValueIndex } from './graph.ts';
import { addPublication, noPublications, type Publications, publishedBy } from './known-on.ts';
import { rememberByGraph } from './remember-by-graph.ts';

/** The index of a field, made with the graph or on first demand, and kept as long as it. */
export const valueIndexOf = rememberByGraph(
  (graph, field: ChoiceField): ValueIndex =>
    graph.values.get(field.id) ?? indexValues(graph, field),
);

/** Gathers which relationships (or actors) have which values of a field. */
export function indexValues(graph: Graph, field: ChoiceField): ValueIndex {
  const size = field.of === 'actor' ? graph.actors.length : graph.relationships.length;
  const codeByValue = new Map<string, number>();
  const offsets = new Uint32Array(size + 1);
  let codes = new Uint32Array(size);
  let count = 0;
  for (let item = 0; item < size; item += 1) {
    for (const value of field.valuesOf(graph, item)) {
      let code = codeByValue.get(value);
      if (code === undefined) {
        code = codeByValue.size;
        codeByValue.set(value, code);
      }
      if (count === codes.length) codes = growTo(codes, 2 * count);
      codes[count++] = code;
    }
    offsets[item + 1] = count;
  }
  return {
    values: [...codeByValue.keys()],
    codeByValue,
    size,
    offsets,
    codes: codes.subarray(0, count),
  };
}

function growTo(codes: Uint32Array, length: number): Uint32Array<ArrayBuffer> {
  const longer = new Uint32Array(length);
  longer.set(codes);
  return longer;
}

/** How many of some items, or of all, have each value; of its entries only those that are known. */
export function countCodes(
  { values, size, offsets, codes }: ValueIndex,
  within?: Bitset,
  known?: Bitset,
): Uint32Array {
  const counts = new Uint32Array(values.length);
  const isSingle = codes.length === size && known === undefined;
  for (let item = 0; item < size; item += 1) {
    if (within !== undefined && !hasBit(within, item)) continue;
    if (isSingle) {
      counts[codes[item]!]! += 1;
      continue;
    }
    for (let at = offsets[item]!; at < offsets[item + 1]!; at += 1) {
      if (known === undefined || hasBit(known, at)) counts[codes[at]!]! += 1;
    }
  }
  return counts;
}

/** How many items of the whole graph have each value. */
export const countAll = rememberByGraph((graph, field: ChoiceField) =>
  countCodes(valueIndexOf(graph, field)),
);

const countsBySet = rememberByGraph(
  (_graph, _within: Bitset) => new Map<ChoiceField, Uint32Array>(),
);

/** How many of some items have each value of a field: counted once for a set, which never changes. */
export function countWithin(graph: Graph, field: ChoiceField, within: Bitset): Uint32Array {
  const known = countsBySet(graph, within);
  let counts = known.get(field);
  if (counts === undefined) {
    counts = countCodes(valueIndexOf(graph, field), within);
    known.set(field, counts);
  }
  return counts;
}

/** When each entry of `codes` was published: the first evidence with that value. */
const publicationsOfCodes = rememberByGraph((graph, field: ChoiceField): Publications => {
  const { codeByValue, offsets, codes } = valueIndexOf(graph, field);
  const publications = noPublications(codes.length);
  graph.relationships.forEach(({ evidence }, item) => {
    for (const one of evidence) {
      const code = codeByValue.get(field.ofEvidence!(graph, one))!;
      const at = codes.indexOf(code, offsets[item]!);
      addPublication(publications, at, graph, one.document);
    }
  });
  return publications;
});

const knownCodesByField = rememberByGraph(
  (_graph, _knownOn: KnownOn) => new Map<ChoiceField, Bitset>(),
);

/**
 * Which entries of `codes` count: with a second clock only the values of evidence that was known
 * by then; `undefined` where all count.
 */
export function knownCodes(
  graph: Graph,
  field: ChoiceField,
  knownOn: KnownOn | undefined,
): Bitset | undefined {
  if (knownOn === undefined || field.ofEvidence === undefined) return undefined;
  const known = knownCodesByField(graph, knownOn);
  let codes = known.get(field);
  if (codes === undefined) {
    codes = publishedBy(publicationsOfCodes(graph, field), knownOn);
    known.set(field, codes);
  }
  return codes;
}

/** Which codes these values have: 1 for those, 0 for the others. */
export function flagCodes(index: ValueIndex, values: readonly string[]): Uint8Array {
  const flags = new Uint8Array(index.values.length);
  for (const value of values) {
    const code = index.codeByValue.get(value);
    if (code !== undefined) flags[code] = 1;
  }
  return flags;
}

/** The relationships (or actors) that pass a chip of a field of choices. */
export function itemsPassing(
  graph: Graph,
  field: ChoiceField,
  chip: Pick<Chip, 'mode' | 'values'>,
  knownOn?: KnownOn,
): Bitset {
  const index = valueIndexOf(graph, field);
  const { size, offsets, codes } = index;
  const isNamed = flagCodes(index, chip.values);
  const known = knownCodes(graph, field, knownOn);
  const isIncluding = chip.mode === 'include';
  const isStrict = !isIncluding && field.ofEvidence === undefined;
  // An item passes with one entry like this; in a strict chip it is refused with one.
  const wanted = isIncluding || isStrict ? 1 : 0;
  const items = createBitset(size);
  for (let item = 0; item < size; item += 1) {
    let isFound = false;
    for (let at = offsets[item]!; at < offsets[item + 1]!; at += 1) {
      if (isNamed[codes[at]!] === wanted && (known === undefined || hasBit(known, at))) {
        isFound = true;
        break;
      }
    }
    if (isFound !== isStrict) items.words[item >>> 5]! |= 1 << (item & 31);
  }
  return items;
}
