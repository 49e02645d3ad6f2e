import type { Chip, Filter, FilterFieldId } from './filter.ts';

/** The enabled chips of a field in the stack; those in groups are not the legend's to edit. */
export function stackChips(filter: Filter, field: FilterFieldId): readonly Chip[] {
  return filter.chips.filter((chip) => chip.enabled && chip.field === field);
}

/**
 * What a filter asks of something that passes every chip of a field in the stack: where `any`
 * include chip is enough and the field has one, the others no longer matter. The same filter
 * object where there is no such chip.
 */
export function filterBeside(filter: Filter, field: FilterFieldId): Filter {
  const own = stackChips(filter, field);
  if (own.length === 0) return filter;
  const isChosen = filter.match === 'any' && own.some(({ mode }) => mode === 'include');
  const chips = filter.chips.filter(
    (chip) => !own.includes(chip) && !(isChosen && chip.mode === 'include'),
  );
  return isChosen ? { ...filter, chips, groups: [] } : { ...filter, chips };
}
