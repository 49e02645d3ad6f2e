import { type Bitset, createBitset, forEachBit, hasBit, setBit } from '#core/base';
import { type Graph, neighbourhoodOf, type Visible } from '#core/graph';
import { type Selection, selectedPart } from '#state';
import type { Subject } from './figure-choices.ts';

export type Part = Pick<Visible, 'relationships' | 'actors'>;

/** The part of what is visible that a subject asks for; `undefined` where nothing is selected. */
export function partOfSubject(
  graph: Graph,
  visible: Visible,
  selection: Selection,
  subject: Subject,
): Part | undefined {
  switch (subject) {
    case 'selected':
      return selectedPart(graph, visible, selection);
    case 'near-1':
      return nearby(graph, visible, selection, 1);
    case 'near-2':
      return nearby(graph, visible, selection, 2);
    case 'all':
      return { relationships: all(graph.relationships.length), actors: all(graph.actors.length) };
    default:
      return visible;
  }
}

/** Ids of the actors that a selection is about. */
export function actorsOf(graph: Graph, selection: Selection): readonly string[] {
  switch (selection.kind) {
    case 'none':
      return [];
    case 'actors':
      return selection.ids;
    case 'pair':
      return [selection.a, selection.b];
    case 'relationship':
      return endsOf(graph, [selection.id]);
    case 'relationships':
      return endsOf(graph, selection.ids);
  }
}

function endsOf(graph: Graph, ids: readonly string[]): readonly string[] {
  const ends = ids.flatMap((id) => {
    const relationship = graph.relationships[graph.relationshipIndexById.get(id) ?? -1];
    return relationship ? [relationship.source, relationship.target] : [];
  });
  return [...new Set(ends)];
}

/** Actors within some steps of the selected ones, with all visible relationships among them. */
function nearby(
  graph: Graph,
  visible: Visible,
  selection: Selection,
  steps: number,
): Part | undefined {
  const chosen = actorsOf(graph, selection).flatMap((id) => graph.actorIndexById.get(id) ?? []);
  if (chosen.length === 0) return undefined;
  const actors = neighbourhoodOf(graph, visible, chosen, steps);
  const relationships = createBitset(graph.relationships.length);
  forEachBit(visible.relationships, (index) => {
    if (hasBit(actors, graph.source[index]!) && hasBit(actors, graph.target[index]!)) {
      setBit(relationships, index);
    }
  });
  return { relationships, actors };
}

function all(size: number): Bitset {
  const bits = createBitset(size);
  for (let index = 0; index < size; index += 1) setBit(bits, index);
  return bits;
}
