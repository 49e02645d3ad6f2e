import { compoundsOf, type Graph } from '#core/graph';
import { FIRST_VIEW, firstGrouping, type View } from '#core/view';
import { isSame } from './is-same.ts';

/**
 * What a large dataset is gathered by when it is opened and nobody has asked for a view; anything
 * that was asked for is left as it is.
 */
export function groupingAtFirst(
  graph: Graph,
  { dataset: _, ...asked }: View,
): View['grouping'] | undefined {
  return isSame(asked, FIRST_VIEW) ? firstGrouping(graph) : undefined;
}

/** The outermost groups of a grouping: all of them as one node each. */
export const outermost = (graph: Graph, grouping: View['grouping']): readonly string[] =>
  compoundsOf(graph, grouping)
    .filter(({ parent }) => parent === undefined)
    .map(({ id }) => id);
