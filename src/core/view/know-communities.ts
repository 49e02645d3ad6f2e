import { columnsOf, runAnalysis } from '#core/analysis';
import { communitiesOf, type Graph, keepCommunities, nameCommunities } from '#core/graph';
import type { View } from './view.ts';

/** Finds the communities of a graph at once where a view needs them; the page does so in a worker. */
export function knowCommunities(graph: Graph, { grouping }: Pick<View, 'grouping'>): void {
  if (grouping !== 'community' || communitiesOf(graph)) return;
  const found = runAnalysis(columnsOf(graph), { kind: 'communities' });
  keepCommunities(graph, nameCommunities(graph, found));
}
