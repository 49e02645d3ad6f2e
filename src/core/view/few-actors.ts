import { applyFilter, countLines, type Graph, type Visible } from '#core/graph';
import type { LayoutInput } from '#core/layout';
import { readingOf } from './large-view.ts';
import { layoutInputOf } from './layout-input.ts';
import { layoutWish } from './layout-wish.ts';
import type { View, WindowShape } from './view.ts';

/** So many actors and lines can be read one by one; then nobody needs groups. */
const FEW_ACTORS = 300;
const FEW_LINES = 1_500;

type Groups = Pick<View, 'grouping' | 'collapsed'>;
type Shown = Pick<Visible, 'actorCount' | 'relationships'>;

/** Whether a filter leaves so little of a large graph that its actors are shown instead of groups. */
export function isFewInGroups(graph: Graph, visible: Shown, groups: Groups): boolean {
  if (visible.actorCount === 0 || visible.actorCount > FEW_ACTORS) return false;
  if (!readingOf(graph, groups).isInGroups) return false;
  return countLines(graph, visible.relationships) <= FEW_LINES;
}

/** The same of a view that is not on the screen. */
export const showsFew = (graph: Graph, view: View): boolean =>
  readingOf(graph, view).isInGroups && isFewInGroups(graph, applyFilter(graph, view.filter), view);

/**
 * A view with every group opened and every line drawn; outlines of communities would say nothing of
 * a few of their actors.
 */
export function asActors({ lines: _, ...view }: View): View {
  const grouping = view.grouping === 'community' ? 'none' : view.grouping;
  return { ...view, grouping, collapsed: NONE };
}

const NONE: readonly string[] = [];

/** What finds places for these few actors: all of them stand in one place while they are in groups. */
export const fewLayoutInput = (
  graph: Graph,
  visible: Visible,
  shape: WindowShape,
  view: View,
): LayoutInput => layoutInputOf(graph, visible, shape, layoutWish(graph, asActors(view)));
