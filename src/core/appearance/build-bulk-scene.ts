import { type Bitset, bitsToArray, forEachBit } from '#core/base';
import { type BundleColumns, countInBundles, type Graph, type Visible } from '#core/graph';
import type { Box } from './box.ts';
import type { BulkScene } from './bulk-scene.ts';
import type { ThemeId } from './line-style.ts';
import { comparisonStyle, joinCodes, type MarkEncoding, NOTHING_SAID } from './mark-encoding.ts';
import { insidesOf, type Places, radiiOf } from './node-marks.ts';
import { coloursWithoutGroup, groupColoursOf, lineStylesOf } from './palette.ts';

/** An exact frame holds about so many lines; more would be a grey cloud that nobody reads. */
export const MOST_LINES = 100_000;

interface BulkInput {
  readonly graph: Graph;
  readonly visible: Pick<Visible, 'actors' | 'relationships'>;
  readonly positions: Places;
  readonly theme: ThemeId;
  /** What size, inside and lines stand for instead of the usual. */
  readonly encoding?: MarkEncoding | undefined;
  /** Ids of the actors that the user has put somewhere. */
  readonly pinned?: readonly string[];
  /** The heaviest lines are kept; `MOST_LINES` when left out. */
  readonly mostLines?: number;
}

/** Resolves what is visible into columns of marks, in time linear in bundles and actors. */
export function buildBulkScene(input: BulkInput): BulkScene {
  const { graph, visible, positions, theme, encoding = {}, pinned, mostLines = MOST_LINES } = input;
  const columns = graph.bundles;
  const counts = countInBundles(graph, visible.relationships);
  const degrees = new Uint32Array(graph.actors.length);
  let lines = 0;
  for (let bundle = 0; bundle < counts.length; bundle += 1) {
    const count = counts[bundle]!;
    if (count === 0) continue;
    lines += 1;
    degrees[columns.source[bundle]!]! += count;
    degrees[columns.target[bundle]!]! += count;
  }
  const { nodes, nodeOf, paints } = placeBulkNodes(
    graph,
    visible,
    positions,
    theme,
    degrees,
    encoding,
  );
  const codes = encoding.lines && codesOfBundles(columns, visible.relationships, encoding.lines);
  const order = byCount(counts, lines).subarray(Math.max(0, lines - mostLines));
  const shown = new Uint32Array(order.length);
  let count = 0;
  for (const bundle of codes ? unsaidFirst(order, codes) : order) {
    const isPlaced =
      nodeOf[columns.source[bundle]!] !== NOWHERE && nodeOf[columns.target[bundle]!] !== NOWHERE;
    if (isPlaced) shown[count++] = bundle;
  }
  const edges = {
    source: new Uint32Array(count),
    target: new Uint32Array(count),
    type: new Uint8Array(count),
    style: new Uint8Array(count),
    count: new Uint32Array(count),
  };
  for (let edge = 0; edge < count; edge += 1) {
    const bundle = shown[edge]!;
    edges.source[edge] = nodeOf[columns.source[bundle]!]!;
    edges.target[edge] = nodeOf[columns.target[bundle]!]!;
    edges.type[edge] = columns.type[bundle]!;
    edges.style[edge] = codes ? codes[bundle]! : columns.type[bundle]!;
    edges.count[edge] = counts[bundle]!;
  }
  const sum = (values: Uint32Array) => values.reduce((total, value) => total + value, 0);
  return {
    theme,
    styles: codes
      ? Array.from({ length: NOTHING_SAID + 1 }, (_, code) => comparisonStyle(code, theme))
      : lineStylesOf(graph.types, theme),
    paints,
    nodes,
    edges,
    pinned: pinnedNodes(graph, nodeOf, pinned),
    leftOut: {
      lines: lines - count,
      relationships: sum(counts) - sum(edges.count),
    },
    bounds: boundsOf(nodes),
  };
}

const NOWHERE = 0xffffffff;

function placeBulkNodes(
  graph: Graph,
  visible: Pick<Visible, 'actors'>,
  { x, y }: Places,
  theme: ThemeId,
  degrees: Uint32Array,
  encoding: MarkEncoding,
) {
  const nodeOf = new Uint32Array(graph.actors.length).fill(NOWHERE);
  const placed = bitsToArray(visible.actors).filter(
    (actor) => Number.isFinite(x[actor]) && Number.isFinite(y[actor]),
  );
  const count = placed.length;
  const nodes = {
    actor: Uint32Array.from(placed),
    x: new Float64Array(count),
    y: new Float64Array(count),
    radius: new Float32Array(count),
    paint: new Uint16Array(count),
  };
  const radiusOf = radiiOf(placed, degrees, encoding.size);
  const paintsOf = collectPaints(graph, theme, encoding);
  // One more than the degree, as the sort leaves out what counts nothing.
  const importance = new Uint32Array(count);
  for (let node = 0; node < count; node += 1) {
    const actor = nodes.actor[node]!;
    nodeOf[actor] = node;
    nodes.x[node] = x[actor]!;
    nodes.y[node] = y[actor]!;
    nodes.radius[node] = radiusOf(actor);
    nodes.paint[node] = paintsOf.paintOf(actor);
    importance[node] = degrees[actor]! + 1;
  }
  return {
    nodeOf,
    paints: paintsOf.paints,
    nodes: { ...nodes, byImportance: byCount(importance, count, true) },
  };
}

function pinnedNodes(
  graph: Graph,
  nodeOf: Uint32Array,
  pinned: readonly string[] = [],
): Uint32Array {
  const nodes = pinned.map((id) => nodeOf[graph.actorIndexById.get(id) ?? -1] ?? NOWHERE);
  return Uint32Array.from(nodes.filter((node) => node !== NOWHERE));
}

/** What neither of two compared sources tells of lies below all else. */
const unsaidFirst = (bundles: Uint32Array, codes: Uint8Array): Uint32Array =>
  Uint32Array.from([
    ...bundles.filter((bundle) => codes[bundle] === NOTHING_SAID),
    ...bundles.filter((bundle) => codes[bundle] !== NOTHING_SAID),
  ]);

/** Each ring with each inside that occurs is one paint, so that nodes are painted in batches. */
function collectPaints(graph: Graph, theme: ThemeId, { colour }: MarkEncoding) {
  const groups = groupColoursOf(graph.dataset.actorGroups, theme);
  const plain = coloursWithoutGroup(theme);
  const insideOf = insidesOf(colour, theme);
  const paints: { ring: string; fill: string }[] = [];
  const numbers = new Map<string, number>();
  const paintOf = (actor: number): number => {
    const { ring, fill } = groups.get(graph.actors[actor]!.group ?? '') ?? plain;
    const inside = insideOf(actor)?.fill ?? fill;
    const key = `${ring} ${inside}`;
    let number = numbers.get(key);
    if (number === undefined) {
      number = paints.length;
      paints.push({ ring, fill: inside });
      numbers.set(key, number);
    }
    return number;
  };
  return { paints, paintOf };
}

/** What two compared sources tell of each bundle, from what they tell of its relationships. */
function codesOfBundles(
  { bundleOf, source }: BundleColumns,
  relationships: Bitset,
  lines: Uint8Array,
): Uint8Array {
  const codes = new Uint8Array(source.length).fill(NOTHING_SAID);
  forEachBit(relationships, (index) => {
    const bundle = bundleOf[index]!;
    codes[bundle] = joinCodes(codes[bundle]!, lines[index] ?? NOTHING_SAID);
  });
  return codes;
}

/**
 * Indexes of what counts at least one, from the least to the most, or turned; equal ones keep their
 * order. A counting sort: most counts are small.
 */
function byCount(counts: Uint32Array, size: number, isTurned = false): Uint32Array {
  let largest = 0;
  for (const count of counts) largest = Math.max(largest, count);
  const rankOf = (count: number) => (isTurned ? largest - count : count - 1);
  const starts = new Uint32Array(largest + 1);
  for (const count of counts) if (count > 0) starts[rankOf(count) + 1]! += 1;
  for (let rank = 1; rank <= largest; rank += 1) starts[rank]! += starts[rank - 1]!;
  const sorted = new Uint32Array(size);
  for (let index = 0; index < counts.length; index += 1) {
    const count = counts[index]!;
    if (count > 0) sorted[starts[rankOf(count)]!++] = index;
  }
  return sorted;
}

function boundsOf({ x, y, radius }: BulkScene['nodes']): Box {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let node = 0; node < x.length; node += 1) {
    left = Math.min(left, x[node]! - radius[node]!);
    right = Math.max(right, x[node]! + radius[node]!);
    top = Math.min(top, y[node]! - radius[node]!);
    bottom = Math.max(bottom, y[node]! + radius[node]!);
  }
  if (x.length === 0) return { x: 0, y: 0, width: 1, height: 1 };
  return { x: left, y: top, width: right - left, height: bottom - top };
}
