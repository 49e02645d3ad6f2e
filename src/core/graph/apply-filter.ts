import {
  andInto,
  andNotInto,
  type Bitset,
  clearBit,
  countBits,
  createBitset,
  fillBitset,
  forEachBit,
  hasBit,
  orInto,
  setBit,
} from '#core/base';
import type { Chip, Filter } from './filter.ts';
import { type FilterField, filterFieldById } from './filter-fields.ts';
import type { Graph } from './graph.ts';
import { relationshipsInWindow } from './time-window.ts';
import { type ValueIndex, valueIndexOf } from './value-index.ts';

/** What a filter leaves of a graph. Shared and kept: not to be changed. */
export interface Visible {
  readonly relationships: Bitset;
  readonly actors: Bitset;
  readonly relationshipCount: number;
  readonly actorCount: number;
}

const visibleByGraph = new WeakMap<Graph, WeakMap<Filter, Visible>>();

/**
 * Works out what a filter shows. All enabled chips and the window must hold.
 *
 * A chip asks whether a value is *allowed*: `include` allows its values and no others, `exclude`
 * allows all values but its own. A relationship (or actor) passes when at least one of its values
 * is allowed. So hiding one document does not hide a relationship that rests on another as well,
 * and an include chip without values shows nothing. A chip of an actor field lets a relationship
 * through when both of its ends pass, or with `ends: 'either'` when one does.
 *
 * The visible actors are the ends of the visible relationships: no chip hides an actor that still
 * has a visible edge. With `isolates: 'show'` the actors that pass all actor chips come as well.
 *
 * The answer is remembered by the identity of the filter, which is never changed in place.
 */
export function applyFilter(graph: Graph, filter: Filter): Visible {
  let known = visibleByGraph.get(graph);
  if (known === undefined) {
    known = new WeakMap();
    visibleByGraph.set(graph, known);
  }
  let visible = known.get(filter);
  if (visible === undefined) {
    visible = workOutVisible(graph, filter);
    known.set(filter, visible);
  }
  return visible;
}

function workOutVisible(graph: Graph, filter: Filter): Visible {
  const relationships = createFullBitset(graph.relationships.length);
  const passing = createFullBitset(graph.actors.length);
  if (filter.window !== undefined) {
    andInto(relationships, relationshipsInWindow(graph, filter.window));
  }
  for (const chip of filter.chips) {
    if (!chip.enabled) continue;
    const field = filterFieldById(chip.field);
    const items = itemsPassing(valueIndexOf(graph, field), field, chip);
    if (field.of === 'relationship') {
      andInto(relationships, items);
    } else {
      andInto(passing, items);
      dropByEnds(graph, relationships, items, chip.ends ?? 'both');
    }
  }
  const actors = filter.isolates === 'show' ? passing : createBitset(graph.actors.length);
  forEachBit(relationships, (index) => {
    setBit(actors, graph.source[index]!);
    setBit(actors, graph.target[index]!);
  });
  return {
    relationships,
    actors,
    relationshipCount: countBits(relationships),
    actorCount: countBits(actors),
  };
}

function itemsPassing(index: ValueIndex, field: FilterField, chip: Chip): Bitset {
  if (chip.mode === 'exclude' && field.isMultiple) return itemsBeyond(index, chip.values);
  const items = createBitset(index.size);
  for (const value of chip.values) orInto(items, index.itemsWith(value));
  if (chip.mode === 'include') return items;
  const others = createFullBitset(index.size);
  andNotInto(others, items);
  return others;
}

/** The items with at least one value that is not among these. */
function itemsBeyond(index: ValueIndex, values: readonly string[]): Bitset {
  const isExcluded = new Uint8Array(index.values.length);
  for (const value of values) {
    const code = index.codeByValue.get(value);
    if (code !== undefined) isExcluded[code] = 1;
  }
  const items = createBitset(index.size);
  for (let item = 0; item < index.size; item += 1) {
    for (let at = index.offsets[item]!; at < index.offsets[item + 1]!; at += 1) {
      if (isExcluded[index.codes[at]!] === 0) setBit(items, item);
    }
  }
  return items;
}

function dropByEnds(
  graph: Graph,
  relationships: Bitset,
  passing: Bitset,
  ends: 'both' | 'either',
): void {
  forEachBit(relationships, (index) => {
    const hasSource = hasBit(passing, graph.source[index]!);
    const hasTarget = hasBit(passing, graph.target[index]!);
    const isKept = ends === 'both' ? hasSource && hasTarget : hasSource || hasTarget;
    if (!isKept) clearBit(relationships, index);
  });
}

function createFullBitset(size: number): Bitset {
  const set = createBitset(size);
  fillBitset(set, true);
  return set;
}
