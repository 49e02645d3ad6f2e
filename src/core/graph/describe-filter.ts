import type { Chip, Filter, FilterFieldId, KnownOn, Match, TimeWindow } from './filter.ts';
import { type FilterField, filterFieldById, NOT_STATED } from './filter-fields.ts';
import type { Graph } from './graph.ts';
import {
  type CountRange,
  type DateCode,
  readCountRange,
  readDateCode,
  readEgo,
} from './value-codes.ts';

/** A filter taken apart for sentences; the words come from whoever makes them. */
export interface FilterDescription {
  readonly match: Match;
  /** The chips of the stack, in their order, then the groups. */
  readonly parts: readonly (ChipDescription | GroupDescription)[];
  readonly window?: TimeWindow;
  readonly knownOn?: KnownOn;
  readonly isolates: Filter['isolates'];
}

export interface ChipDescription {
  readonly kind: 'chip';
  readonly field: FilterFieldId;
  readonly takes: FilterField['takes'];
  readonly mode: Chip['mode'];
  readonly values: readonly ValueDescription[];
  /** For fields of actors: whether both ends of a relationship are asked about, or either. */
  readonly ends?: 'both' | 'either';
  readonly enabled: boolean;
}

export interface GroupDescription {
  readonly kind: 'group';
  readonly match: Match;
  readonly chips: readonly ChipDescription[];
  readonly enabled: boolean;
}

export interface ValueDescription {
  readonly value: string;
  /** In the data's own words; absent where the interface has the words. */
  readonly name?: string;
  /** The value stands for "not stated". */
  readonly isNotStated: boolean;
  /** Of a range that can be read. */
  readonly range?: CountRange;
  /** Of surroundings that can be read: the number of steps. */
  readonly depth?: number;
  /** Of a date that can be read. */
  readonly date?: DateCode;
}

/** Takes a filter apart: what is asked of which field, in the data's own names. */
export function describeFilter(graph: Graph, filter: Filter): FilterDescription {
  const { chips, groups = [], match = 'all', window, knownOn, isolates } = filter;
  return {
    match,
    parts: [
      ...chips.map((chip) => describeChip(graph, chip)),
      ...groups.map(
        (group): GroupDescription => ({
          kind: 'group',
          match: group.match,
          chips: group.chips.map((chip) => describeChip(graph, chip)),
          enabled: group.enabled,
        }),
      ),
    ],
    ...(window === undefined ? {} : { window }),
    ...(knownOn === undefined ? {} : { knownOn }),
    isolates,
  };
}

function describeChip(graph: Graph, chip: Chip): ChipDescription {
  const field = filterFieldById(chip.field);
  return {
    kind: 'chip',
    field: chip.field,
    takes: field.takes,
    mode: chip.mode,
    values: chip.values.map((value) => describeValue(graph, field, value)),
    ...(field.of === 'actor' ? { ends: chip.ends ?? 'both' } : {}),
    enabled: chip.enabled,
  };
}

function describeValue(graph: Graph, field: FilterField, value: string): ValueDescription {
  const ego = field.takes === 'ego' ? readEgo(value) : undefined;
  const range = field.takes === 'range' ? readCountRange(value) : undefined;
  const date = field.takes === 'date' ? readDateCode(value) : undefined;
  const name = ego
    ? filterFieldById('actor').nameOf?.(graph, ego.actor)
    : field.nameOf?.(graph, value);
  return {
    value,
    ...(name === undefined ? {} : { name }),
    isNotStated: (field.takes === 'choice' || field.takes === 'date') && value === NOT_STATED,
    ...(range === undefined ? {} : { range }),
    ...(ego === undefined ? {} : { depth: ego.depth }),
    ...(date === undefined ? {} : { date }),
  };
}
