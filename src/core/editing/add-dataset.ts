import type { Actor, Dataset, Relationship, SourceDocument } from '#schemas';
import { mergeActors } from './edit-actors.ts';
import { isSameValue } from './same-value.ts';

/**
 * Adds a dataset to another. Actors that the user takes for the same become one, the current one;
 * all others come in beside them, under a new id where theirs is taken by something else. Records
 * that are the same in both come in once.
 *
 * @param same current actor by the id of the incoming one
 */
export function addDataset(
  current: Dataset,
  incoming: Dataset,
  same: ReadonlyMap<string, string>,
): Dataset {
  const actorIds = newIds(current.actors, incoming.actors, (id) => same.has(id));
  const documentIds = newIds(current.documents, incoming.documents);
  const typeIds = newIds(current.relationshipTypes ?? [], incoming.relationshipTypes ?? []);
  const groups = newIds(current.actorGroups, incoming.actorGroups);
  const rename = (ids: ReadonlyMap<string, string>, id: string) => ids.get(id) ?? id;

  const actors = incoming.actors.map(
    (actor): Actor => ({
      ...actor,
      id: rename(actorIds, actor.id),
      ...(actor.group === undefined ? {} : { group: rename(groups, actor.group) }),
      ...(actor.partOf === undefined ? {} : { partOf: rename(actorIds, actor.partOf) }),
    }),
  );
  const documents = incoming.documents.map(
    (document): SourceDocument => ({
      ...document,
      id: rename(documentIds, document.id),
      derivedFrom: document.derivedFrom.map((id) => rename(documentIds, id)),
    }),
  );
  const relationships = incoming.relationships.map(
    (relationship): Relationship => ({
      ...relationship,
      type: rename(typeIds, relationship.type),
      source: rename(actorIds, relationship.source),
      target: rename(actorIds, relationship.target),
      evidence: relationship.evidence.map((item) => ({
        ...item,
        document: rename(documentIds, item.document),
        ...(item.speaker?.actor === undefined
          ? {}
          : { speaker: { ...item.speaker, actor: rename(actorIds, item.speaker.actor) } }),
      })),
    }),
  );
  const relationshipIds = newIds(current.relationships, relationships);
  const types = [
    ...(current.relationshipTypes ?? []),
    ...added(current.relationshipTypes ?? [], incoming.relationshipTypes ?? [], typeIds),
  ];

  const together: Dataset = {
    ...current,
    ...(types.length > 0 ? { relationshipTypes: types } : {}),
    actorGroups: [
      ...current.actorGroups,
      ...added(current.actorGroups, incoming.actorGroups, groups),
    ],
    actors: [...current.actors, ...absent(current.actors, actors)],
    documents: [...current.documents, ...absent(current.documents, documents)],
    relationships: [
      ...current.relationships,
      ...added(current.relationships, relationships, relationshipIds),
    ],
  };
  return [...same].reduce(
    (dataset, [from, into]) => mergeActors(dataset, into, [rename(actorIds, from)]),
    together,
  );
}

interface Identified {
  readonly id: string;
}

/** New ids for incoming records whose id is taken by a different record, or that stand apart. */
function newIds(
  current: readonly Identified[],
  incoming: readonly Identified[],
  standsApart: (id: string) => boolean = () => false,
): ReadonlyMap<string, string> {
  const byId = new Map(current.map((record) => [record.id, record]));
  const taken = new Set([...byId.keys(), ...incoming.map(({ id }) => id)]);
  const ids = new Map<string, string>();
  for (const record of incoming) {
    const there = byId.get(record.id);
    if (!there || (isSameValue(there, record) && !standsApart(record.id))) continue;
    let number = 2;
    while (taken.has(`${record.id}-${number}`)) number += 1;
    taken.add(`${record.id}-${number}`);
    ids.set(record.id, `${record.id}-${number}`);
  }
  return ids;
}

/** Incoming records under their new ids, without those that are there already. */
const added = <Item extends Identified>(
  current: readonly Item[],
  incoming: readonly Item[],
  ids: ReadonlyMap<string, string>,
): readonly Item[] =>
  absent(
    current,
    incoming.map((record) => ({ ...record, id: ids.get(record.id) ?? record.id })),
  );

function absent<Item extends Identified>(
  current: readonly Item[],
  incoming: readonly Item[],
): readonly Item[] {
  const there = new Set(current.map(({ id }) => id));
  return incoming.filter(({ id }) => !there.has(id));
}
