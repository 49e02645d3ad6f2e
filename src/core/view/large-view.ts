import { countBits } from '#core/base';
import {
  closedCompounds,
  compoundsOf,
  countLines,
  type Graph,
  type Grouping,
  type Visible,
} from '#core/graph';
import { LARGE } from '#core/layout';
import type { View } from './view.ts';

/** More lines than this are painted from columns of numbers, not held one by one. */
export const MOST_SINGLE_LINES = 3_000;
/** Lines that can be followed with the eye where groups are shown: more for more nodes. */
const FEWEST_BETWEEN_GROUPS = 60;
const LINES_A_NODE = 2;
/** Lines among all actors at first: more would be a grey cloud that nobody reads. */
const LINES_AMONG_ALL = 20_000;
/** Groups and actors beside them that are few enough to be read as a first picture. */
const MOST_AT_FIRST = 48;

/** Whether a dataset has more actors or lines than can be told apart on one picture. */
export const isLargeGraph = (graph: Graph): boolean =>
  graph.actors.length > LARGE || graph.bundles.source.length > MOST_SINGLE_LINES;

/** Actors and groups that a picture has, whatever a filter hides, where some groups are one node each. */
export function countNodes(graph: Graph, by: Grouping, collapsed: readonly string[]): number {
  const { closed } = closedCompounds(compoundsOf(graph, by), collapsed);
  const gathered = new Set(closed.flatMap(({ members }) => members));
  return graph.actors.length - gathered.size + closed.length;
}

/** How a graph is drawn, from what a view asks for and what can be read. */
export interface Reading {
  /** Whether a large graph is shown in groups: these are laid out by themselves. */
  readonly isInGroups: boolean;
  /** Groups that are drawn as one node. */
  readonly collapsed: readonly string[];
  /** Lines that are drawn at most, the heaviest. */
  readonly mostLines: number;
}

/**
 * How a graph is drawn. A small one as the view asks. A large one in groups with the lines that can
 * be followed; where too much stands outside of the collapsed groups to be read, they help nobody,
 * and all actors are shown.
 */
export function readingOf(
  graph: Graph,
  { grouping, collapsed, lines }: Pick<View, 'grouping' | 'collapsed' | 'lines'>,
): Reading {
  if (!isLargeGraph(graph)) {
    return { isInGroups: false, collapsed, mostLines: Number.POSITIVE_INFINITY };
  }
  const nodes = countNodes(graph, grouping, collapsed);
  if (collapsed.length > 0 && nodes <= LARGE) {
    const readable = Math.max(FEWEST_BETWEEN_GROUPS, LINES_A_NODE * nodes);
    const mostLines = Math.min(lines ?? readable, MOST_SINGLE_LINES);
    return { isInGroups: true, collapsed, mostLines };
  }
  return { isInGroups: false, collapsed: [], mostLines: lines ?? LINES_AMONG_ALL };
}

/**
 * Whether what is drawn is too much to hold each mark as an element of its own: then it is painted
 * in bulk, on the screen and in a figure.
 */
export function isLargePicture(
  graph: Graph,
  visible: Pick<Visible, 'actors' | 'relationships'>,
  { isInGroups }: Pick<Reading, 'isInGroups'>,
): boolean {
  if (isInGroups || !isLargeGraph(graph)) return false;
  if (countBits(visible.actors) > LARGE) return true;
  return countLines(graph, visible.relationships) > MOST_SINGLE_LINES;
}

/**
 * How a dataset is shown for which nobody has asked for a view: a large one in groups that can be
 * opened, by its own groups where these leave few actors alone, else by communities.
 */
export function firstGrouping(graph: Graph): Grouping | undefined {
  if (!isLargeGraph(graph)) return undefined;
  const groups = compoundsOf(graph, 'group').map(({ id }) => id);
  const nodes = countNodes(graph, 'group', groups);
  return groups.length > 1 && nodes <= MOST_AT_FIRST ? 'group' : 'community';
}
