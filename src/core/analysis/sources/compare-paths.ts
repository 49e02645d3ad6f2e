import { hasBit } from '#core/base';
import type { Graph } from '#core/graph';
import { findShortestPaths, type PathStep, type ShortestPaths } from '../shortest-paths.ts';
import type { VisibleRelationships, WalkDirection } from '../visible-ties.ts';

/** The shortest paths between two actors in two views. */
export interface PathComparison {
  /** `undefined` where there is no path. */
  readonly before: ShortestPaths | undefined;
  readonly after: ShortestPaths | undefined;
  /** Steps of the paths before that no relationship carries after. */
  readonly lost: readonly PathStep[];
}

/** Tells which paths between two actors would go, such as when a source is thought away. */
export function comparePaths(
  graph: Graph,
  before: VisibleRelationships,
  after: VisibleRelationships,
  from: number,
  to: number,
  direction: Exclude<WalkDirection, 'against'> = 'either-way',
): PathComparison {
  const earlier = findShortestPaths(graph, before, from, to, direction);
  const steps = earlier?.steps.flat() ?? [];
  return {
    before: earlier,
    after: findShortestPaths(graph, after, from, to, direction),
    lost: steps.filter((step) =>
      step.relationships.every((index) => !hasBit(after.relationships, index)),
    ),
  };
}
