import { type Chip, type ChipGroup, type Filter, type Match, NO_FILTER } from './filter.ts';

/**
 * What the filter panel does to the conditions of a filter. A chip or group is named by the object
 * that the filter holds, wherever it stands; one that the filter does not hold changes nothing.
 */

type Item = Chip | ChipGroup;

const isGroup = (item: Item): item is ChipGroup => 'chips' in item;

/** Puts a chip at the end of the stack, or of a group. */
export function addChip(filter: Filter, chip: Chip, into?: ChipGroup): Filter {
  if (into === undefined) return { ...filter, chips: [...filter.chips, chip] };
  return change(filter, into, { ...into, chips: [...into.chips, chip] });
}

/** Puts another chip in the place of one. */
export function replaceChip(filter: Filter, chip: Chip, next: Chip): Filter {
  return change(filter, chip, next);
}

/** Takes out a chip or a group; a group that is left without chips goes as well. */
export function removeChip(filter: Filter, item: Item): Filter {
  return change(filter, item, undefined);
}

/** Switches a chip or a group on or off; what is off stays where it is. */
export function setEnabled(filter: Filter, item: Item, enabled: boolean): Filter {
  return change(filter, item, { ...item, enabled });
}

/** Excludes what was included, and the other way round. */
export function invertChip(filter: Filter, chip: Chip): Filter {
  return change(filter, chip, { ...chip, mode: chip.mode === 'include' ? 'exclude' : 'include' });
}

/** Says whether all must hold or any is enough: in a group, or in the whole filter. */
export function setMatch(filter: Filter, match: Match, of?: ChipGroup): Filter {
  if (of !== undefined) return change(filter, of, { ...of, match });
  const { match: _, ...rest } = filter;
  return match === 'all' ? rest : { ...rest, match };
}

/** Takes chips from where they are into a new group, in the order given. */
export function groupChips(filter: Filter, chips: readonly Chip[], match: Match): Filter {
  const held = chips.filter((chip) => allChips(filter).includes(chip));
  if (held.length === 0) return filter;
  const rest = held.reduce<Filter>(removeChip, filter);
  return withGroups(rest, [...(rest.groups ?? []), { match, chips: held, enabled: true }]);
}

/** Adds a group without chips, which asks for nothing until it is given some. */
export function addGroup(filter: Filter, match: Match): Filter {
  return withGroups(filter, [...(filter.groups ?? []), { match, chips: [], enabled: true }]);
}

/** Takes a chip from where it is to the end of a group, or of the stack. */
export function moveChip(filter: Filter, chip: Chip, into?: ChipGroup): Filter {
  const isThere = (into?.chips ?? filter.chips).includes(chip);
  const isKnown = into === undefined || (filter.groups ?? []).includes(into);
  if (isThere || !isKnown || !allChips(filter).includes(chip)) return filter;
  return addChip(removeChip(filter, chip), chip, into);
}

/** Puts the chips of a group at the end of the stack; those of one that is off are off there. */
export function ungroup(filter: Filter, group: ChipGroup): Filter {
  if (!filter.groups?.includes(group)) return filter;
  const chips = group.enabled
    ? group.chips
    : group.chips.map((chip) => ({ ...chip, enabled: false }));
  const rest = removeChip(filter, group);
  return { ...rest, chips: [...rest.chips, ...chips] };
}

/** Switches a chip or group on and all others off; for a chip in a group, that group is on. */
export function onlyThis(filter: Filter, item: Item): Filter {
  const switchChip = (chip: Chip, enabled: boolean) =>
    chip.enabled === enabled ? chip : { ...chip, enabled };
  const groups = (filter.groups ?? []).map((group) => {
    const isHolding = !isGroup(item) && group.chips.includes(item);
    return {
      ...group,
      enabled: group === item || isHolding,
      chips: isHolding ? group.chips.map((chip) => switchChip(chip, chip === item)) : group.chips,
    };
  });
  const isHeld = groups.some(({ enabled }) => enabled) || filter.chips.includes(item as Chip);
  if (!isHeld) return filter;
  return withGroups(
    { ...filter, chips: filter.chips.map((chip) => switchChip(chip, chip === item)) },
    groups,
  );
}

/** Drops every condition, the window and the second clock included. */
export function resetFilter(): Filter {
  return NO_FILTER;
}

/** Whether a filter holds any condition, even switched off, or shows actors on their own. */
export function isReset({ chips, groups = [], window, knownOn, isolates }: Filter): boolean {
  const isEmpty = chips.length === 0 && groups.length === 0;
  return isEmpty && window === undefined && knownOn === undefined && isolates === 'hide';
}

function allChips({ chips, groups = [] }: Filter): readonly Chip[] {
  return [...chips, ...groups.flatMap((group) => group.chips)];
}

/** Puts something in the place of an item, or takes the item out. */
function change(filter: Filter, item: Item, next: Item | undefined): Filter {
  if (isGroup(item)) {
    if (!filter.groups?.includes(item)) return filter;
    return withGroups(filter, put(filter.groups, item, next as ChipGroup | undefined));
  }
  if (!allChips(filter).includes(item)) return filter;
  const chip = next as Chip | undefined;
  const groups = (filter.groups ?? []).flatMap((group) => {
    if (!group.chips.includes(item)) return [group];
    const chips = put(group.chips, item, chip);
    return chips.length === 0 ? [] : [{ ...group, chips }];
  });
  return withGroups({ ...filter, chips: put(filter.chips, item, chip) }, groups);
}

function put<Entry>(
  entries: readonly Entry[],
  old: Entry,
  next: Entry | undefined,
): readonly Entry[] {
  return entries.flatMap((entry) => (entry === old ? (next ?? []) : [entry]));
}

function withGroups(filter: Filter, groups: readonly ChipGroup[]): Filter {
  const { groups: _, ...rest } = filter;
  return groups.length === 0 ? rest : { ...rest, groups };
}
