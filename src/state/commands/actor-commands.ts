import { type Chip, type Filter, isValueShown } from '#core/graph';
import type { AppStore } from '../app-state.ts';
import { selectPositions } from '../selectors.ts';
import type { Command } from './command.ts';

/** The chosen actors: those selected, or the ends of the selected pair or relationship. */
function chosenActors({ open: { graph }, view: { selection } }: AppStore): readonly string[] {
  if (selection.kind === 'actors') return selection.ids;
  if (selection.kind === 'pair') return [selection.a, selection.b];
  if (selection.kind === 'relationship' && graph) {
    const index = graph.relationshipIndexById.get(selection.id);
    const relationship = index === undefined ? undefined : graph.relationships[index];
    return relationship ? [relationship.source, relationship.target] : [];
  }
  return [];
}

const needsActors = (state: AppStore) =>
  chosenActors(state).length === 0 ? 'why.noActor' : undefined;

/** What is done with the chosen actors. */
export const ACTOR_COMMANDS: readonly Command[] = [
  {
    id: 'command.actor.only',
    keys: ['O'],
    scope: 'canvas',
    menus: ['actor', 'line'],
    whyNot: needsActors,
    run: (state) => {
      const ids = chosenActors(state);
      const chip: Chip = {
        field: 'actor',
        mode: 'include',
        values: ids,
        enabled: true,
        ends: ids.length === 1 ? 'either' : 'both',
      };
      const rest = withoutActorChips(state.view.filter, 'include');
      state.setFilter({ ...rest, chips: [...rest.chips, chip] }, 'step.actor');
    },
  },
  {
    id: 'command.actor.hide',
    keys: ['H'],
    scope: 'canvas',
    menus: ['actor'],
    whyNot: needsActors,
    run: (state) => {
      const { filter } = state.view;
      const ids = chosenActors(state).filter((id) => isValueShown(filter, 'actor', id));
      const chip: Chip = { field: 'actor', mode: 'exclude', values: ids, enabled: true };
      if (ids.length > 0) {
        state.setFilter({ ...filter, chips: [...filter.chips, chip] }, 'step.hide');
      }
    },
  },
  {
    id: 'command.actor.showAll',
    keys: ['Shift+H'],
    scope: 'canvas',
    menus: ['ground', 'actor'],
    whyNot: ({ view }) =>
      view.filter.chips.some((chip) => chip.field === 'actor') ? undefined : 'why.noneHidden',
    run: (state) => state.setFilter(withoutActorChips(state.view.filter), 'step.showAll'),
  },
  {
    id: 'command.actor.pin',
    keys: ['P'],
    scope: 'canvas',
    menus: ['actor'],
    whyNot: needsActors,
    run: (state) => {
      const ids = chosenActors(state);
      const { places } = state.view;
      const isPinned = (id: string) => places.some((place) => place.id === id);
      if (ids.every(isPinned)) return state.unplaceActors(ids);
      const positions = selectPositions(state);
      const graph = state.open.graph;
      if (!positions || !graph) return;
      state.placeActors(
        ids
          .filter((id) => !isPinned(id))
          .map((id) => {
            const actor = graph.actorIndexById.get(id)!;
            return { id, x: Math.round(positions.x[actor]!), y: Math.round(positions.y[actor]!) };
          }),
      );
    },
  },
];

function withoutActorChips(filter: Filter, mode?: Chip['mode']): Filter {
  return {
    ...filter,
    chips: filter.chips.filter(
      (chip) => chip.field !== 'actor' || (mode !== undefined && chip.mode !== mode),
    ),
  };
}
