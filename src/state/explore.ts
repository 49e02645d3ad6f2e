import {
  type Collapse,
  findHiddenNeighbours,
  type HiddenNeighbours,
  planCollapse,
} from '#core/analysis';
import { type Bitset, forEachBit } from '#core/base';
import type { Filter, Graph, Visible } from '#core/graph';
import { NO_SELECTION, type Selection } from '#core/view';
import type { AppState, AppStore } from './app-state.ts';
import { chosenActors } from './commands/chosen-actors.ts';
import { memoizeLast } from './memoize.ts';
import { selectFilter, selectVisible } from './selectors.ts';

/** How many neighbours come into view at once, unless more are asked for. */
export const EXPANSION_LIMIT = 50;

const indexesOf = (graph: Graph, state: AppState): readonly number[] =>
  chosenActors(state).flatMap((id) => graph.actorIndexById.get(id) ?? []);

/** The neighbours of the chosen actors that the view hides by name; `undefined` if none is chosen. */
export function selectHiddenNeighbours(state: AppState): HiddenNeighbours | undefined {
  const { graph } = state.open;
  if (!graph) return undefined;
  return hiddenOf(graph, selectFilter(state), state.view.selection, indexesOf(graph, state));
}
// The selection stands for its indexes, which are another list at every call.
const hiddenOf = memoizeBySelection(
  (graph, filter: Filter, actors): HiddenNeighbours | undefined =>
    actors.length === 0 ? undefined : findHiddenNeighbours(graph, filter, actors),
);

/** What a collapse of the chosen actors would hide; `undefined` if none is chosen. */
export function selectCollapse(state: AppState): Collapse | undefined {
  const { graph } = state.open;
  const visible = selectVisible(state);
  if (!graph || !visible) return undefined;
  return collapseOf(graph, visible, state.view.selection, indexesOf(graph, state));
}
const collapseOf = memoizeBySelection((graph, visible: Visible, actors): Collapse | undefined =>
  actors.length === 0 ? undefined : planCollapse(graph, visible, actors),
);

function memoizeBySelection<View, Value>(
  compute: (graph: Graph, view: View, actors: readonly number[]) => Value,
) {
  let actors: readonly number[] = [];
  const remembered = memoizeLast((graph: Graph, view: View, _: Selection) =>
    compute(graph, view, actors),
  );
  return (graph: Graph, view: View, selection: Selection, now: readonly number[]): Value => {
    actors = now;
    return remembered(graph, view, selection);
  };
}

/** Chooses actors and says how many; with `extend` those chosen before stay chosen. */
export function selectActors(
  state: AppStore,
  actors: Iterable<number>,
  { extend = false }: { extend?: boolean } = {},
): void {
  const { graph } = state.open;
  if (!graph) return;
  const before = extend ? chosenActors(state) : [];
  const found = [...actors].map((actor) => graph.actors[actor]!.id);
  const ids = [...new Set([...before, ...found])];
  state.select(ids.length === 0 ? NO_SELECTION : { kind: 'actors', ids });
  state.notify({ id: 'canvas.selected', values: { count: ids.length } });
}

/** As above, for a set of actors. */
export function selectActorSet(state: AppStore, actors: Bitset, keys?: { extend?: boolean }): void {
  const list: number[] = [];
  forEachBit(actors, (actor) => list.push(actor));
  selectActors(state, list, keys);
}
