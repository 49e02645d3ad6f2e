import { type Bitset, bitsToArray, forEachBit } from '#core/base';
import { BADGES, type Badge, degreeOf, type Extent, extentOf, type Graph } from '#core/graph';

/** The numbers behind a description of a view in plain words; the words belong to the interface. */
export interface ViewSummary {
  readonly actors: number;
  readonly relationships: number;
  /** Relationships by type, most first. */
  readonly types: readonly { readonly type: number; readonly relationships: number }[];
  /** Relationships by badge, those that none has as 0. */
  readonly badges: Readonly<Record<Badge, number>>;
  /** The actors with most visible relationships. */
  readonly mostConnected: readonly { readonly actor: number; readonly relationships: number }[];
  /** Visible actors by the id of their group, most first; those without a group are left out. */
  readonly groups: readonly { readonly group: string; readonly actors: number }[];
  readonly withoutGroup: number;
  /** Visible actors without a visible relationship. */
  readonly isolated: number;
  /** From the earliest to the latest day that a date names; absent where nothing is dated. */
  readonly extent: Extent | undefined;
  readonly undated: number;
}

/**
 * Counts what a view shows. Where counts are equal the order is that of first appearance among
 * the relationships (types, actors) or actors (groups). `mostConnected` says how many actors to
 * name, 5 when left out. Linear in relationships and actors.
 */
export function summariseView(
  graph: Graph,
  visible: { readonly relationships: Bitset; readonly actors: Bitset },
  mostConnected = 5,
): ViewSummary {
  const actors = bitsToArray(visible.actors);
  const types = new Map<number, number>();
  const badges = new Uint32Array(BADGES.length);
  const hasAppeared = new Uint8Array(graph.actors.length);
  const byAppearance: number[] = [];
  const meet = (actor: number): void => {
    if (hasAppeared[actor] === 1) return;
    hasAppeared[actor] = 1;
    byAppearance.push(actor);
  };
  let relationships = 0;
  let undated = 0;
  forEachBit(visible.relationships, (index) => {
    relationships += 1;
    addTo(types, graph.type[index]!);
    badges[graph.badge[index]!]! += 1;
    meet(graph.source[index]!);
    meet(graph.target[index]!);
    if (graph.isDated[index] === 0) undated += 1;
  });
  const groups = new Map<string, number>();
  let withoutGroup = 0;
  for (const actor of actors) {
    const { group } = graph.actors[actor]!;
    if (group === undefined) withoutGroup += 1;
    else addTo(groups, group);
  }
  const degrees = degreeOf(graph, visible);
  return {
    actors: actors.length,
    relationships,
    types: mostFirst(types).map(([type, count]) => ({ type, relationships: count })),
    badges: countsByBadge(badges),
    mostConnected: mostFirst(byAppearance.map((actor) => [actor, degrees[actor]!] as const))
      .slice(0, mostConnected)
      .map(([actor, count]) => ({ actor, relationships: count })),
    groups: mostFirst(groups).map(([group, count]) => ({ group, actors: count })),
    withoutGroup,
    isolated: actors.length - byAppearance.length,
    extent: extentOf(graph, visible.relationships),
    undated,
  };
}

function addTo<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

const countsByBadge = (counts: Uint32Array): Record<Badge, number> =>
  Object.fromEntries(BADGES.map((badge, place) => [badge, counts[place]!])) as Record<
    Badge,
    number
  >;

/** Sorting is stable: equal counts keep their order. */
function mostFirst<Key>(counts: Iterable<readonly [Key, number]>): (readonly [Key, number])[] {
  return [...counts].sort(([, one], [, other]) => other - one);
}
