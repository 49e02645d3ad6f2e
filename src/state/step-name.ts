import type { Chip, Filter, FilterFieldId } from '#core/graph';
import { FILTER_FIELD_IDS } from '#core/graph';
import type { Selection } from '#core/view';
import { isSame } from './is-same.ts';

/**
 * What a step did, as the id of a message and what fills it. Things are named by id, so that a
 * list of steps can be read in the language that the reader has chosen since.
 */
export interface StepName {
  readonly id: string;
  readonly values?: Readonly<Record<string, string | number>>;
  /** Fills `{names}`. */
  readonly of?: StepThings;
}

export interface StepThings {
  readonly what: FilterFieldId | 'relationship' | 'layout' | 'mode' | 'grouping' | 'community';
  readonly ids: readonly string[];
}

export function nameSelectionStep(selection: Selection): StepName {
  switch (selection.kind) {
    case 'none':
      return { id: 'step.clear' };
    case 'actors':
      return { id: 'step.select', of: { what: 'actor', ids: selection.ids } };
    case 'pair':
      return { id: 'step.selectPair', of: { what: 'actor', ids: [selection.a, selection.b] } };
    case 'relationship':
      return {
        id: 'step.selectRelationship',
        of: { what: 'relationship', ids: [selection.id] },
      };
    case 'relationships':
      return { id: 'step.selectRelationships', values: { count: selection.ids.length } };
  }
}

/** Steps of which the change of the filter says more than their name. */
const isPlain = (given: string) =>
  given === 'step.hide' ||
  given.startsWith('step.filter.') ||
  FILTER_FIELD_IDS.some((field) => given === ['step', field].join('.'));
/** Fields whose values are no names. */
const UNNAMED = new Set<FilterFieldId>(['ego', 'degree', 'date', 'text']);

/**
 * Names a change of the filter by what it hides, shows or leaves alone, where that is all it does;
 * any other change goes by the name that it was given.
 */
export function nameFilterStep(before: Filter, after: Filter, given: string): StepName {
  if (!isPlain(given)) return { id: given };
  const { chips: oldChips, ...oldRest } = before;
  const { chips: newChips, ...newRest } = after;
  if (!isSame(oldRest, newRest)) return { id: given };
  const changed = [...oldChips, ...newChips].filter(
    (chip) => !(oldChips.some(isSameAs(chip)) && newChips.some(isSameAs(chip))),
  );
  const [first] = changed;
  if (!first || UNNAMED.has(first.field)) return { id: given };
  const { field } = first;
  if (changed.some((chip) => chip.field !== field)) return { id: given };
  const only = {
    had: valuesOf(oldChips, field, 'include'),
    has: valuesOf(newChips, field, 'include'),
  };
  const out = {
    had: valuesOf(oldChips, field, 'exclude'),
    has: valuesOf(newChips, field, 'exclude'),
  };
  const hidden = without(out.has, out.had);
  const shown = without(out.had, out.has);
  const name = (id: string, ids: readonly string[]): StepName => ({ id, of: { what: field, ids } });
  if (!isSame(only.had, only.has)) {
    if (hidden.length > 0) return { id: given };
    if (only.has.length > 0) return name('step.showOnly', only.has);
    return shown.length > 0 ? { id: given } : name('step.showOthers', only.had);
  }
  if (hidden.length > 0 && shown.length === 0) return name('step.hideThings', hidden);
  if (shown.length > 0 && hidden.length === 0) return name('step.showThings', shown);
  return { id: given };
}

const without = (values: readonly string[], others: readonly string[]) =>
  values.filter((value) => !others.includes(value));

const isSameAs = (chip: Chip) => (other: Chip) => isSame(chip, other);

const valuesOf = (chips: readonly Chip[], field: FilterFieldId, mode: Chip['mode']) =>
  chips
    .filter((chip) => chip.enabled && chip.field === field && chip.mode === mode)
    .flatMap((chip) => chip.values);
