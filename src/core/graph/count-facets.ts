import { type Bitset, hasBit } from '#core/base';
import { applyFilter } from './apply-filter.ts';
import type { Filter, FilterFieldId } from './filter.ts';
import { filterFieldById } from './filter-fields.ts';
import type { Graph } from './graph.ts';
import { type ValueIndex, valueIndexOf } from './value-index.ts';

/** How much of the graph has one value of a field. */
export interface FacetCount {
  /** Under all other fields' chips and the window: what showing the value gives. */
  readonly visible: number;
  /** Under the whole filter: what is on the screen now. */
  readonly shown: number;
  /** In the whole dataset. */
  readonly total: number;
}

/**
 * Counts every value of a field that occurs in the dataset, in order of first appearance: for a
 * field of relationships it counts relationships, for a field of actors it counts actors, with
 * those without a visible relationship only where the filter shows them. A relationship with two
 * documents counts once for each.
 */
export function countFacets(
  graph: Graph,
  filter: Filter,
  fieldId: FilterFieldId,
): ReadonlyMap<string, FacetCount> {
  const field = filterFieldById(fieldId);
  const index = valueIndexOf(graph, field);
  const countVisible = (under: Filter): Uint32Array => {
    const visible = applyFilter(graph, under);
    return countCodes(index, field.of === 'actor' ? visible.actors : visible.relationships);
  };
  const total = countCodes(index);
  const shown = countVisible(filter);
  const others = withoutField(filter, fieldId);
  const visible = others === filter ? shown : countVisible(others);
  return new Map(
    index.values.map((value, code) => [
      value,
      { visible: visible[code]!, shown: shown[code]!, total: total[code]! },
    ]),
  );
}

/** The same filter object where no enabled chip asks for the field. */
function withoutField(filter: Filter, field: FilterFieldId): Filter {
  const chips = filter.chips.filter((chip) => !(chip.enabled && chip.field === field));
  return chips.length === filter.chips.length ? filter : { ...filter, chips };
}

function countCodes({ values, size, offsets, codes }: ValueIndex, within?: Bitset): Uint32Array {
  const counts = new Uint32Array(values.length);
  for (let item = 0; item < size; item += 1) {
    if (within !== undefined && !hasBit(within, item)) continue;
    for (let at = offsets[item]!; at < offsets[item + 1]!; at += 1) counts[codes[at]!]! += 1;
  }
  return counts;
}
