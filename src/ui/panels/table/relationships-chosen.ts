import { bitsToArray } from '#core/base';
import type { Graph, Visible } from '#core/graph';
import { type Selection, selectedPart } from '#state';

/**
 * The ids of the visible relationships that are chosen: one, some, all of one actor, or all among
 * several.
 */
export function relationshipsChosen(
  graph: Graph,
  visible: Visible | undefined,
  selection: Selection,
): readonly string[] {
  if (selection.kind === 'relationship') return [selection.id];
  if (selection.kind === 'relationships') return selection.ids;
  const part = visible && selectedPart(graph, visible, selection);
  if (!part) return [];
  return Array.from(bitsToArray(part.relationships), (index) => graph.relationships[index]!.id);
}
