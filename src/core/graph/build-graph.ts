import { type Dataset, type EdtfDate, relationshipTypesOf } from '#schemas';
import { badgeOf } from './badge-rules.ts';
import { BADGES, type Graph } from './graph.ts';
import { daysOfRelationship, readValidDate } from './relationship-days.ts';

/** The column `type` holds one byte a relationship. */
const MOST_TYPES = 256;

/**
 * Indexes a checked dataset for exploring, in time linear in its size. Nothing is copied but ids,
 * days and signs: the graph keeps the dataset's own objects. A dataset that `parseDataset` would
 * not have let through (a dangling end, an unknown type, an impossible date) is a bug and throws.
 */
export function buildGraph(dataset: Dataset): Graph {
  const { actors, relationships, documents } = dataset;
  const types = relationshipTypesOf(dataset);
  if (types.length > MOST_TYPES) throw new RangeError(`${types.length} types do not fit in a byte`);
  const actorIndexById = indexById(actors);
  const typeIndexById = indexById(types);
  const count = relationships.length;
  const columns = {
    source: new Uint32Array(count),
    target: new Uint32Array(count),
    type: new Uint8Array(count),
    sign: new Int8Array(count),
    badge: new Uint8Array(count),
    firstDay: new Int32Array(count),
    lastDay: new Int32Array(count),
    certainFirstDay: new Int32Array(count),
    certainLastDay: new Int32Array(count),
    isDated: new Uint8Array(count),
  };
  const readDate = rememberDates();
  relationships.forEach((relationship, index) => {
    const type = indexOf(typeIndexById, relationship.type);
    const days = daysOfRelationship(relationship, readDate);
    columns.source[index] = indexOf(actorIndexById, relationship.source);
    columns.target[index] = indexOf(actorIndexById, relationship.target);
    columns.type[index] = type;
    columns.sign[index] = relationship.sign ?? types[type]!.sign;
    columns.badge[index] = BADGES.indexOf(badgeOf(relationship, documents).badge);
    columns.firstDay[index] = days.firstDay;
    columns.lastDay[index] = days.lastDay;
    columns.certainFirstDay[index] = days.certainFirstDay;
    columns.certainLastDay[index] = days.certainLastDay;
    columns.isDated[index] = days.isDated ? 1 : 0;
  });
  return {
    dataset,
    actors,
    relationships,
    documents,
    types,
    actorIndexById,
    relationshipIndexById: indexById(relationships),
    documentIndexById: indexById(documents),
    typeIndexById,
    ...columns,
    ...listAdjacency(actors.length, columns.source, columns.target),
  };
}

function indexById(items: readonly { readonly id: string }[]): Map<string, number> {
  return new Map(items.map((item, index) => [item.id, index]));
}

function indexOf(indexes: ReadonlyMap<string, number>, id: string): number {
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
): Pick<Graph, 'adjacencyOffsets' | 'adjacency'> {
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
