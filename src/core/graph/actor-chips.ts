import type { Chip, Filter } from './filter.ts';
import { isValueShown } from './filter-edits.ts';

/**
 * Narrows the stack to some actors (`only`: one actor with all it deals with, several with what
 * joins them) or takes them out (`hide`). Other chips that name these actors lose them first.
 */
export function setActorChip(
  filter: Filter,
  ids: readonly string[],
  want: 'only' | 'hide',
): Filter {
  const rest = ids.reduce(withoutActor, filter);
  const chip: Chip =
    want === 'hide'
      ? { field: 'actor', mode: 'exclude', values: ids, enabled: true }
      : {
          field: 'actor',
          mode: 'include',
          values: ids,
          enabled: true,
          ends: ids.length === 1 ? 'either' : 'both',
        };
  return ids.length === 0 ? filter : { ...rest, chips: [...rest.chips, chip] };
}

/** Takes an actor out of every actor chip of the stack; a chip that this leaves empty goes. */
export function withoutActor(filter: Filter, id: string): Filter {
  const chips = filter.chips.flatMap((chip) => {
    if (chip.field !== 'actor' || !chip.values.includes(id)) return [chip];
    const values = chip.values.filter((value) => value !== id);
    return values.length === 0 ? [] : [{ ...chip, values }];
  });
  return { ...filter, chips };
}

/** What the stack says of an actor: it is among those narrowed to, or hidden; else `undefined`. */
export function actorChipOf(filter: Filter, id: string): 'only' | 'hide' | undefined {
  const isOnly = filter.chips.some(
    ({ enabled, field, mode, values }) =>
      enabled && field === 'actor' && mode === 'include' && values.includes(id),
  );
  if (isOnly) return 'only';
  return isValueShown(filter, 'actor', id) ? undefined : 'hide';
}
