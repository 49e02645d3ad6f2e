import type { Graph } from './graph.ts';

/**
 * Actors that have more to do with each other than with the rest. Large ones hold smaller ones, so
 * that whatever is opened can be read.
 */
export interface Community {
  /** The actor with the most relationships among its members, by index; the first of such. */
  readonly head: number;
  /** Actors in it by index, ascending; with those of the communities inside it. */
  readonly members: Uint32Array;
  /** Place in the list of the one around it, which comes before it; -1 for the outermost. */
  readonly parent: number;
  /**
   * No community but a remainder: `small`, communities of a few actors; `more`, the less connected
   * actors of one that cannot be divided.
   */
  readonly remainder?: 'small' | 'more';
}

/** The communities of a graph with their ids, once they have been worked out. */
export interface KnownCommunities {
  readonly list: readonly Community[];
  /** One a community: the id of its head, with a mark for each level that it lies further in. */
  readonly ids: readonly string[];
}

const knownByGraph = new WeakMap<Graph, KnownCommunities>();

/** The communities of a graph that `keepCommunities` was told; `undefined` before that. */
export const communitiesOf = (graph: Graph): KnownCommunities | undefined =>
  knownByGraph.get(graph);

/** Remembers the communities of a graph: finding them takes too long for each place that asks. */
export function keepCommunities(graph: Graph, known: KnownCommunities): void {
  knownByGraph.set(graph, known);
}

/** Gives communities that were found their ids. */
export function nameCommunities(graph: Graph, list: readonly Community[]): KnownCommunities {
  const ids: string[] = [];
  const depths: number[] = [];
  list.forEach(({ head, parent, remainder }, place) => {
    const depth = parent < 0 ? 0 : depths[parent]! + 1;
    depths[place] = depth;
    ids[place] =
      remainder === undefined
        ? `${graph.actors[head]!.id}${INSIDE.repeat(depth)}`
        : `${parent < 0 ? '' : ids[parent]}${INSIDE}${remainder}`;
  });
  return { list, ids };
}

const INSIDE = '~';

/**
 * Tells the communities of a graph to the one that an edit has made of it, so that nobody loses
 * what is open from sight: who stays is where it was, who is new stands alone.
 */
export function moveCommunities(from: Graph, to: Graph): void {
  const known = knownByGraph.get(from);
  if (known === undefined) return;
  const moved = known.list.map(({ members }) =>
    Uint32Array.from(members)
      .map((actor) => to.actorIndexById.get(from.actors[actor]!.id) ?? GONE)
      .filter((actor) => actor !== GONE)
      .sort(),
  );
  const placeOf = new Map<number, number>();
  moved.forEach((members, place) => {
    if (members.length > 0) placeOf.set(place, placeOf.size);
  });
  const kept = [...placeOf.keys()];
  const list = kept.map((place): Community => {
    const { head, parent, remainder } = known.list[place]!;
    return {
      head: to.actorIndexById.get(from.actors[head]!.id) ?? moved[place]![0]!,
      members: moved[place]!,
      parent: placeOf.get(parent) ?? -1,
      ...(remainder && { remainder }),
    };
  });
  knownByGraph.set(to, { list, ids: kept.map((place) => known.ids[place]!) });
}

const GONE = 0xffffffff;
