import { fullName } from '#core/appearance';
import { bitsToArray, forEachBit } from '#core/base';
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
  const first: (KnownDay | undefined)[] = [];
  const last: (KnownDay | undefined)[] = [];
  const documents = new Map<number, Set<string>>();
  forEachBit(visible.relationships, (index) => {
    const ends = [graph.source[index]!, graph.target[index]!] as const;
    const isDirected = graph.types[graph.type[index]!]!.directed;
    (isDirected ? outgoing : mutual)[ends[0]]! += 1;
    (isDirected ? incoming : mutual)[ends[1]]! += 1;
    const days = knownDaysOf(graph, index);
    for (const actor of ends) {
      for (const day of days) {
        if (!first[actor] || day.day < first[actor].day) first[actor] = day;
        if (!last[actor] || day.day > last[actor].day) last[actor] = day;
      }
      const known = documents.get(actor) ?? new Set();
      documents.set(actor, known);
      for (const { document } of graph.relationships[index]!.evidence) known.add(document);
    }
  });
  return Array.from(bitsToArray(visible.actors), (actor) => ({
    id: graph.actors[actor]!.id,
    actor,
    outgoing: outgoing[actor]!,
    incoming: incoming[actor]!,
    mutual: mutual[actor]!,
    first: first[actor],
    last: last[actor],
    documents: documents.get(actor)?.size ?? 0,
  }));
}

/** Its start and its end, as far as they are known; an open end is no date. */
function knownDaysOf(graph: Graph, index: number): readonly KnownDay[] {
  const { start, end } = graph.relationships[index]!;
  const days: KnownDay[] = [];
  const firstDay = graph.firstDay[index]!;
  const lastDay = graph.lastDay[index]!;
  if (start !== undefined && firstDay !== DAY_MIN) days.push({ day: firstDay, edtf: start });
  if (end !== undefined && lastDay !== DAY_MAX) days.push({ day: lastDay, edtf: end });
  return days;
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
