import { buildSignedNetwork, columnsOf, findFactions } from '#core/analysis';
import { applyFilter, type Graph } from '#core/graph';
import { campsByActor, typeSignsOf } from './encoding.ts';
import type { View } from './view.ts';

/** A layout does not wait for a long search: with more steps the split is rarely another. */
const STEPS = 200_000;
/** Above this many visible actors sides go by blocs. */
const MOST_ACTORS = 1_500;

/**
 * The sides of the best split into two, where the view colours by camps: the layout then says the
 * same as the colours. A dataset's blocs stand for camps otherwise.
 */
export function campSides(graph: Graph, view: View): Int8Array | undefined {
  if (view.encoding.colour?.by !== 'camps') return undefined;
  const visible = applyFilter(graph, view.filter);
  if (visible.actorCount > MOST_ACTORS) return undefined;
  const signs = typeSignsOf(graph, view.typeSigns);
  const network = buildSignedNetwork(columnsOf(graph), visible, signs);
  const split = findFactions(network, 2, { steps: STEPS });
  const camps = campsByActor(graph, visible, view.typeSigns, split);
  return Int8Array.from(camps, (camp) => (camp === 0 ? -1 : camp === 1 ? 1 : 0));
}
