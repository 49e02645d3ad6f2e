import { LABEL_LINE_HEIGHT, LABEL_SIZE, nodeRadius, shownName, textWidth } from '#core/appearance';
import { bitsToArray, forEachBit } from '#core/base';
import {
  compoundsOf,
  degreeOf,
  type Graph,
  type Grouping,
  rememberByGraph,
  type Visible,
} from '#core/graph';
import {
  isForShapeAlone,
  type LayoutGroup,
  type LayoutId,
  type LayoutInput,
  type Positions,
} from '#core/layout';
import { groupLayoutInput } from './group-layout.ts';
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
  /** Of a large graph that is shown in groups: these. */
  readonly groups?: readonly LayoutGroup[] | undefined;
}

/** What the layout needs to know of the visible part of a graph. */
export function layoutInputOf(
  graph: Graph,
  visible: Visible,
  shape: WindowShape,
  options: LayoutWish = {},
): LayoutInput {
  if (options.groups) return groupLayoutInput(graph, options.groups, ASPECT_RATIOS[shape]);
  const bundles = listBundles(graph, visible);
  const actors = Uint32Array.from(bitsToArray(visible.actors));
  const isForShape = isForShapeAlone(options.layout ?? 'blocs', actors.length);
  return {
    actorCount: graph.actors.length,
    actors,
    source: bundles.source,
    target: bundles.target,
    weight: Float32Array.from(bundles.count, weightOf),
    ...(isForShape ? withoutMarks(graph) : marksOf(graph, visible, bundles, options)),
    aspectRatio: ASPECT_RATIOS[shape],
    ...(options.layout ? { layout: options.layout } : {}),
    ...(options.centre === undefined ? {} : { centre: options.centre }),
    ...(options.side ? { side: options.side } : {}),
    ...(options.previous ? { previous: options.previous } : {}),
    ...(options.pinned ? { pinned: options.pinned } : {}),
  };
}

/** What stands on the picture and how it is ordered. */
function marksOf(graph: Graph, visible: Visible, bundles: Bundles, options: LayoutWish) {
  const names = graph.actors.map((actor) => shownName(actor, options.language));
  const widthOf = (line: string) => textWidth(line, LABEL_SIZE, 400);
  return {
    bloc: blocsOf(graph, options.blocs),
    radius: Float32Array.from(degreeOf(graph, visible), (count) => nodeRadius(count)),
    labelWidth: Float32Array.from(names, (lines) => Math.max(...lines.map(widthOf))),
    labelHeight: Float32Array.from(names, (lines) => lines.length * LABEL_SIZE * LABEL_LINE_HEIGHT),
    ...structureOf(graph, bundles),
    sign: Int8Array.from(bundles.signs, Math.sign),
    order: alphabeticalRank(graph, graph.actors),
  };
}

/** For a layout of ties alone: to measure and to order thousands of names holds up the page. */
function withoutMarks({ actors: { length } }: Graph) {
  return {
    bloc: new Int16Array(length).fill(-1),
    radius: new Float32Array(length),
    labelWidth: new Float32Array(length),
    labelHeight: new Float32Array(length),
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
const weightOf = (count: number) => 1 + Math.log2(count);

type Bundles = ReturnType<typeof listBundles>;

/** The visible bundles, in the order of their first visible relationship. */
function listBundles(graph: Graph, visible: Visible) {
  const { bundleOf, source, target, type } = graph.bundles;
  const placeOf = new Int32Array(source.length).fill(-1);
  const shown = new Uint32Array(source.length);
  const count = new Uint32Array(source.length);
  const signs = new Int32Array(source.length);
  let size = 0;
  forEachBit(visible.relationships, (index) => {
    const bundle = bundleOf[index]!;
    let place = placeOf[bundle]!;
    if (place < 0) {
      place = size++;
      placeOf[bundle] = place;
      shown[place] = bundle;
    }
    count[place]! += 1;
    signs[place]! += graph.sign[index]!;
  });
  const bundles = shown.subarray(0, size);
  return {
    source: bundles.map((bundle) => source[bundle]!),
    target: bundles.map((bundle) => target[bundle]!),
    type: Uint8Array.from(bundles, (bundle) => type[bundle]!),
    count: count.subarray(0, size),
    /** The sum of the signs of the relationships in it. */
    signs: signs.subarray(0, size),
  };
}

/** Who commands stands above who is commanded, and a whole above its parts. */
function structureOf(
  graph: Graph,
  { source, target, type }: Bundles,
): { superior: Uint32Array; subordinate: Uint32Array } {
  const command = graph.typeIndexById.get('command');
  const membership = graph.typeIndexById.get('membership');
  const superior: number[] = [];
  const subordinate: number[] = [];
  type.forEach((one, bundle) => {
    if (one !== command && one !== membership) return;
    const isCommand = one === command;
    superior.push((isCommand ? source : target)[bundle]!);
    subordinate.push((isCommand ? target : source)[bundle]!);
  });
  return { superior: Uint32Array.from(superior), subordinate: Uint32Array.from(subordinate) };
}

/** Names are put in order once: a collation of twenty thousand takes as long as all else here. */
const alphabeticalRank = rememberByGraph((_graph, all: Graph['actors']): Uint32Array => {
  const { compare } = new Intl.Collator('en');
  const actors = [...all.keys()].sort((a, b) => compare(all[a]!.name, all[b]!.name) || a - b);
  const rank = new Uint32Array(all.length);
  for (const [place, actor] of actors.entries()) rank[actor] = place;
  return rank;
});
