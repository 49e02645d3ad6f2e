import { type Dataset, type EdtfDate, relationshipTypesOf } from '#schemas';
import { badgeOf } from './badge-rules.ts';
import { gatherBundles } from './bundle-columns.ts';
import type { FilterFieldId } from './filter.ts';
import { FILTER_FIELDS } from './filter-fields.ts';
import { BADGES, type GraphColumns, NO_OWN_SIGN } from './graph.ts';
import { hashIds, type IndexById } from './index-by-id.ts';
import { joinColumns } from './join-columns.ts';
import { daysOfRelationship, readValidDate } from './relationship-days.ts';
import { indexValues } from './value-index.ts';

/** Fields of relationships that the legend shows as soon as a dataset is open. */
const COUNTED_AT_FIRST: ReadonlySet<FilterFieldId> = new Set([
  'type',
  'badge',
  'document',
  'voice',
]);

/** The column `type` holds one byte a relationship. */
const MOST_TYPES = 256;

/**
 * Works out the columns of a checked dataset, in time linear in its size. A dataset that
 * `parseDataset` would not have let through (a dangling end, an unknown type, an impossible date)
 * is a bug and throws.
 */
export function indexColumns(dataset: Dataset): GraphColumns {
  const { actors, relationships, documents } = dataset;
  const types = relationshipTypesOf(dataset);
  if (types.length > MOST_TYPES) throw new RangeError(`${types.length} types do not fit in a byte`);
  const slots = {
    actorSlots: hashIds(actors),
    relationshipSlots: hashIds(relationships),
    documentSlots: hashIds(documents),
  };
  // Looked up twice a relationship: engines know the hash of a text that comes again and again.
  const actorIndexById = new Map(actors.map(({ id }, index) => [id, index]));
  const typeIndexById = new Map(types.map(({ id }, index) => [id, index]));
  const count = relationships.length;
  const columns = {
    source: new Uint32Array(count),
    target: new Uint32Array(count),
    type: new Uint8Array(count),
    sign: new Int8Array(count),
    ownSign: new Int8Array(count),
    badge: new Uint8Array(count),
    firstDay: new Int32Array(count),
    lastDay: new Int32Array(count),
    certainFirstDay: new Int32Array(count),
    certainLastDay: new Int32Array(count),
    isDated: new Uint8Array(count),
    evidenceOffsets: new Uint32Array(count + 1),
  };
  const readDate = rememberDates();
  relationships.forEach((relationship, index) => {
    const type = indexOf(typeIndexById, relationship.type);
    const days = daysOfRelationship(relationship, readDate);
    columns.source[index] = indexOf(actorIndexById, relationship.source);
    columns.target[index] = indexOf(actorIndexById, relationship.target);
    columns.type[index] = type;
    columns.sign[index] = relationship.sign ?? types[type]!.sign;
    columns.ownSign[index] = relationship.sign ?? NO_OWN_SIGN;
    columns.badge[index] = BADGES.indexOf(badgeOf(relationship, documents).badge);
    columns.firstDay[index] = days.firstDay;
    columns.lastDay[index] = days.lastDay;
    columns.certainFirstDay[index] = days.certainFirstDay;
    columns.certainLastDay[index] = days.certainLastDay;
    columns.isDated[index] = days.isDated ? 1 : 0;
    columns.evidenceOffsets[index + 1] =
      columns.evidenceOffsets[index]! + relationship.evidence.length;
  });
  const all = {
    ...columns,
    ...slots,
    ...listAdjacency(actors.length, columns.source, columns.target),
    bundles: gatherBundles(columns, types),
    actorRank: rankById(actors),
    values: new Map(),
  };
  const graph = joinColumns(dataset, all);
  const values = FILTER_FIELDS.flatMap((field) =>
    field.takes === 'choice' && COUNTED_AT_FIRST.has(field.id)
      ? [[field.id, indexValues(graph, field)] as const]
      : [],
  );
  return { ...all, values: new Map(values) };
}

function rankById(actors: Dataset['actors']): Uint32Array {
  const order = Uint32Array.from(actors.keys());
  // By code units: the same on every machine and in every language.
  order.sort((one, other) => (actors[one]!.id < actors[other]!.id ? -1 : 1));
  const ranks = new Uint32Array(actors.length);
  order.forEach((actor, rank) => {
    ranks[actor] = rank;
  });
  return ranks;
}

function indexOf(indexes: IndexById, id: string): number {
  const index = indexes.get(id);
  if (index === undefined) throw new Error(`A checked dataset refers to the unknown id ${id}`);
  return index;
}

/** Datasets repeat few dates often: each text is read once. */
function rememberDates(): (text: string) => EdtfDate {
  const known = new Map<string, EdtfDate>();
  return (text) => {
    let date = known.get(text);
    if (date === undefined) {
      date = readValidDate(text);
      known.set(text, date);
    }
    return date;
  };
}

/** Counting sort of the relationships by their ends into one flat list (compressed sparse rows). */
function listAdjacency(
  actorCount: number,
  source: Uint32Array,
  target: Uint32Array,
): Pick<GraphColumns, 'adjacencyOffsets' | 'adjacency'> {
  const adjacencyOffsets = new Uint32Array(actorCount + 1);
  for (let index = 0; index < source.length; index += 1) {
    adjacencyOffsets[source[index]! + 1]! += 1;
    adjacencyOffsets[target[index]! + 1]! += 1;
  }
  for (let actor = 0; actor < actorCount; actor += 1) {
    adjacencyOffsets[actor + 1]! += adjacencyOffsets[actor]!;
  }
  const adjacency = new Uint32Array(adjacencyOffsets[actorCount]!);
  const next = adjacencyOffsets.slice();
  for (let index = 0; index < source.length; index += 1) {
    adjacency[next[source[index]!]!++] = index;
    adjacency[next[target[index]!]!++] = index;
  }
  return { adjacencyOffsets, adjacency };
}
