import { type ExpansionPreview, previewExpansion } from '#core/analysis';
import {
  applyFilter,
  type Chip,
  type Filter,
  type Graph,
  removeChip,
  replaceChip,
} from '#core/graph';

export interface HiddenNeighbours {
  readonly preview: ExpansionPreview;
  /** The filter whose actor chips let them through as well. */
  readonly widened: Filter;
}

/**
 * The neighbours of an actor that only the stack's chips "show only these actors" hide, and the
 * filter that shows them: a chip that keeps lines to the outside takes in the actor, one that asks
 * for both ends takes in the neighbours too. `undefined` where no such chip is set.
 */
export function findHiddenNeighbours(
  graph: Graph,
  filter: Filter,
  actor: number,
): HiddenNeighbours | undefined {
  const chips = filter.chips.filter(
    ({ enabled, field, mode }) => enabled && field === 'actor' && mode === 'include',
  );
  if (chips.length === 0) return undefined;
  const without = chips.reduce<Filter>(removeChip, filter);
  const allowed = applyFilter(graph, without);
  const shown = applyFilter(graph, filter);
  const preview = previewExpansion(graph, allowed, shown.actors, [actor]);
  const own = graph.actors[actor]!.id;
  const others = preview.neighbours.map((neighbour) => graph.actors[neighbour.actor]!.id);
  const widen = (chip: Chip): Chip => {
    const added = chip.ends === 'either' ? [own] : [own, ...others];
    return { ...chip, values: [...new Set([...chip.values, ...added])] };
  };
  const widened = chips.reduce<Filter>(
    (stack, chip) => replaceChip(stack, chip, widen(chip)),
    filter,
  );
  return { preview, widened };
}
