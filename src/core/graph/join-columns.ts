import { type Dataset, relationshipTypesOf } from '#schemas';
import type { Graph, GraphColumns } from './graph.ts';
import { indexById } from './index-by-id.ts';

/** A graph of the records of a dataset and the columns that were made of them. */
export function joinColumns(dataset: Dataset, columns: GraphColumns): Graph {
  const { actors, relationships, documents } = dataset;
  const types = relationshipTypesOf(dataset);
  return {
    ...columns,
    dataset,
    actors,
    relationships,
    documents,
    types,
    actorIndexById: indexById(actors, columns.actorSlots),
    relationshipIndexById: indexById(relationships, columns.relationshipSlots),
    documentIndexById: indexById(documents, columns.documentSlots),
    typeIndexById: indexById(types),
  };
}
