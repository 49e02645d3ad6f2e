import type { Chip, ChipGroup, Filter } from './filter.ts';
import { writeEgo } from './value-codes.ts';

/** Which neighbours of which actors are to be shown, all by id. */
export interface NeighboursToShow {
  readonly actors: readonly string[];
  readonly neighbours: readonly string[];
  /** Whether these are all that the actors have: then the actors are named in place of each. */
  readonly areAll: boolean;
}

/**
 * Lets neighbours of some actors through the conditions that name actors: a chip that hides them
 * lets go of them, one that narrows to actors takes them in. Conditions about anything else stay
 * as they are, and so does what is switched off.
 */
export function showNeighbours(filter: Filter, want: NeighboursToShow): Filter {
  const named = new Set([...want.actors, ...want.neighbours]);
  const chips: Chip[] = [];
  const groups: ChipGroup[] = (filter.groups ?? []).map((group) =>
    group.enabled && group.match === 'any' ? widenGroup(group, want) : group,
  );
  for (const chip of filter.chips) {
    if (!chip.enabled || (chip.field !== 'actor' && chip.field !== 'ego')) chips.push(chip);
    else if (chip.mode === 'include') {
      const wider = widenChip(chip, want);
      if (wider) chips.push(wider);
      else groups.push({ match: 'any', chips: [chip, chipBetween(want)], enabled: true });
    } else if (chip.field === 'actor') {
      const values = chip.values.filter((value) => !named.has(value));
      if (values.length === chip.values.length) chips.push(chip);
      else if (values.length > 0) chips.push({ ...chip, values });
    } else chips.push(chip);
  }
  const { groups: _, ...rest } = filter;
  return { ...rest, chips, ...(groups.length > 0 ? { groups } : {}) };
}

/** Hides actors by the chip of the stack that hides others already, else by a new one. */
export function hideActors(filter: Filter, ids: readonly string[]): Filter {
  const at = filter.chips.findLastIndex(
    ({ enabled, field, mode, ends }) =>
      enabled && field === 'actor' && mode === 'exclude' && ends !== 'either',
  );
  const before: Chip = filter.chips[at] ?? {
    field: 'actor',
    mode: 'exclude',
    values: [],
    enabled: true,
  };
  const chip = { ...before, values: [...new Set([...before.values, ...ids])] };
  const chips = at < 0 ? [...filter.chips, chip] : filter.chips.with(at, chip);
  return ids.length === 0 ? filter : { ...filter, chips };
}

/** `undefined` for a chip whose lines to the outside cannot be told to go to some of it only. */
function widenChip(chip: Chip, { actors, neighbours, areAll }: NeighboursToShow) {
  if (chip.field === 'ego') {
    return areAll
      ? withValues(
          chip,
          actors.map((actor) => writeEgo({ actor, depth: 1 })),
        )
      : withValues(
          chip,
          neighbours.map((actor) => writeEgo({ actor, depth: 0 })),
        );
  }
  if (chip.ends !== 'either') return withValues(chip, [...actors, ...neighbours]);
  return areAll ? withValues(chip, actors) : undefined;
}

/** In a group of which any chip is enough, one more lets the neighbours through. */
function widenGroup(group: ChipGroup, want: NeighboursToShow): ChipGroup {
  const narrowing = group.chips.filter(
    ({ enabled, field, mode }) =>
      enabled && mode === 'include' && (field === 'actor' || field === 'ego'),
  );
  if (narrowing.length === 0) return group;
  const between = narrowing.find(({ field, ends }) => field === 'actor' && ends !== 'either');
  if (!between) return { ...group, chips: [...group.chips, chipBetween(want)] };
  const wider = withValues(between, [...want.actors, ...want.neighbours]);
  return { ...group, chips: group.chips.map((chip) => (chip === between ? wider : chip)) };
}

const chipBetween = ({ actors, neighbours }: NeighboursToShow): Chip => ({
  field: 'actor',
  mode: 'include',
  values: [...new Set([...actors, ...neighbours])],
  enabled: true,
  ends: 'both',
});

const withValues = (chip: Chip, values: readonly string[]): Chip => ({
  ...chip,
  values: [...new Set([...chip.values, ...values])],
});
