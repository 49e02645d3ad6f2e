import type { Dataset, Relationship, SourceDocument, Story } from '#schemas';
import { putRecord } from './edit-actors.ts';

/** A dataset with a relationship added, or the one of the same id replaced. */
export function putRelationship(dataset: Dataset, relationship: Relationship): Dataset {
  return { ...dataset, relationships: putRecord(dataset.relationships, relationship) };
}

export function removeRelationships(dataset: Dataset, ids: Iterable<string>): Dataset {
  const gone = new Set(ids);
  return { ...dataset, relationships: dataset.relationships.filter(({ id }) => !gone.has(id)) };
}

/** A dataset with a document added, or the one of the same id replaced. */
export function putDocument(dataset: Dataset, document: SourceDocument): Dataset {
  return { ...dataset, documents: putRecord(dataset.documents, document) };
}

/**
 * A dataset without some documents. Evidence from them goes with them, and a relationship that
 * rested on nothing else too, as nothing stands without evidence. Stories no longer cite them.
 */
export function removeDocuments(dataset: Dataset, ids: Iterable<string>): Dataset {
  const gone = new Set(ids);
  const stories = dataset.stories?.map((story) => withoutCitations(story, gone));
  return {
    ...dataset,
    ...(stories === undefined ? {} : { stories }),
    documents: dataset.documents
      .filter(({ id }) => !gone.has(id))
      .map((document) =>
        document.derivedFrom.some((id) => gone.has(id))
          ? { ...document, derivedFrom: document.derivedFrom.filter((id) => !gone.has(id)) }
          : document,
      ),
    relationships: dataset.relationships.flatMap((relationship) => {
      const evidence = relationship.evidence.filter((item) => !gone.has(item.document));
      if (evidence.length === relationship.evidence.length) return [relationship];
      return evidence.length > 0 ? [{ ...relationship, evidence }] : [];
    }),
  };
}

const withoutCitations = (story: Story, gone: ReadonlySet<string>): Story => ({
  ...story,
  steps: story.steps.map((step) => ({
    ...step,
    citations: step.citations.filter(({ document }) => !gone.has(document)),
  })),
});
