import { foundText } from '../found-text.ts';
import { suggest } from '../near-miss.ts';
import type { MeaningCheck } from './meaning-check.ts';

/** Every relationship has a standard type or one that the dataset adds. */
export const unknownRelationshipType: MeaningCheck = {
  code: 'unknown-relationship-type',
  check({ dataset, collector, typeById }) {
    dataset.relationships.forEach(({ type }, index) => {
      if (typeById.has(type)) return;
      collector.error(() => ({
        code: 'unknown-relationship-type',
        path: ['relationships', index, 'type'],
        message: `There is no relationship type of this name.${suggest(type, typeById.keys())}`,
        found: foundText(type),
        expected: `one of ${[...typeById.keys()].slice(0, 40).join(', ')}`,
      }));
    });
  },
};
