import type { Actor, Dataset, Relationship } from '#schemas';

/** A dataset with an actor added, or the one of the same id replaced. */
export function putActor(dataset: Dataset, actor: Actor): Dataset {
  return { ...dataset, actors: putRecord(dataset.actors, actor) };
}

/**
 * A dataset without some actors. Their relationships go with them; the parts of one stand alone;
 * what one has said is kept under its name.
 */
export function removeActors(dataset: Dataset, ids: Iterable<string>): Dataset {
  const gone = new Set(ids);
  const nameById = new Map(dataset.actors.map(({ id, name }) => [id, name]));
  return {
    ...dataset,
    actors: dataset.actors
      .filter(({ id }) => !gone.has(id))
      .map((actor) => {
        if (actor.partOf === undefined || !gone.has(actor.partOf)) return actor;
        const { partOf: _, ...alone } = actor;
        return alone;
      }),
    relationships: dataset.relationships
      .filter(({ source, target }) => !gone.has(source) && !gone.has(target))
      .map((relationship) =>
        withSpeakers(relationship, (speaker) => {
          if (!gone.has(speaker)) return undefined;
          const name = nameById.get(speaker);
          return name === undefined ? {} : { name };
        }),
      ),
  };
}

/**
 * Makes one actor of several. The kept one takes over the names of the others as aliases, their
 * identifiers, tags, relationships, parts and words; relationships among them would be
 * relationships with itself and go.
 */
export function mergeActors(dataset: Dataset, keptId: string, ids: Iterable<string>): Dataset {
  const gone = new Set([...ids].filter((id) => id !== keptId));
  const into = (id: string) => (gone.has(id) ? keptId : id);
  const others = dataset.actors.filter(({ id }) => gone.has(id));
  return {
    ...dataset,
    actors: dataset.actors.flatMap((actor) => {
      if (gone.has(actor.id)) return [];
      const whole = actor.id === keptId ? absorb(actor, others) : actor;
      return [withPartOf(whole, into)];
    }),
    relationships: dataset.relationships.flatMap((relationship) => {
      const source = into(relationship.source);
      const target = into(relationship.target);
      if (source === target && relationship.source !== relationship.target) return [];
      const moved =
        source === relationship.source && target === relationship.target
          ? relationship
          : { ...relationship, source, target };
      return [
        withSpeakers(moved, (speaker) => (gone.has(speaker) ? { actor: keptId } : undefined)),
      ];
    }),
  };
}

/** Moves some relationships of an actor to a new one, for two that were taken for one. */
export function splitActor(
  dataset: Dataset,
  id: string,
  other: Actor,
  relationshipIds: Iterable<string>,
): Dataset {
  const moved = new Set(relationshipIds);
  const to = (end: string) => (end === id ? other.id : end);
  return {
    ...putActor(dataset, other),
    relationships: dataset.relationships.map((relationship) =>
      moved.has(relationship.id)
        ? {
            ...relationship,
            source: to(relationship.source),
            target: to(relationship.target),
          }
        : relationship,
    ),
  };
}

/** A list with a record in the place of the one with its id, or at the end. */
export function putRecord<Item extends { readonly id: string }>(
  records: readonly Item[],
  record: Item,
): Item[] {
  const isKnown = records.some(({ id }) => id === record.id);
  return isKnown
    ? records.map((old) => (old.id === record.id ? record : old))
    : [...records, record];
}

function absorb(actor: Actor, others: readonly Actor[]): Actor {
  const aliases = [...actor.aliases];
  const known = new Set([actor.name, ...aliases.map(({ text }) => text)]);
  for (const alias of others.flatMap((other) => [{ text: other.name }, ...other.aliases])) {
    if (!known.has(alias.text)) aliases.push(alias);
    known.add(alias.text);
  }
  const identifiers = [...actor.identifiers];
  for (const identifier of others.flatMap((other) => other.identifiers)) {
    const isKnown = identifiers.some(
      ({ scheme, value }) => scheme === identifier.scheme && value === identifier.value,
    );
    if (!isKnown) identifiers.push(identifier);
  }
  const extra = Object.assign({}, ...others.map((other) => other.extra), actor.extra);
  return {
    ...actor,
    aliases,
    identifiers,
    description:
      actor.description || (others.find(({ description }) => description)?.description ?? ''),
    tags: [...new Set([...actor.tags, ...others.flatMap(({ tags }) => tags)])],
    ...(Object.keys(extra).length > 0 ? { extra } : {}),
  };
}

function withPartOf(actor: Actor, into: (id: string) => string): Actor {
  if (actor.partOf === undefined) return actor;
  const whole = into(actor.partOf);
  if (whole === actor.partOf) return actor;
  if (whole !== actor.id) return { ...actor, partOf: whole };
  const { partOf: _, ...alone } = actor;
  return alone;
}

/** A relationship whose speakers are renamed; the same object where nothing changes. */
function withSpeakers(
  relationship: Relationship,
  rename: (actor: string) => { actor?: string; name?: string } | undefined,
): Relationship {
  let isChanged = false;
  const evidence = relationship.evidence.map((item) => {
    const actor = item.speaker?.actor;
    const renamed = actor === undefined ? undefined : rename(actor);
    if (!renamed) return item;
    isChanged = true;
    const { actor: _, ...rest } = item.speaker!;
    return { ...item, speaker: { ...renamed, ...rest, ...(renamed.actor ? renamed : {}) } };
  });
  return isChanged ? { ...relationship, evidence } : relationship;
}
