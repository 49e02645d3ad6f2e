import { hideActors } from '#core/graph';
import { selectCollapse, selectHiddenNeighbours } from '../explore.ts';
import { chosenActors, needsActors } from './chosen-actors.ts';
import type { Command } from './command.ts';

/** What brings neighbours of the chosen actors into view and takes them out again. */
export const EXPLORE_COMMANDS: readonly Command[] = [
  {
    id: 'command.actor.expand',
    keys: ['E', 'N'],
    scope: 'canvas',
    menus: ['actor'],
    whyNot: (state) =>
      needsActors(state) ??
      (selectHiddenNeighbours(state)?.preview.neighbours.length
        ? undefined
        : 'why.noHiddenNeighbours'),
    run: (state) => state.setDialog('expand'),
  },
  {
    id: 'command.actor.collapse',
    keys: ['Shift+E', 'Shift+N'],
    scope: 'canvas',
    menus: ['actor'],
    whyNot: (state) => {
      const collapse = selectCollapse(state);
      if (needsActors(state) || !collapse) return 'why.noActor';
      if (collapse.leaves.length === 0) return 'why.noLeaves';
      return collapse.isolates && state.view.filter.isolates === 'hide'
        ? 'why.onlyLeaves'
        : undefined;
    },
    run: (state) => {
      const { graph } = state.open;
      const leaves = selectCollapse(state)?.leaves ?? [];
      if (!graph) return;
      const ids = leaves.map((actor) => graph.actors[actor]!.id);
      state.setFilter(hideActors(state.view.filter, ids), {
        id: 'step.collapse',
        of: { what: 'actor', ids: chosenActors(state) },
      });
      state.notify({ id: 'collapse.done', values: { count: ids.length } });
    },
  },
];
