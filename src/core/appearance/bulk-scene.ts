import { bitsToArray } from '#core/base';
import { bundleColumnsOf, countInBundles, type Graph, type Visible } from '#core/graph';
import { nodeRadius, type Places } from './node-marks.ts';
import { coloursWithoutGroup, groupColoursOf, lineStylesOf } from './palette.ts';
import type { Box, LineStyle, ThemeId } from './scene.ts';

/**
 * The marks of a graph that is too large for one object a mark: columns of numbers, painted in
 * batches. What is left out of the drawing is counted, and stays in every count and export.
 */
export interface BulkScene {
  readonly theme: ThemeId;
  /** By type index. */
  readonly styles: readonly LineStyle[];
  /** Ring and inside by the number in `paint`. */
  readonly paints: readonly { readonly ring: string; readonly fill: string }[];
  readonly nodes: {
    readonly actor: Uint32Array;
    readonly x: Float64Array;
    readonly y: Float64Array;
    readonly radius: Float32Array;
    readonly paint: Uint16Array;
    /** Nodes from the most to the least connected: the order in which they get their names. */
    readonly byImportance: Uint32Array;
  };
  /** Lines from the lightest to the heaviest, so that the heavy ones lie on top. */
  readonly edges: {
    /** Index of the node at each end. */
    readonly source: Uint32Array;
    readonly target: Uint32Array;
    readonly type: Uint8Array;
    /** Relationships in the line. */
    readonly count: Uint32Array;
  };
  /** Lines, and relationships in them, that are not drawn because there are too many. */
  readonly leftOut: { readonly lines: number; readonly relationships: number };
  readonly bounds: Box;
}

/** An exact frame holds about so many lines; more would be a grey cloud that nobody reads. */
export const MOST_LINES = 100_000;

interface BulkInput {
  readonly graph: Graph;
  readonly visible: Pick<Visible, 'actors' | 'relationships'>;
  readonly positions: Places;
  readonly theme: ThemeId;
  /** The heaviest lines are kept; `MOST_LINES` when left out. */
  readonly mostLines?: number;
}

/** Resolves what is visible into columns of marks, in time linear in bundles and actors. */
export function buildBulkScene(input: BulkInput): BulkScene {
  const { graph, visible, positions, theme, mostLines = MOST_LINES } = input;
  const columns = bundleColumnsOf(graph);
  const counts = countInBundles(columns, visible.relationships);
  const degrees = new Uint32Array(graph.actors.length);
  let lines = 0;
  for (let bundle = 0; bundle < counts.length; bundle += 1) {
    const count = counts[bundle]!;
    if (count === 0) continue;
    lines += 1;
    degrees[columns.source[bundle]!]! += count;
    degrees[columns.target[bundle]!]! += count;
  }
  const { nodes, nodeOf, paints } = placeBulkNodes(graph, visible, positions, theme, degrees);
  const order = heaviestOf(counts, lines, mostLines);
  const shown = order.filter(
    (bundle) =>
      nodeOf[columns.source[bundle]!] !== NOWHERE && nodeOf[columns.target[bundle]!] !== NOWHERE,
  );
  const edges = {
    source: Uint32Array.from(shown, (bundle) => nodeOf[columns.source[bundle]!]!),
    target: Uint32Array.from(shown, (bundle) => nodeOf[columns.target[bundle]!]!),
    type: Uint8Array.from(shown, (bundle) => columns.type[bundle]!),
    count: Uint32Array.from(shown, (bundle) => counts[bundle]!),
  };
  const sum = (values: Uint32Array) => values.reduce((total, value) => total + value, 0);
  return {
    theme,
    styles: lineStylesOf(graph.types, theme),
    paints,
    nodes,
    edges,
    leftOut: {
      lines: lines - shown.length,
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
) {
  const placed = bitsToArray(visible.actors).filter(
    (actor) => Number.isFinite(x[actor]) && Number.isFinite(y[actor]),
  );
  const nodeOf = new Uint32Array(graph.actors.length).fill(NOWHERE);
  placed.forEach((actor, node) => {
    nodeOf[actor] = node;
  });
  const groups = groupColoursOf(graph.dataset.actorGroups, theme);
  const paintIndex = new Map([...groups.keys()].map((id, index) => [id, index + 1]));
  const largest = placed.reduce((most, actor) => Math.max(most, degrees[actor]!), 0);
  const actor = Uint32Array.from(placed);
  return {
    nodeOf,
    paints: [coloursWithoutGroup(theme), ...groups.values()],
    nodes: {
      actor,
      x: Float64Array.from(placed, (index) => x[index]!),
      y: Float64Array.from(placed, (index) => y[index]!),
      radius: Float32Array.from(placed, (index) => nodeRadius(degrees[index]!, largest)),
      paint: Uint16Array.from(
        placed,
        (index) => paintIndex.get(graph.actors[index]!.group ?? '') ?? 0,
      ),
      byImportance: Uint32Array.from(placed.keys()).sort(
        (one, other) => degrees[actor[other]!]! - degrees[actor[one]!]! || one - other,
      ),
    },
  };
}

/** The bundles with most relationships, from the lightest to the heaviest. */
function heaviestOf(counts: Uint32Array, lines: number, most: number): Uint32Array {
  const keys = new Float64Array(lines);
  let next = 0;
  for (let bundle = 0; bundle < counts.length; bundle += 1) {
    // Weight first, then the order of the data, in one number that sorts without a callback.
    if (counts[bundle]! > 0) keys[next++] = counts[bundle]! * counts.length + bundle;
  }
  keys.sort();
  return Uint32Array.from(keys.subarray(Math.max(0, lines - most)), (key) => key % counts.length);
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
