import { removeActors, removeDocuments, removeRelationships } from '#core/editing';
import type { Dataset } from '#schemas';
import type { Deleted } from '#state';

/** What goes or changes when records are deleted, beside the records themselves. */
export interface Consequences {
  readonly after: Dataset;
  readonly relationships: number;
  /** Evidence items of relationships that stay. */
  readonly evidence: number;
  /** Actors that were part of one that goes. */
  readonly parts: number;
}

/** What a deletion would do, before it is done. */
export function consequencesOf(
  dataset: Dataset,
  what: Deleted,
  ids: readonly string[],
): Consequences {
  const after = REMOVE[what](dataset, ids);
  const left = new Map(after.relationships.map((one) => [one.id, one]));
  const gone = dataset.relationships.filter(({ id }) => !left.has(id)).length;
  const evidence = dataset.relationships.reduce((sum, { id, evidence: items }) => {
    const stays = left.get(id);
    return sum + (stays ? items.length - stays.evidence.length : 0);
  }, 0);
  const actors = new Map(after.actors.map((one) => [one.id, one]));
  const parts = dataset.actors.filter(
    ({ id, partOf }) =>
      partOf !== undefined && actors.has(id) && actors.get(id)?.partOf === undefined,
  ).length;
  return { after, relationships: gone, evidence, parts };
}

const REMOVE: Readonly<Record<Deleted, (dataset: Dataset, ids: readonly string[]) => Dataset>> = {
  actors: removeActors,
  relationships: removeRelationships,
  documents: removeDocuments,
};
