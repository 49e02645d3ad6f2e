import { communitiesOf, type KnownCommunities } from './communities.ts';
import type { Graph } from './graph.ts';
import { rememberByGraph } from './remember-by-graph.ts';

/**
 * What actors are gathered by: their bloc, their kind, what they are part of, with whom they have
 * most to do, or nothing.
 */
export const GROUPINGS = ['group', 'kind', 'partOf', 'community', 'none'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** Actors that can be drawn as one node: a bloc, a kind, or an actor with all that is part of it. */
export interface Compound {
  /** Id of the actor group, the kind, the actor at the head of the hierarchy, or the community. */
  readonly id: string;
  /** Its place in the list of all compounds of its grouping. */
  readonly index: number;
  /** Actors in it by index, ascending; with those of the compounds inside it. */
  readonly members: readonly number[];
  /** Place of the compound around it, of which it is a part; only hierarchies and communities have it. */
  readonly parent: number | undefined;
  /** Id of the actor group whose colour it bears: that of its head, or of all its members. */
  readonly group: string | undefined;
  /** Of a community: the actor that it is named after, or what it is a remainder of. */
  readonly head?: number;
  readonly remainder?: 'small' | 'more';
}

const listsByGrouping: Readonly<Record<Exclude<Grouping, 'community'>, object>> = {
  group: {},
  kind: {},
  partOf: {},
  none: {},
};

/**
 * The compounds of a graph, in the order of the dataset: each group that has an actor, each kind
 * that occurs, or each actor that others are part of with all of those, at any depth. Communities
 * are those that are known of the graph, the largest first; none before `keepCommunities`.
 */
export function compoundsOf(graph: Graph, grouping: Grouping): readonly Compound[] {
  if (grouping !== 'community') return remembered(graph, listsByGrouping[grouping]);
  const known = communitiesOf(graph);
  return known ? rememberedCommunities(graph, known) : NO_COMPOUNDS;
}

const NO_COMPOUNDS: readonly Compound[] = [];

const rememberedCommunities = rememberByGraph(
  (graph, { list, ids }: KnownCommunities): readonly Compound[] =>
    list.map(({ members, parent, head, remainder }, index) => ({
      id: ids[index]!,
      index,
      members: [...members],
      parent: parent < 0 ? undefined : parent,
      group: sharedGroup(graph, members),
      head,
      ...(remainder === undefined ? {} : { remainder }),
    })),
);

const remembered = rememberByGraph((graph, list: object): readonly Compound[] => {
  const groupings = ['group', 'kind', 'partOf', 'none'] as const;
  switch (groupings.find((grouping) => listsByGrouping[grouping] === list)) {
    case 'group': {
      const order = graph.dataset.actorGroups.map(({ id }) => id);
      return gather(graph, order, (actor) => graph.actors[actor]!.group);
    }
    case 'kind': {
      const order = [...new Set(graph.actors.map(({ kind }) => kind))];
      return gather(graph, order, (actor) => graph.actors[actor]!.kind);
    }
    case 'partOf':
      return gatherHierarchies(graph);
    default:
      return [];
  }
});

function gather(
  graph: Graph,
  order: readonly string[],
  keyOf: (actor: number) => string | undefined,
): readonly Compound[] {
  const membersById = new Map<string, number[]>(order.map((id) => [id, []]));
  for (const actor of graph.actors.keys()) membersById.get(keyOf(actor) ?? '')?.push(actor);
  return [...membersById]
    .filter(([, members]) => members.length > 0)
    .map(([id, members], index) => ({
      id,
      index,
      members,
      parent: undefined,
      group: sharedGroup(graph, members),
    }));
}

function sharedGroup(graph: Graph, members: ArrayLike<number>): string | undefined {
  const group = graph.actors[members[0]!]!.group;
  for (let place = 1; place < members.length; place += 1) {
    if (graph.actors[members[place]!]!.group !== group) return undefined;
  }
  return group;
}

function gatherHierarchies(graph: Graph): readonly Compound[] {
  const wholeOf = graph.actors.map(({ partOf }) =>
    partOf === undefined ? undefined : graph.actorIndexById.get(partOf),
  );
  const members = new Map<number, number[]>();
  for (const head of wholeOf) if (head !== undefined) members.set(head, []);
  for (const actor of graph.actors.keys()) {
    // An actor is in its own compound, if it is a head, and in those of all the wholes above it.
    for (let at: number | undefined = actor; at !== undefined; at = wholeOf[at]) {
      members.get(at)?.push(actor);
    }
  }
  const heads = [...members.keys()].sort((one, other) => one - other);
  const placeOf = new Map(heads.map((head, place) => [head, place]));
  return heads.map((head, index) => ({
    id: graph.actors[head]!.id,
    index,
    members: members.get(head)!,
    parent: placeOf.get(wholeOf[head] ?? -1),
    group: graph.actors[head]!.group,
  }));
}

/** The compounds that hold an actor, from the innermost to the outermost. */
export function compoundsAround(
  compounds: readonly Compound[],
  actor: number,
): readonly Compound[] {
  return compounds
    .filter(({ members }) => members.includes(actor))
    .sort((one, other) => one.members.length - other.members.length);
}
