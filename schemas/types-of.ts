import type { Dataset } from './dataset.ts';
import { RELATIONSHIP_TYPES, type RelationshipType } from './vocabulary.ts';

/** The relationship types of a dataset: the standard ones, then those that it adds itself. */
export function relationshipTypesOf(
  dataset: Pick<Dataset, 'relationshipTypes'>,
): readonly RelationshipType[] {
  const { relationshipTypes = [] } = dataset;
  return relationshipTypes.length === 0
    ? RELATIONSHIP_TYPES
    : [...RELATIONSHIP_TYPES, ...relationshipTypes];
}

/** The same types by their id. */
export const relationshipTypeById = (
  dataset: Pick<Dataset, 'relationshipTypes'>,
): ReadonlyMap<string, RelationshipType> =>
  new Map(relationshipTypesOf(dataset).map((type) => [type.id, type]));
