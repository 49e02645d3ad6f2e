import { type Bitset, hasBit } from '#core/base';
import { applyFilter } from './apply-filter.ts';
import { countActorsIfShown } from './count-actors-if-shown.ts';
import type { Filter, FilterFieldId } from './filter.ts';
import { isValueShown, toggleValue } from './filter-edits.ts';
import { type ChoiceField, filterFieldById } from './filter-fields.ts';
import type { Graph, ValueIndex } from './graph.ts';
import { filterBeside, stackChips } from './stack-chips.ts';
import {
  countAll,
  countCodes,
  countWithin,
  flagCodes,
  knownCodes,
  valueIndexOf,
} from './value-index.ts';

/** How much of the graph has one value of a field. */
export interface FacetCount {
  /** What the view would have of it if this value were shown and all else stayed as it is. */
  readonly visible: number;
  /** Under the whole filter: what is on the screen now. */
  readonly shown: number;
  /** In the whole dataset. */
  readonly total: number;
}

/**
 * Counts every value of a field of choices that occurs in the dataset, in order of first
 * appearance; fields of other kinds have no values to count. For a field of relationships it
 * counts relationships, for a field of actors it counts actors, with those without a visible
 * relationship only where the filter shows them. A relationship with two documents counts once
 * for each, with a second clock once for each that was known.
 *
 * `visible` is, for a value that the stack hides, the count after `toggleValue` of that value; for
 * others it is `shown`. Groups and the other fields stay as they are. While an `ego` or `degree`
 * chip is on, every value changes what that chip finds: then each `visible` is worked out when it
 * is read, in the time of one filter.
 */
export function countFacets(
  graph: Graph,
  filter: Filter,
  fieldId: FilterFieldId,
): ReadonlyMap<string, FacetCount> {
  const field = filterFieldById(fieldId);
  if (field.takes !== 'choice') return new Map();
  const index = valueIndexOf(graph, field);
  const total = countAll(graph, field);
  const shown = countShown(graph, filter, field);
  if (!measuresItself(filter)) {
    const visible = countIfShown(graph, filter, field);
    return new Map(
      index.values.map((value, code) => [
        value,
        { visible: visible[code]!, shown: shown[code]!, total: total[code]! },
      ]),
    );
  }
  return new Map(
    index.values.map((value, code) => [
      value,
      {
        get visible() {
          if (isValueShown(filter, fieldId, value)) return shown[code]!;
          return countShown(graph, toggleValue(filter, fieldId, value), field)[code]!;
        },
        shown: shown[code]!,
        total: total[code]!,
      },
    ]),
  );
}

/** How many of some relationships (or actors), or of all, have each value of a field of choices. */
export function countValues(
  graph: Graph,
  within: Bitset | undefined,
  fieldId: FilterFieldId,
): ReadonlyMap<string, number> {
  const field = filterFieldById(fieldId);
  if (field.takes !== 'choice') return new Map();
  const index = valueIndexOf(graph, field);
  const counts = within ? countWithin(graph, field, within) : countAll(graph, field);
  return new Map(index.values.map((value, code) => [value, counts[code]!]));
}

/** The values of a field of choices that occur in the dataset, by first appearance. */
export function occurringValues(graph: Graph, fieldId: FilterFieldId): readonly string[] {
  const field = filterFieldById(fieldId);
  return field.takes === 'choice' ? valueIndexOf(graph, field).values : [];
}

/** Whether the filter asks for something that depends on what it shows. */
function measuresItself({ chips, groups = [] }: Filter): boolean {
  return [{ chips, enabled: true }, ...groups].some(
    (group) =>
      group.enabled &&
      group.chips.some(({ enabled, field }) => {
        const { takes } = filterFieldById(field);
        return enabled && (takes === 'range' || takes === 'ego');
      }),
  );
}

function countShown(graph: Graph, filter: Filter, field: ChoiceField): Uint32Array {
  const { actors, relationships } = applyFilter(graph, filter);
  return countKnown(graph, filter, field, field.of === 'actor' ? actors : relationships);
}

/** With a second clock only values of evidence that was known by then. */
function countKnown(graph: Graph, filter: Filter, field: ChoiceField, within: Bitset): Uint32Array {
  const known = knownCodes(graph, field, filter.knownOn);
  if (known === undefined) return countWithin(graph, field, within);
  return countCodes(valueIndexOf(graph, field), within, known);
}

/**
 * What would be visible of each value if it were shown, for all values in one pass. A relationship
 * with the value then passes all chips of the field, so that the others alone decide; only a field
 * that is not of evidence may still refuse it for another of its values.
 */
function countIfShown(graph: Graph, filter: Filter, field: ChoiceField): Uint32Array {
  const index = valueIndexOf(graph, field);
  if (field.of === 'actor') return countActorsIfShown(graph, filter, field);
  const { relationships } = applyFilter(graph, filterBeside(filter, field.id));
  if (field.ofEvidence !== undefined || !field.isMultiple) {
    return countKnown(graph, filter, field, relationships);
  }
  const excluded = stackChips(filter, field.id).flatMap(({ mode, values }) =>
    mode === 'exclude' ? values : [],
  );
  return countUnlessExcluded(index, relationships, flagCodes(index, excluded));
}

/** An item with one excluded value counts for that value only, one with more for none. */
function countUnlessExcluded(
  { values, size, offsets, codes }: ValueIndex,
  within: Bitset,
  isExcluded: Uint8Array,
): Uint32Array {
  const counts = new Uint32Array(values.length);
  for (let item = 0; item < size; item += 1) {
    if (!hasBit(within, item)) continue;
    const own = codes.subarray(offsets[item]!, offsets[item + 1]!);
    const against = own.filter((code) => isExcluded[code] === 1);
    const counted = against.length === 0 ? own : against.length === 1 ? against : [];
    for (const code of counted) counts[code]! += 1;
  }
  return counts;
}
