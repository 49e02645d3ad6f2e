import { findCommonNeighbours, findShortestPaths } from '#core/analysis';
import { hasBit } from '#core/base';
import { keysOfBundles } from '#core/graph';
import type { AppStore } from '../app-state.ts';
import { highlightOfPaths } from '../highlight-of-paths.ts';
import { selectVisible } from '../selectors.ts';
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

/** Runs with the two chosen actors, where there are two. */
const withPair =
  (run: (state: AppStore, pair: NonNullable<ReturnType<typeof pairIn>>) => void) =>
  (state: AppStore) => {
    const pair = pairIn(state);
    if (pair) run(state, pair);
  };

const needsTwo = (state: AppStore) => (pairIn(state) ? undefined : 'why.notTwo');

/** What lies between two chosen actors, shown on the graph. */
export const BETWEEN_COMMANDS: readonly Command[] = [
  {
    id: 'command.between.paths',
    keys: [],
    scope: 'canvas',
    menus: ['actor'],
    whyNot: needsTwo,
    run: withPair((state, { graph, visible, one, other }) => {
      const paths = findShortestPaths(graph, visible, one, other);
      if (!paths) return state.notify({ id: 'paths.none' });
      state.setHighlight(highlightOfPaths(graph, paths));
    }),
  },
  {
    id: 'command.between.common',
    keys: [],
    scope: 'canvas',
    menus: ['actor'],
    whyNot: needsTwo,
    run: withPair((state, { graph, visible, one, other }) => {
      const common = findCommonNeighbours(graph, visible, [one, other]).map(({ actor }) => actor);
      if (common.length === 0) return state.notify({ id: 'neighbours.none' });
      const shared = new Set(common);
      const between = [one, other].flatMap((actor) => {
        const { adjacency, adjacencyOffsets, source, target } = graph;
        const own = adjacency.subarray(adjacencyOffsets[actor]!, adjacencyOffsets[actor + 1]!);
        return Array.from(own).filter(
          (index) =>
            hasBit(visible.relationships, index) &&
            shared.has(source[index] === actor ? target[index]! : source[index]!),
        );
      });
      state.setHighlight({
        actors: [one, other, ...common].map((actor) => graph.actors[actor]!.id),
        bundles: keysOfBundles(graph, between),
      });
    }),
  },
];
