import { type Bitset, hasBit } from '#core/base';
import type { BundleColumns, Graph } from './graph.ts';
import { rememberByGraph } from './remember-by-graph.ts';

/**
 * The bundles of all relationships in the order of their first one, as `bundleRelationships` makes
 * them of everything.
 */
export function gatherBundles(
  graph: Pick<Graph, 'source' | 'target' | 'type'>,
  types: Graph['types'],
): BundleColumns {
  const count = graph.source.length;
  const bundleOf = new Uint32Array(count);
  const source = new Uint32Array(count);
  const target = new Uint32Array(count);
  const type = new Uint8Array(count);
  const isSymmetric = Uint8Array.from(types, ({ directed }) => (directed ? 0 : 1));
  // The number of a bundle, plus one, in the first free slot from that of its hash on: a Map of
  // half a million numbers this large takes five times as long.
  const slots = new Uint32Array(2 ** Math.ceil(Math.log2(2 * count + 1)));
  let bundles = 0;
  for (let index = 0; index < count; index += 1) {
    const kind = graph.type[index]!;
    let from = graph.source[index]!;
    let to = graph.target[index]!;
    if (from > to && isSymmetric[kind] === 1) [from, to] = [to, from];
    let slot = hashOf(from, to, kind) & (slots.length - 1);
    let bundle = slots[slot]! - 1;
    while (
      bundle >= 0 &&
      (source[bundle] !== from || target[bundle] !== to || type[bundle] !== kind)
    ) {
      slot = (slot + 1) & (slots.length - 1);
      bundle = slots[slot]! - 1;
    }
    if (bundle < 0) {
      bundle = bundles;
      bundles += 1;
      slots[slot] = bundles;
      source[bundle] = from;
      target[bundle] = to;
      type[bundle] = kind;
    }
    bundleOf[index] = bundle;
  }
  return {
    bundleOf,
    source: source.slice(0, bundles),
    target: target.slice(0, bundles),
    type: type.slice(0, bundles),
  };
}

/** Numbers that differ little end far apart: the constants are those of MurmurHash3 (Appleby 2011). */
function hashOf(from: number, to: number, type: number): number {
  const hash =
    Math.imul(Math.imul(from, 0xcc9e2d51) ^ to, 0x1b873593) ^ Math.imul(type, 0x85ebca6b);
  return Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35) >>> 7;
}

/** The keys of the bundles that hold some relationships, each once. */
export function keysOfBundles({ bundles }: Graph, relationships: Iterable<number>): string[] {
  const { bundleOf, source, type, target } = bundles;
  const found = new Set<number>();
  for (const index of relationships) found.add(bundleOf[index]!);
  return Array.from(found, (bundle) => `${source[bundle]}|${type[bundle]}|${target[bundle]}`);
}

/** How many relationships of a set each bundle holds; counted once for a set. */
export const countInBundles = rememberByGraph(({ bundles }, relationships: Bitset): Uint32Array => {
  const { bundleOf, source } = bundles;
  const counts = new Uint32Array(source.length);
  for (let index = 0; index < bundleOf.length; index += 1) {
    if (hasBit(relationships, index)) counts[bundleOf[index]!]! += 1;
  }
  return counts;
});

/** How many lines a set of relationships makes: bundles that hold one or more of them. */
export const countLines = (graph: Graph, relationships: Bitset): number =>
  countInBundles(graph, relationships).reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0);
