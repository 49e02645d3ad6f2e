import { type Dataset, relationshipTypeById } from '#schemas';

/** Lists stand in one cell with semicolons between them. */
const relist = (parts: readonly string[]): string[] =>
  parts.join('; ') === ''
    ? []
    : parts
        .join('; ')
        .split('; ')
        .filter((part) => part !== '');

/**
 * A dataset without what our tables say that they lose, for comparisons with the one it was
 * written from: names of figures may hold the very signs that stand between figures.
 */
export function asTables(dataset: Dataset, written = dataset) {
  const unclear = new Set(
    written.relationships
      .filter(({ figures }) => Object.keys(figures ?? {}).some((name) => /[;:]/.test(name)))
      .map(({ id }) => id),
  );
  const types = relationshipTypeById(dataset);
  const groups = new Map(dataset.actorGroups.map(({ id, label }) => [id, label]));
  return {
    actors: dataset.actors.map(({ extra: _, aliases, tags, identifiers, group, ...actor }) => ({
      ...actor,
      aliases: relist(aliases.map(({ text }) => text)),
      tags: relist(tags),
      identifiers,
      group: group === undefined ? undefined : { id: group, label: groups.get(group) },
    })),
    relationships: dataset.relationships.map(
      ({ extra: _, tags, sign, figures, ...relationship }) => ({
        ...relationship,
        tags: relist(tags),
        sign: sign ?? types.get(relationship.type)?.sign,
        figures: unclear.has(relationship.id) ? 'unclear' : (figures ?? {}),
        directed: types.get(relationship.type)?.directed,
      }),
    ),
    documents: dataset.documents.map(({ extra: _, authors, ...document }) => ({
      ...document,
      authors: relist(authors),
    })),
  };
}
