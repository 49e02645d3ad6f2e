import { fullName } from '#core/appearance';
import { bitsToArray, forEachBit, hasBit } from '#core/base';
import type { Graph, Visible } from '#core/graph';
import { ACTOR_KINDS, DAY_MAX, DAY_MIN } from '#schemas';
import { rankNames } from './rank-names.ts';
import { sortPlaces } from './sort-rows.ts';

/** What a view knows of one actor. */
export interface ActorRow {
  readonly id: string;
  readonly actor: number;
  /** Visible relationships from it, to it, and those of symmetric types. */
  readonly outgoing: number;
  readonly incoming: number;
  readonly mutual: number;
  /** Earliest and latest known date among them; absent where none is dated. */
  readonly first: KnownDay | undefined;
  readonly last: KnownDay | undefined;
  /** Documents that their evidence rests on. */
  readonly documents: number;
}

/** A date as it is written, with the day that it counts for. */
export interface KnownDay {
  readonly day: number;
  readonly edtf: string;
}

export type ActorColumnId =
  | 'name'
  | 'kind'
  | 'group'
  | 'outgoing'
  | 'incoming'
  | 'mutual'
  | 'first'
  | 'last'
  | 'documents';

/** One row a visible actor, in the order of the dataset. */
export function listActorRows(
  graph: Graph,
  visible: Pick<Visible, 'actors' | 'relationships'>,
): readonly ActorRow[] {
  const count = graph.actors.length;
  const outgoing = new Uint32Array(count);
  const incoming = new Uint32Array(count);
  const mutual = new Uint32Array(count);
  const days = knownDays(graph, visible, count);
  forEachBit(visible.relationships, (index) => {
    const isDirected = graph.types[graph.type[index]!]!.directed;
    (isDirected ? outgoing : mutual)[graph.source[index]!]! += 1;
    (isDirected ? incoming : mutual)[graph.target[index]!]! += 1;
  });
  const documentsOf = documentCounter(graph, visible);
  return Array.from(bitsToArray(visible.actors), (actor) => ({
    id: graph.actors[actor]!.id,
    actor,
    outgoing: outgoing[actor]!,
    incoming: incoming[actor]!,
    mutual: mutual[actor]!,
    first: days.first(actor),
    last: days.last(actor),
    documents: documentsOf(actor),
  }));
}

/**
 * The earliest and the latest known day of each actor: starts and ends, as far as they are known;
 * an open end is no date. A date is looked up for the two days that are left in the end only.
 */
function knownDays(graph: Graph, visible: Pick<Visible, 'relationships'>, count: number) {
  const firstDay = new Int32Array(count).fill(DAY_MAX);
  const lastDay = new Int32Array(count).fill(DAY_MIN);
  /** Twice the relationship that has the day, and one more where it is its end. */
  const firstAt = new Int32Array(count).fill(-1);
  const lastAt = new Int32Array(count).fill(-1);
  const note = (actor: number, day: number, at: number) => {
    if (firstAt[actor] === -1 || day < firstDay[actor]!) {
      firstDay[actor] = day;
      firstAt[actor] = at;
    }
    if (lastAt[actor] === -1 || day > lastDay[actor]!) {
      lastDay[actor] = day;
      lastAt[actor] = at;
    }
  };
  forEachBit(visible.relationships, (index) => {
    if (graph.isDated[index] === 0) return;
    const { start, end } = graph.relationships[index]!;
    for (const actor of [graph.source[index]!, graph.target[index]!]) {
      const from = graph.firstDay[index]!;
      const to = graph.lastDay[index]!;
      if (start !== undefined && from !== DAY_MIN) note(actor, from, 2 * index);
      if (end !== undefined && to !== DAY_MAX) note(actor, to, 2 * index + 1);
    }
  });
  const dayAt = (day: number, at: number): KnownDay | undefined => {
    if (at < 0) return undefined;
    const { start, end } = graph.relationships[at >> 1]!;
    return { day, edtf: (at % 2 === 0 ? start : end)! };
  };
  return {
    first: (actor: number) => dayAt(firstDay[actor]!, firstAt[actor]!),
    last: (actor: number) => dayAt(lastDay[actor]!, lastAt[actor]!),
  };
}

/** Counts the documents under an actor's visible relationships, each once. */
function documentCounter(graph: Graph, visible: Pick<Visible, 'relationships'>) {
  const countedFor = new Map<string, number>();
  return (actor: number): number => {
    let count = 0;
    for (
      let at = graph.adjacencyOffsets[actor]!;
      at < graph.adjacencyOffsets[actor + 1]!;
      at += 1
    ) {
      const relationship = graph.adjacency[at]!;
      if (!hasBit(visible.relationships, relationship)) continue;
      for (const { document } of graph.relationships[relationship]!.evidence) {
        if (countedFor.get(document) === actor) continue;
        countedFor.set(document, actor);
        count += 1;
      }
    }
    return count;
  };
}

/**
 * Actors in the order of a column; equal ones keep the order of the dataset. Names are those in a
 * `language`, where the data have them in it.
 */
export function sortActorRows(
  graph: Graph,
  rows: readonly ActorRow[],
  column: ActorColumnId,
  isDescending: boolean,
  language?: string,
): readonly ActorRow[] {
  const keyOf = keyFor(graph, column, language);
  const places = sortPlaces(rows.length, [(place) => keyOf(rows[place]!)], isDescending);
  return Array.from(places, (place) => rows[place]!);
}

function keyFor(
  graph: Graph,
  column: ActorColumnId,
  language: string | undefined,
): (row: ActorRow) => number {
  switch (column) {
    case 'name': {
      const ranks = rankNames(graph.actors.map((actor) => fullName(actor, language).text));
      return ({ actor }) => ranks[actor]!;
    }
    case 'kind':
      return ({ actor }) => ACTOR_KINDS.indexOf(graph.actors[actor]!.kind);
    case 'group': {
      const ranks = new Map(graph.dataset.actorGroups.map(({ id }, rank) => [id, rank]));
      return ({ actor }) => ranks.get(graph.actors[actor]!.group ?? '') ?? ranks.size;
    }
    case 'first':
    case 'last':
      // Actors without a date are the earliest, as undated relationships are in their table.
      return (row) => row[column]?.day ?? DAY_MIN;
    default:
      return (row) => row[column];
  }
}
