import { type Chip, type ChipGroup, type Filter, setActorChip } from '#core/graph';
import type { AppState } from '../app-state.ts';
import { selectPositions } from '../selectors.ts';
import { chosenActors, needsActors } from './chosen-actors.ts';
import type { Command } from './command.ts';

const areAllPinned = (state: AppState): boolean => {
  const ids = chosenActors(state);
  return ids.length > 0 && ids.every((id) => state.view.places.some((place) => place.id === id));
};

/** What is done with the chosen actors. */
export const ACTOR_COMMANDS: readonly Command[] = [
  {
    id: 'command.actor.only',
    keys: ['O'],
    scope: 'canvas',
    menus: ['actor', 'line'],
    whyNot: needsActors,
    run: (state) =>
      state.setFilter(setActorChip(state.view.filter, chosenActors(state), 'only'), 'step.actor'),
  },
  {
    id: 'command.actor.hide',
    keys: ['H'],
    scope: 'canvas',
    menus: ['actor'],
    whyNot: needsActors,
    run: (state) =>
      state.setFilter(setActorChip(state.view.filter, chosenActors(state), 'hide'), 'step.hide'),
  },
  {
    id: 'command.actor.showAll',
    keys: ['Shift+H'],
    scope: 'canvas',
    menus: ['ground', 'actor'],
    whyNot: ({ view }) =>
      view.filter.chips.some(isOfActors) || view.filter.groups?.some(isGroupOfActors)
        ? undefined
        : 'why.noneHidden',
    run: (state) => state.setFilter(withoutActorChips(state.view.filter), 'step.showAll'),
  },
  {
    id: 'command.actor.pin',
    keys: ['P'],
    scope: 'canvas',
    menus: ['actor'],
    whyNot: needsActors,
    label: (state) => (areAllPinned(state) ? 'command.actor.pin.release' : 'command.actor.pin.fix'),
    run: (state) => {
      const ids = chosenActors(state);
      const { places } = state.view;
      const isPinned = (id: string) => places.some((place) => place.id === id);
      if (areAllPinned(state)) return state.unplaceActors(ids);
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

const isOfActors = (chip: Chip) => chip.field === 'actor';
/** As an expansion makes it of a chip that narrows to actors. */
const isGroupOfActors = (group: ChipGroup) => group.chips.every(isOfActors);

function withoutActorChips({ groups = [], ...filter }: Filter): Filter {
  const others = groups.filter((group) => !isGroupOfActors(group));
  return {
    ...filter,
    chips: filter.chips.filter((chip) => !isOfActors(chip)),
    ...(others.length > 0 ? { groups: others } : {}),
  };
}
