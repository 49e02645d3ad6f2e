import { type Bitset, clearBit, copyBitset, hasBit } from '#core/base';
import type { Bundle } from './bundle.ts';
import type { Compound } from './compounds.ts';
import type { Graph } from './graph.ts';
import type { Visible } from './visible.ts';

/** A compound that is drawn as one node in place of its actors. */
export interface CollapsedCompound {
  readonly compound: Compound;
  /**
   * Number of its node: the actors of the graph come first, then the compounds of the grouping, so
   * that no actor has it and no filter changes it.
   */
  readonly node: number;
  /** Visible actors in it, ascending. */
  readonly members: readonly number[];
  /** Visible relationships between two of its actors, ascending: they are not drawn. */
  readonly inside: readonly number[];
}

/** What is drawn of a graph: actors and collapsed compounds with the lines between them. */
export interface Drawn {
  /** Visible actors that stand for themselves. */
  readonly actors: Bitset;
  readonly collapsed: readonly CollapsedCompound[];
  /** All compounds that are collapsed and in no other such, also those without a visible actor. */
  readonly closed: readonly Compound[];
  /** Compounds with visible actors that are not collapsed, the outer before the inner ones. */
  readonly expanded: readonly Compound[];
  /** `source` and `target` are numbers of nodes: of an actor, or of a collapsed compound. */
  readonly bundles: readonly Bundle[];
  /** The node of an actor: itself, or the compound that stands for it. */
  nodeOf(actor: number): number;
  /** Key of the drawn bundle that holds a bundle of the graph; `undefined` where it lies inside. */
  drawnKeyOf(key: string): string | undefined;
}

/**
 * Collapses some compounds, by id, to one node each. Bundles between the same two nodes of one type
 * are merged, keeping their direction; those inside a collapsed compound are counted in it. Every
 * visible relationship is in exactly one drawn bundle or inside one collapsed compound. Of nested
 * compounds the outermost collapsed one stands for all; a compound without a visible actor is not
 * drawn.
 */
export function collapseCompounds(
  graph: Graph,
  visible: Pick<Visible, 'actors'>,
  bundles: readonly Bundle[],
  compounds: readonly Compound[],
  collapsedIds: readonly string[],
): Drawn {
  const ids = new Set(collapsedIds);
  const closed = compounds.filter(
    (compound) => ids.has(compound.id) && !isInsideOf(compounds, compound, ids),
  );
  const expanded = compounds.filter(
    (compound) =>
      !ids.has(compound.id) &&
      !isInsideOf(compounds, compound, ids) &&
      compound.members.some((actor) => hasBit(visible.actors, actor)),
  );
  expanded.sort((one, other) => other.members.length - one.members.length);
  const first = graph.actors.length;
  const nodeByActor = new Map<number, number>();
  const inside = new Map<number, number[]>();
  const actors = copyBitset(visible.actors);
  for (const { index, members } of closed) {
    inside.set(first + index, []);
    for (const actor of members) {
      nodeByActor.set(actor, first + index);
      if (hasBit(actors, actor)) clearBit(actors, actor);
    }
  }
  const nodeOf = (actor: number) => nodeByActor.get(actor) ?? actor;
  const merged = closed.length === 0 ? undefined : mergeBundles(graph, bundles, nodeOf, inside);
  const collapsed = closed.flatMap((compound): CollapsedCompound[] => {
    const members = compound.members.filter((actor) => hasBit(visible.actors, actor));
    const node = first + compound.index;
    if (members.length === 0) return [];
    return [{ compound, node, members, inside: inside.get(node)!.sort((a, b) => a - b) }];
  });
  return {
    actors,
    collapsed,
    closed,
    expanded,
    bundles: merged?.bundles ?? bundles,
    nodeOf,
    drawnKeyOf: (key) => (merged ? merged.keys.get(key) : key),
  };
}

function isInsideOf(
  compounds: readonly Compound[],
  { parent }: Compound,
  ids: ReadonlySet<string>,
): boolean {
  for (let at = parent; at !== undefined; at = compounds[at]!.parent) {
    if (ids.has(compounds[at]!.id)) return true;
  }
  return false;
}

function mergeBundles(
  graph: Graph,
  bundles: readonly Bundle[],
  nodeOf: (actor: number) => number,
  inside: ReadonlyMap<number, number[]>,
) {
  const mergedByKey = new Map<string, { bundle: Bundle; relationships: number[] }>();
  const keys = new Map<string, string>();
  for (const bundle of bundles) {
    const { type, relationships } = bundle;
    const from = nodeOf(bundle.source);
    const to = nodeOf(bundle.target);
    // A loop of an actor stays what it is; a line between two members is not drawn.
    if (from === to && inside.has(from)) {
      for (const index of relationships) inside.get(from)!.push(index);
      continue;
    }
    // As with actors: what has no direction is keyed by the lower number first.
    const isTurned = from > to && !graph.types[type]!.directed;
    const [source, target] = isTurned ? [to, from] : [from, to];
    const key = `${source}|${type}|${target}`;
    keys.set(bundle.key, key);
    const known = mergedByKey.get(key);
    if (known === undefined) {
      mergedByKey.set(key, {
        bundle: { ...bundle, key, source, target },
        relationships: [...relationships],
      });
      continue;
    }
    known.bundle = { ...known.bundle, contested: known.bundle.contested || bundle.contested };
    for (const index of relationships) known.relationships.push(index);
  }
  const merged = [...mergedByKey.values()].map(
    ({ bundle, relationships }): Bundle => ({
      ...bundle,
      relationships: relationships.sort((one, other) => one - other),
    }),
  );
  return { bundles: merged, keys };
}

/** How many visible relationships lie inside collapsed compounds, and so are not drawn. */
export const countInside = ({ collapsed }: Pick<Drawn, 'collapsed'>): number =>
  collapsed.reduce((sum, { inside }) => sum + inside.length, 0);
