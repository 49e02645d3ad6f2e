import { type Bitset, createBitset, forEachBit, hasBit, setBit } from '#core/base';
import type { Graph, Visible } from '#core/graph';
import type { Selection } from './selection.ts';

type Part = Pick<Visible, 'relationships' | 'actors'>;

/**
 * The visible part of a graph that is selected: around one actor all its visible relationships,
 * among several actors those that join them, for a pair (and type) or relationships just those.
 * `undefined` where nothing is selected.
 */
export function selectedPart(
  graph: Graph,
  visible: Visible,
  selection: Selection,
): Part | undefined {
  if (selection.kind === 'none') return undefined;
  const relationships = createBitset(graph.relationships.length);
  const actors = createBitset(graph.actors.length);
  const keep = chooser(graph, visible, selection, actors);
  forEachBit(visible.relationships, (index) => {
    if (!keep(index)) return;
    setBit(relationships, index);
    setBit(actors, graph.source[index]!);
    setBit(actors, graph.target[index]!);
  });
  return { relationships, actors };
}

function chooser(
  graph: Graph,
  visible: Visible,
  selection: Exclude<Selection, { kind: 'none' }>,
  actors: Bitset,
): (index: number) => boolean {
  if (selection.kind === 'relationship') {
    const chosen = graph.relationshipIndexById.get(selection.id);
    return (index) => index === chosen;
  }
  if (selection.kind === 'relationships') {
    const chosen = new Set(selection.ids.map((id) => graph.relationshipIndexById.get(id)));
    return (index) => chosen.has(index);
  }
  const ids = selection.kind === 'pair' ? [selection.a, selection.b] : selection.ids;
  for (const id of ids) {
    const actor = graph.actorIndexById.get(id);
    if (actor !== undefined && hasBit(visible.actors, actor)) setBit(actors, actor);
  }
  const chosen: Bitset = { size: actors.size, words: actors.words.slice() };
  const type = selection.kind === 'pair' ? selection.type : undefined;
  return (index) => {
    const isFrom = hasBit(chosen, graph.source[index]!);
    const isTo = hasBit(chosen, graph.target[index]!);
    if (type !== undefined && graph.types[graph.type[index]!]!.id !== type) return false;
    return ids.length > 1 ? isFrom && isTo : isFrom || isTo;
  };
}
