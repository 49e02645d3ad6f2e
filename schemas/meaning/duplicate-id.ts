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
      const firstIndexById = new Map<string, number>();
      for (const [index, { id }] of items.entries()) {
        const first = firstIndexById.get(id);
        if (first === undefined) {
          firstIndexById.set(id, index);
        } else {
          collector.error(() => ({
            code: 'duplicate-id',
            path: [key, index, 'id'],
            message: `Another ${noun} has this id already.`,
            found: foundText(id),
            expected: `an id other than that of ${key}[${first}]`,
          }));
        }
      }
    }
  },
};
