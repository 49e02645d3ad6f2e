import type { Bundle, Drawn, Graph } from '#core/graph';
import { type AppStore, NO_SELECTION, type Selection, selectDrawn, toggleActor } from '#state';
import { actorIdsOf } from './drawn-node.ts';

/** Whether all actors of a node are chosen. */
export const areChosen = (selection: Selection, ids: readonly string[]): boolean =>
  selection.kind === 'actors' && ids.length > 0 && ids.every((id) => selection.ids.includes(id));

/** Whether all that a node stands for is chosen; a group may stand for thousands. */
export const isChosen = (
  selection: Selection,
  graph: Graph,
  drawn: Pick<Drawn, 'collapsed'> | undefined,
  node: number,
): boolean => selection.kind === 'actors' && areChosen(selection, actorIdsOf(graph, drawn, node));

/** Chooses the actor of a node, or all of a collapsed group; `extend` adds or takes them out. */
export function selectNode(state: AppStore, node: number, { extend = false } = {}): void {
  const ids = actorIdsOf(state.open.graph, selectDrawn(state), node);
  if (ids.length === 0) return;
  const { selection } = state.view;
  if (!extend) state.select({ kind: 'actors', ids });
  else if (ids.length === 1) state.select(toggleActor(selection, ids[0]!));
  else {
    const before = selection.kind === 'actors' ? selection.ids : [];
    const others = before.filter((id) => !ids.includes(id));
    const next = areChosen(selection, ids) ? others : [...others, ...ids];
    state.select(next.length === 0 ? NO_SELECTION : { kind: 'actors', ids: next });
  }
}

/**
 * A line of one relationship opens that; a wider one all between its two actors. A line of a
 * collapsed group that holds several pairs opens exactly its own relationships.
 */
export function selectBundle(state: AppStore, key: string): void {
  const bundle = selectDrawn(state)?.bundles.find((other) => other.key === key);
  const { graph } = state.open;
  if (bundle && graph) state.select(selectionOf(graph, bundle));
}

export function selectionOf(graph: Graph, bundle: Bundle): Selection {
  const [first, ...more] = bundle.relationships.map((index) => graph.relationships[index]!);
  if (!first) return NO_SELECTION;
  if (more.length === 0) return { kind: 'relationship', id: first.id };
  const type = graph.types[bundle.type]!;
  const all = [first, ...more];
  const ends = new Set(all.flatMap(({ source, target }) => [source, target]));
  if (ends.size > 2) return { kind: 'relationships', ids: all.map(({ id }) => id) };
  // As in a bundle of actors: without a direction, the one that comes first in the dataset is first.
  const { source, target } = first;
  const isTurned =
    !type.directed && graph.actorIndexById.get(source)! > graph.actorIndexById.get(target)!;
  const [a, b] = isTurned ? [target, source] : [source, target];
  return { kind: 'pair', a, b, type: type.id };
}
