import { LABEL_LINE_HEIGHT, LABEL_SIZE, nodeRadius, shownName, textWidth } from '#core/appearance';
import { bitsToArray } from '#core/base';
import {
  type Bundle,
  bundleRelationships,
  compoundsOf,
  degreeOf,
  type Graph,
  type Grouping,
  type Visible,
} from '#core/graph';
import type { LayoutId, LayoutInput, Positions } from '#core/layout';
import type { WindowShape } from './view.ts';

/** Width by height that a layout is made for. */
const ASPECT_RATIOS: Readonly<Record<WindowShape, number>> = {
  portrait: 0.62,
  square: 1.02,
  landscape: 1.45,
};

export interface LayoutWish {
  readonly previous?: Positions;
  readonly pinned?: Uint32Array;
  /** Actors go by the names that the dataset has in this language. */
  readonly language?: string | undefined;
  /** By blocs when absent. */
  readonly layout?: LayoutId;
  /** For rings round an actor, by its index. */
  readonly centre?: number;
  /** What stands together where the layout keeps blocs apart; the dataset's groups when absent. */
  readonly blocs?: Grouping;
  /** For camps: -1 and 1 by actor of the graph, 0 for those of neither. */
  readonly side?: Int8Array;
}

/** What the layout needs to know of the visible part of a graph. */
export function layoutInputOf(
  graph: Graph,
  visible: Visible,
  shape: WindowShape,
  options: LayoutWish = {},
): LayoutInput {
  const bundles = bundleRelationships(graph, visible);
  const degree = degreeOf(graph, visible);
  return {
    actorCount: graph.actors.length,
    actors: Uint32Array.from(bitsToArray(visible.actors)),
    source: Uint32Array.from(bundles, (bundle) => bundle.source),
    target: Uint32Array.from(bundles, (bundle) => bundle.target),
    weight: Float32Array.from(bundles, weightOf),
    bloc: blocsOf(graph, options.blocs),
    radius: Float32Array.from(degree, (count) => nodeRadius(count)),
    labelWidth: Float32Array.from(graph.actors, (actor) =>
      Math.max(
        ...shownName(actor, options.language).map((line) => textWidth(line, LABEL_SIZE, 400)),
      ),
    ),
    labelHeight: Float32Array.from(
      graph.actors,
      (actor) => shownName(actor, options.language).length * LABEL_SIZE * LABEL_LINE_HEIGHT,
    ),
    aspectRatio: ASPECT_RATIOS[shape],
    ...structureOf(graph, bundles),
    sign: Int8Array.from(bundles, (bundle) => signOf(graph, bundle)),
    order: alphabeticalRank(graph),
    ...(options.layout ? { layout: options.layout } : {}),
    ...(options.centre === undefined ? {} : { centre: options.centre }),
    ...(options.side ? { side: options.side } : {}),
    ...(options.previous ? { previous: options.previous } : {}),
    ...(options.pinned ? { pinned: options.pinned } : {}),
  };
}

/** The bloc of each actor, −1 without one. Of nested hierarchies the whole family is one bloc. */
function blocsOf(graph: Graph, grouping: Grouping = 'group'): Int16Array {
  if (grouping === 'group' || grouping === 'none') {
    const groupIndex = new Map(graph.dataset.actorGroups.map((group, index) => [group.id, index]));
    return Int16Array.from(graph.actors, (actor) => groupIndex.get(actor.group ?? '') ?? -1);
  }
  const blocs = new Int16Array(graph.actors.length).fill(-1);
  const outermost = compoundsOf(graph, grouping).filter(({ parent }) => parent === undefined);
  for (const [bloc, { members }] of outermost.entries()) {
    for (const actor of members) blocs[actor] = bloc;
  }
  return blocs;
}

// Twenty events pull harder than one, but not twenty times as hard.
const weightOf = (bundle: Bundle) => 1 + Math.log2(bundle.relationships.length);

/** Who commands stands above who is commanded, and a whole above its parts. */
function structureOf(
  graph: Graph,
  bundles: readonly Bundle[],
): { superior: Uint32Array; subordinate: Uint32Array } {
  const command = graph.typeIndexById.get('command');
  const membership = graph.typeIndexById.get('membership');
  const pairs = bundles.flatMap(({ type, source, target }) =>
    type === command ? [[source, target]] : type === membership ? [[target, source]] : [],
  );
  return {
    superior: Uint32Array.from(pairs, ([high]) => high!),
    subordinate: Uint32Array.from(pairs, ([, low]) => low!),
  };
}

function signOf(graph: Graph, bundle: Bundle): number {
  return Math.sign(bundle.relationships.reduce((sum, index) => sum + graph.sign[index]!, 0));
}

function alphabeticalRank(graph: Graph): Uint32Array {
  const { compare } = new Intl.Collator('en');
  const actors = [...graph.actors.keys()].sort(
    (a, b) => compare(graph.actors[a]!.name, graph.actors[b]!.name) || a - b,
  );
  const rank = new Uint32Array(graph.actors.length);
  for (const [place, actor] of actors.entries()) rank[actor] = place;
  return rank;
}
