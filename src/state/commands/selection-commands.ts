import { componentOf, invertSelection } from '#core/analysis';
import { createBitset, setBit } from '#core/base';
import type { Graph } from '#core/graph';
import type { AppStore, CanvasTool } from '../app-state.ts';
import { selectActorSet } from '../explore.ts';
import { selectVisible } from '../selectors.ts';
import { chosenActors, needsActors } from './chosen-actors.ts';
import type { Command } from './command.ts';

const needsVisible = (state: AppStore) =>
  selectVisible(state)?.actorCount ? undefined : 'why.nothingVisible';

const indexesOf = (graph: Graph, ids: readonly string[]): readonly number[] =>
  ids.flatMap((id) => graph.actorIndexById.get(id) ?? []);

const toolCommand = (tool: CanvasTool, id: string, key: string): Command => ({
  id,
  keys: [key],
  scope: 'canvas',
  whyNot: (state) => {
    if (state.view.mode !== 'canvas') return 'why.noCanvas';
    return state.canvasTool === tool ? 'why.toolInUse' : undefined;
  },
  run: (state) => state.setCanvasTool(tool),
});

/** What chooses several actors at once. */
export const SELECTION_COMMANDS: readonly Command[] = [
  toolCommand('pan', 'command.tool.pan', 'V'),
  toolCommand('marquee', 'command.tool.marquee', 'M'),
  toolCommand('lasso', 'command.tool.lasso', 'L'),
  {
    id: 'command.select.all',
    keys: ['A'],
    scope: 'canvas',
    menus: ['ground'],
    whyNot: needsVisible,
    run: (state) => {
      const visible = selectVisible(state);
      if (visible) selectActorSet(state, visible.actors);
    },
  },
  {
    id: 'command.select.invert',
    keys: ['I'],
    scope: 'canvas',
    menus: ['ground', 'actor'],
    whyNot: needsVisible,
    run: (state) => {
      const { graph } = state.open;
      const visible = selectVisible(state);
      if (!graph || !visible) return;
      const chosen = createBitset(graph.actors.length);
      for (const actor of indexesOf(graph, chosenActors(state))) setBit(chosen, actor);
      selectActorSet(state, invertSelection(visible.actors, chosen));
    },
  },
  {
    id: 'command.select.component',
    keys: ['C'],
    scope: 'canvas',
    menus: ['actor'],
    whyNot: needsActors,
    run: (state) => {
      const { graph } = state.open;
      const visible = selectVisible(state);
      if (!graph || !visible) return;
      const chosen = indexesOf(graph, chosenActors(state));
      selectActorSet(state, componentOf(graph, visible, ...chosen));
    },
  },
];
