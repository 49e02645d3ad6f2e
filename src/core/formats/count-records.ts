import type { Dataset } from '#schemas';
import type { Count } from './format.ts';

/** How much of everything a dataset holds, for import reports. */
export const countRecords = (dataset: Dataset): readonly Count[] => [
  { what: 'actors', count: dataset.actors.length },
  { what: 'relationships', count: dataset.relationships.length },
  {
    what: 'evidence',
    count: dataset.relationships.reduce((sum, { evidence }) => sum + evidence.length, 0),
  },
  { what: 'documents', count: dataset.documents.length },
];
