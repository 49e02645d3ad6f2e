import type { Chip, ChipGroup, Filter, FilterFieldId } from '#core/graph';

/** Where a chip stands, or would: in the stack, or in one of the groups. */
export interface ChipPlace {
  /** Number of the group; absent for the stack. */
  readonly group?: number;
  /** Number of the chip there. */
  readonly at: number;
  /** Nothing stands there yet: the chip asks for nothing so far. */
  readonly isNew: boolean;
}

/** Opens the editor for a chip that stands, or will stand, somewhere. */
export type EditChip = (place: ChipPlace, chip: Chip, anchor?: Element) => void;

/** Tells places apart on the page. */
export const keyOfPlace = ({ group, at }: ChipPlace): string => `${group ?? 'stack'} ${at}`;

/**
 * What a new chip begins as. No relationship has both ends in one actor, so that a filter of actors
 * begins with what they have to do with others.
 */
export const newChip = (field: FilterFieldId): Chip => ({
  field,
  mode: 'include',
  values: [],
  enabled: true,
  ...(field === 'actor' ? { ends: 'either' } : {}),
});

/** The place of a new chip: after all others. */
export function newPlace(filter: Filter, group?: number): ChipPlace {
  const at = (group === undefined ? filter.chips : filter.groups?.[group]?.chips)?.length ?? 0;
  return { ...(group === undefined ? {} : { group }), at, isNew: true };
}

export function groupAt(filter: Filter, { group }: ChipPlace): ChipGroup | undefined {
  return group === undefined ? undefined : filter.groups?.[group];
}

export function chipAt(filter: Filter, place: ChipPlace): Chip | undefined {
  if (place.isNew) return undefined;
  return chipsAround(filter, place)[place.at];
}

/**
 * Puts a chip in its place. One without values asks for nothing, so it is taken out, yet its place
 * is kept: an empty group stays, and the next value puts the chip back where it was.
 */
export function putChip(
  filter: Filter,
  place: ChipPlace,
  chip: Chip,
): { readonly filter: Filter; readonly place: ChipPlace } {
  const isEmpty = chip.values.length === 0;
  const chips = chipsAround(filter, place).toSpliced(
    place.at,
    place.isNew ? 0 : 1,
    ...(isEmpty ? [] : [chip]),
  );
  const groups = filter.groups?.map((group, index) =>
    index === place.group ? { ...group, chips } : group,
  );
  return {
    filter:
      place.group === undefined ? { ...filter, chips } : { ...filter, ...(groups && { groups }) },
    place: { ...place, isNew: isEmpty },
  };
}

function chipsAround(filter: Filter, place: ChipPlace): readonly Chip[] {
  return (place.group === undefined ? filter.chips : groupAt(filter, place)?.chips) ?? [];
}
