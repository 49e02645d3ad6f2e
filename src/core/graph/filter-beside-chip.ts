import type { Chip, ChipGroup, Filter } from './filter.ts';

/**
 * The filter under which an editor counts the values of one chip. For an include chip it is what
 * the filter asks of something that passes the chip, so that a count is what a value would show;
 * for an exclude chip it is the filter without it. The chip may be a new one that the filter, or
 * `group`, does not hold yet; one that is off counts as if it were on.
 */
export function filterBesideChip(filter: Filter, chip: Chip, group?: ChipGroup): Filter {
  const others = (chips: readonly Chip[]) => chips.filter((other) => other !== chip);
  const { groups = [] } = filter;
  const passed = chip.mode === 'include' ? [letsAllThrough(chip)] : [];
  if (group === undefined) {
    const rest = { ...filter, chips: others(filter.chips) };
    if (filter.match !== 'any' || passed.length === 0) return rest;
    return { ...rest, groups: [...groups, { match: 'all', chips: passed, enabled: true }] };
  }
  const edited: ChipGroup = {
    ...group,
    chips: [...others(group.chips), ...passed],
    enabled: true,
  };
  return { ...filter, groups: groups.map((other) => (other === group ? edited : other)) };
}

/** A chip that excludes nothing is a condition that always holds. */
const letsAllThrough = ({ field }: Chip): Chip => ({
  field,
  mode: 'exclude',
  values: [],
  enabled: true,
});
