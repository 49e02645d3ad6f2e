import type { Chip, Filter, FilterFieldId } from './filter.ts';
import { stackChips } from './stack-chips.ts';

/**
 * What the legend does to the stack of a filter. A chip that the user has switched off, and one in
 * a group, is left as it is: it neither counts here nor is edited.
 */

/** Whether a value passes all enabled chips of its field in the stack. */
export function isValueShown(filter: Filter, field: FilterFieldId, value: string): boolean {
  return stackChips(filter, field).every(
    (chip) => (chip.mode === 'include') === chip.values.includes(value),
  );
}

/**
 * Hides a shown value or shows a hidden one, and leaves every other value of the field as it is.
 * Where the field has an enabled include chip that is edited, else one enabled exclude chip.
 */
export function toggleValue(filter: Filter, field: FilterFieldId, value: string): Filter {
  const isShown = isValueShown(filter, field, value);
  const chips = stackChips(filter, field);
  const isIncluding = chips.some((chip) => chip.mode === 'include');
  const excluding = chips.find((chip) => chip.mode === 'exclude');
  if (isShown && !isIncluding && excluding === undefined) {
    const chip: Chip = { field, mode: 'exclude', values: [value], enabled: true };
    return { ...filter, chips: [...filter.chips, chip] };
  }
  const edited = filter.chips.map((chip) => {
    if (!chip.enabled || chip.field !== field) return chip;
    if (chip.mode === 'include') return isShown ? without(chip, value) : having(chip, value);
    if (!isShown) return without(chip, value);
    return chip === excluding && !isIncluding ? having(chip, value) : chip;
  });
  return { ...filter, chips: edited.filter((chip) => !isIdle(chip, field)) };
}

/** Shows one value of a field and hides all others. */
export function showOnly(filter: Filter, field: FilterFieldId, value: string): Filter {
  const replaced = stackChips(filter, field);
  const ends = replaced.find((chip) => chip.ends !== undefined)?.ends;
  const chip: Chip = {
    field,
    mode: 'include',
    values: [value],
    enabled: true,
    ...(ends === undefined ? {} : { ends }),
  };
  return { ...filter, chips: [...filter.chips.filter((old) => !replaced.includes(old)), chip] };
}

/** Drops every chip of a field from the stack, switched on or off. */
export function clearField(filter: Filter, field: FilterFieldId): Filter {
  return { ...filter, chips: filter.chips.filter((chip) => chip.field !== field) };
}

function having(chip: Chip, value: string): Chip {
  return chip.values.includes(value) ? chip : { ...chip, values: [...chip.values, value] };
}

function without(chip: Chip, value: string): Chip {
  return { ...chip, values: chip.values.filter((other) => other !== value) };
}

/** An enabled chip that excludes nothing says nothing. One that includes nothing hides all. */
function isIdle(chip: Chip, field: FilterFieldId): boolean {
  return (
    chip.enabled && chip.field === field && chip.mode === 'exclude' && chip.values.length === 0
  );
}
