import { LABEL_LINE_HEIGHT, LABEL_SIZE, nodeRadius, shownName, textWidth } from '#core/appearance';
import { bitsToArray } from '#core/base';
import { type Bundle, bundleRelationships, degreeOf, type Graph, type Visible } from '#core/graph';
import type { LayoutInput, Positions } from '#core/layout';
import type { WindowShape } from './view.ts';

/** Width by height that a layout is made for. */
const ASPECT_RATIOS: Readonly<Record<WindowShape, number>> = {
  portrait: 0.62,
  square: 1.02,
  landscape: 1.45,
};

/** What the layout needs to know of the visible part of a graph. */
export function layoutInputOf(
  graph: Graph,
  visible: Visible,
  shape: WindowShape,
  options: { previous?: Positions; pinned?: Uint32Array } = {},
): LayoutInput {
  const bundles = bundleRelationships(graph, visible);
  const degree = degreeOf(graph, visible);
  const groupIndex = new Map(graph.dataset.actorGroups.map((group, index) => [group.id, index]));
  return {
    actorCount: graph.actors.length,
    actors: Uint32Array.from(bitsToArray(visible.actors)),
    source: Uint32Array.from(bundles, (bundle) => bundle.source),
    target: Uint32Array.from(bundles, (bundle) => bundle.target),
    weight: Float32Array.from(bundles, weightOf),
    bloc: Int16Array.from(graph.actors, (actor) => groupIndex.get(actor.group ?? '') ?? -1),
    radius: Float32Array.from(degree, (count) => nodeRadius(count)),
    labelWidth: Float32Array.from(graph.actors, (actor) =>
      Math.max(...shownName(actor).map((line) => textWidth(line, LABEL_SIZE, 400))),
    ),
    labelHeight: Float32Array.from(
      graph.actors,
      (actor) => shownName(actor).length * LABEL_SIZE * LABEL_LINE_HEIGHT,
    ),
    aspectRatio: ASPECT_RATIOS[shape],
    ...(options.previous ? { previous: options.previous } : {}),
    ...(options.pinned ? { pinned: options.pinned } : {}),
  };
}

// Twenty events pull harder than one, but not twenty times as hard.
const weightOf = (bundle: Bundle) => 1 + Math.log2(bundle.relationships.length);
