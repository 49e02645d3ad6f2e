import {
  compoundName,
  compoundRadius,
  fullSizeOf,
  LABEL_LINE_HEIGHT,
  LABEL_SIZE,
  nodeRadius,
  shownName,
  textWidth,
} from '#core/appearance';
import { type Compound, closedCompounds, compoundsOf, type Graph } from '#core/graph';
import type { LayoutGroup, LayoutInput } from '#core/layout';
import { readingOf } from './large-view.ts';
import type { View } from './view.ts';

/** The groups that a large graph is laid out by; `undefined` where a view does not show any. */
export function layoutGroupsOf(graph: Graph, view: View): readonly LayoutGroup[] | undefined {
  const { isInGroups, collapsed } = readingOf(graph, view);
  if (!isInGroups) return undefined;
  const compounds = compoundsOf(graph, view.grouping);
  const { closed, open } = closedCompounds(compounds, collapsed);
  const isClosed = new Set(closed);
  const fullSize = fullSizeOf(closed);
  // By their places, so that the outer one comes before those inside it.
  const shown = outerFirst(compounds, [...open, ...closed]);
  const placeOf = new Map(shown.map(({ index }, place) => [index, place]));
  return shown.map((compound) => ({
    members: Uint32Array.from(compound.members),
    parent: placeOf.get(compound.parent ?? -1) ?? -1,
    isOpen: !isClosed.has(compound),
    radius: compoundRadius(compound.members.length, fullSize),
    ...labelSize(compoundName(graph, view.grouping, compound)),
  }));
}

function outerFirst(compounds: readonly Compound[], shown: readonly Compound[]) {
  const depthOf = ({ parent }: Compound): number =>
    parent === undefined ? 0 : 1 + depthOf(compounds[parent]!);
  return [...shown].sort((one, other) => depthOf(one) - depthOf(other) || one.index - other.index);
}

/** Says which groups a large graph is laid out by: other groups are another layout. */
export function groupsKey(graph: Graph, view: View): string {
  const { isInGroups, collapsed } = readingOf(graph, view);
  return isInGroups ? JSON.stringify([view.grouping, [...collapsed].sort()]) : '';
}

/**
 * What the layout of a large graph in groups needs to know: all actors, whatever a filter hides, so
 * that nothing moves when one changes. Only actors that stand for themselves need room for names.
 */
export function groupLayoutInput(
  graph: Graph,
  groups: readonly LayoutGroup[],
  aspectRatio: number,
): LayoutInput {
  const { source, target, bundleOf } = graph.bundles;
  const weight = new Float32Array(source.length);
  for (const bundle of bundleOf) weight[bundle]! += 1;
  const inClosed = new Uint8Array(graph.actors.length);
  for (const { members, isOpen } of groups) {
    if (!isOpen) for (const actor of members) inClosed[actor] = 1;
  }
  const labels = graph.actors.map((actor, index) =>
    inClosed[index] === 1 ? NO_LABEL : labelSize(shownName(actor)),
  );
  const { adjacencyOffsets } = graph;
  return {
    actorCount: graph.actors.length,
    actors: Uint32Array.from(graph.actors.keys()),
    source,
    target,
    weight,
    bloc: new Int16Array(graph.actors.length).fill(-1),
    radius: Float32Array.from(graph.actors, (_, actor) =>
      nodeRadius(adjacencyOffsets[actor + 1]! - adjacencyOffsets[actor]!),
    ),
    labelWidth: Float32Array.from(labels, ({ labelWidth }) => labelWidth),
    labelHeight: Float32Array.from(labels, ({ labelHeight }) => labelHeight),
    aspectRatio,
    groups,
  };
}

const NO_LABEL = { labelWidth: 0, labelHeight: 0 };

const labelSize = (lines: readonly string[]) => ({
  labelWidth: Math.max(...lines.map((line) => textWidth(line, LABEL_SIZE, 400))),
  labelHeight: lines.length * LABEL_SIZE * LABEL_LINE_HEIGHT,
});
