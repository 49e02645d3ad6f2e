import { hasBit } from '#core/base';
import type { Graph, Visible } from '#core/graph';
import type { Selection } from '#state';

/** The ids of the visible relationships that are chosen: one, some, or all between two actors. */
export function relationshipsChosen(
  graph: Graph,
  visible: Pick<Visible, 'relationships'> | undefined,
  selection: Selection,
): readonly string[] {
  if (selection.kind === 'relationship') return [selection.id];
  if (selection.kind === 'relationships') return selection.ids;
  const [a, b] = endsOf(selection);
  const actor = a === undefined ? undefined : graph.actorIndexById.get(a);
  if (actor === undefined || b === undefined || !visible) return [];
  const other = graph.actorIndexById.get(b);
  const { adjacency, adjacencyOffsets, source, target } = graph;
  return [...adjacency.subarray(adjacencyOffsets[actor], adjacencyOffsets[actor + 1])]
    .filter((index) => source[index] === other || target[index] === other)
    .filter((index) => hasBit(visible.relationships, index))
    .map((index) => graph.relationships[index]!.id);
}

function endsOf(selection: Selection): readonly string[] {
  if (selection.kind === 'pair') return [selection.a, selection.b];
  return selection.kind === 'actors' && selection.ids.length === 2 ? selection.ids : [];
}
