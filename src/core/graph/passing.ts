import { andInto, type Bitset, copyBitset, createBitset, hasBit, orInto } from '#core/base';
import type { Chip, Match } from './filter.ts';
import { type Asked, type FilterField, filterFieldById } from './filter-fields.ts';
import type { Graph } from './graph.ts';
import { rememberByGraph } from './remember-by-graph.ts';
import { itemsPassing } from './value-index.ts';

/** What passes one condition or several together. Shared and kept: not to be changed. */
export interface Passing {
  readonly relationships: Bitset;
  /** The actors that pass by themselves; absent where only relationships were asked about. */
  readonly actors?: Bitset;
}

/**
 * Puts conditions together. Those that ask about relationships only say nothing about an actor on
 * its own and are left out there. `undefined` where there is no condition.
 */
export function combine(match: Match, parts: readonly Passing[]): Passing | undefined {
  const [first] = parts;
  if (first === undefined || parts.length === 1) return first;
  const mergeInto = match === 'all' ? andInto : orInto;
  const merge = (sets: readonly Bitset[]): Bitset | undefined => {
    const [one, ...others] = sets;
    if (one === undefined || others.length === 0) return one;
    const merged = copyBitset(one);
    for (const other of others) mergeInto(merged, other);
    return merged;
  };
  const actors = merge(parts.flatMap((part) => part.actors ?? []));
  return {
    relationships: merge(parts.map((part) => part.relationships)) ?? first.relationships,
    ...(actors === undefined ? {} : { actors }),
  };
}

/** What passes an enabled chip; `undefined` where the chip asks for nothing. */
export function passingChip(graph: Graph, chip: Chip, asked: Asked): Passing | undefined {
  const field = filterFieldById(chip.field);
  if (field.takes === 'choice') {
    const isDated = asked.knownOn !== undefined && field.ofEvidence !== undefined;
    if (!isDated) return passingChoice(graph, chip);
    return passingItems(graph, field, chip, itemsPassing(graph, field, chip, asked.knownOn));
  }
  const found = chip.values.flatMap((value) => field.itemsFor(graph, value, asked) ?? []);
  if (found.length === 0 && chip.values.length > 0) return undefined;
  const size = field.of === 'actor' ? graph.actors.length : graph.relationships.length;
  const items = createBitset(size);
  for (const one of found) orInto(items, one);
  return passingItems(graph, field, chip, chip.mode === 'include' ? items : othersThan(items));
}

/** What passes a chip that asks for nothing but the data: worked out once. */
const passingChoice = rememberByGraph((graph, chip: Chip): Passing => {
  const field = filterFieldById(chip.field);
  if (field.takes !== 'choice') throw new Error(`${chip.field} has no choices`);
  return passingItems(graph, field, chip, itemsPassing(graph, field, chip));
});

function passingItems(graph: Graph, field: FilterField, chip: Chip, items: Bitset): Passing {
  if (field.of === 'relationship') return { relationships: items };
  return { relationships: relationshipsBetween(graph, items, chip.ends ?? 'both'), actors: items };
}

/** The relationships of which both ends, or either, are among some actors. */
function relationshipsBetween(graph: Graph, actors: Bitset, ends: 'both' | 'either'): Bitset {
  const passes = Uint8Array.from(graph.actors, (_, actor) => (hasBit(actors, actor) ? 1 : 0));
  const needed = ends === 'both' ? 2 : 1;
  const { source, target } = graph;
  const between = createBitset(source.length);
  for (let index = 0; index < source.length; index += 1) {
    if (passes[source[index]!]! + passes[target[index]!]! >= needed) {
      between.words[index >>> 5]! |= 1 << (index & 31);
    }
  }
  return between;
}

function othersThan(items: Bitset): Bitset {
  const others = copyBitset(items);
  for (let word = 0; word < others.words.length; word += 1) others.words[word]! ^= 0xffff_ffff;
  const used = items.size % 32;
  if (used !== 0) others.words[others.words.length - 1]! &= 2 ** used - 1;
  return others;
}
