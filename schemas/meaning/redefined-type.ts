import { foundText } from '../found-text.ts';
import { RELATIONSHIP_TYPES } from '../vocabulary.ts';
import type { MeaningCheck } from './meaning-check.ts';

const STANDARD_IDS: ReadonlySet<string> = new Set(RELATIONSHIP_TYPES.map((type) => type.id));

/** A dataset may add relationship types; a standard one means the same in every dataset. */
export const redefinedType: MeaningCheck = {
  code: 'redefined-type',
  check({ dataset, collector }) {
    for (const [index, { id }] of (dataset.relationshipTypes ?? []).entries()) {
      if (!STANDARD_IDS.has(id)) continue;
      collector.error(() => ({
        code: 'redefined-type',
        path: ['relationshipTypes', index, 'id'],
        message: 'This is a standard relationship type, which a dataset cannot define anew.',
        found: foundText(id),
        expected: 'an id that is not a standard type',
      }));
    }
  },
};
