import { findCommonNeighbours, findShortestPaths } from '#core/analysis';
import type { AppStore } from '../app-state.ts';
import { highlightOfPaths } from '../highlight-of-paths.ts';
import { selectBundles, selectVisible } from '../selectors.ts';
import { chosenActors } from './chosen-actors.ts';
import type { Command } from './command.ts';

/** The graph with the two chosen actors by number; `undefined` unless there are two. */
function pairIn(state: AppStore) {
  const { graph } = state.open;
  const visible = selectVisible(state);
  const ids = chosenActors(state);
  const [one, other] = ids.map((id) => graph?.actorIndexById.get(id));
  if (!graph || !visible || ids.length !== 2 || one === undefined || other === undefined) {
    return undefined;
  }
  return { graph, visible, one, other };
}

const needsTwo = (state: AppStore) => (pairIn(state) ? undefined : 'why.notTwo');

/** What lies between two chosen actors, shown on the graph. */
export const BETWEEN_COMMANDS: readonly Command[] = [
  {
    id: 'command.between.paths',
    keys: [],
    scope: 'canvas',
    menus: ['actor'],
    whyNot: needsTwo,
    run: (state) => {
      const pair = pairIn(state);
      if (!pair) return;
      const { graph, visible, one, other } = pair;
      const paths = findShortestPaths(graph, visible, one, other);
      if (!paths) return state.notify({ id: 'paths.none' });
      state.setHighlight(highlightOfPaths(graph, selectBundles(state), paths));
    },
  },
  {
    id: 'command.between.common',
    keys: [],
    scope: 'canvas',
    menus: ['actor'],
    whyNot: needsTwo,
    run: (state) => {
      const pair = pairIn(state);
      if (!pair) return;
      const { graph, visible, one, other } = pair;
      const common = findCommonNeighbours(graph, visible, [one, other]).map(({ actor }) => actor);
      if (common.length === 0) return state.notify({ id: 'neighbours.none' });
      const shared = new Set(common);
      const isOfPair = (actor: number) => actor === one || actor === other;
      const lines = selectBundles(state).filter(
        ({ source, target }) =>
          (isOfPair(source) && shared.has(target)) || (isOfPair(target) && shared.has(source)),
      );
      state.setHighlight({
        actors: [one, other, ...common].map((actor) => graph.actors[actor]!.id),
        bundles: lines.map(({ key }) => key),
      });
    },
  },
];
