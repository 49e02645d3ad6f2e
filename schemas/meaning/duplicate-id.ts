import { foundText } from '../found-text.ts';
import type { MeaningCheck } from './meaning-check.ts';

/** Ids are unique within their list; the later of two is the one to change. */
export const duplicateId: MeaningCheck = {
  code: 'duplicate-id',
  check({ dataset, collector }) {
    const lists = [
      { key: 'actorGroups', noun: 'actor group', items: dataset.actorGroups },
      {
        key: 'relationshipTypes',
        noun: 'relationship type',
        items: dataset.relationshipTypes ?? [],
      },
      { key: 'actors', noun: 'actor', items: dataset.actors },
      { key: 'relationships', noun: 'relationship', items: dataset.relationships },
      { key: 'documents', noun: 'document', items: dataset.documents },
      { key: 'savedViews', noun: 'saved view', items: dataset.savedViews ?? [] },
      { key: 'stories', noun: 'story', items: dataset.stories ?? [] },
    ];
    for (const { key, noun, items } of lists) {
      const known = new Set<string>();
      items.forEach(({ id }, index) => {
        const before = known.size;
        // A set that has not grown had the id before.
        if (known.add(id).size > before) return;
        collector.error(() => ({
          code: 'duplicate-id',
          path: [key, index, 'id'],
          message: `Another ${noun} has this id already.`,
          found: foundText(id),
          expected: `an id other than that of ${key}[${items.findIndex((item) => item.id === id)}]`,
        }));
      });
    }
  },
};
