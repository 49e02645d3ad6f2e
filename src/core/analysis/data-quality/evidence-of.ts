import type { Dataset, EvidenceItem, Relationship } from '#schemas';
import type { RecordReference } from './finding.ts';

interface PlacedEvidence {
  readonly relationship: Relationship;
  readonly item: EvidenceItem;
  readonly record: RecordReference;
}

/** Every evidence item of a dataset with its place. */
export const evidenceOf = (dataset: Dataset): PlacedEvidence[] =>
  dataset.relationships.flatMap((relationship) =>
    relationship.evidence.map((item, part) => ({
      relationship,
      item,
      record: { kind: 'relationship', id: relationship.id, part },
    })),
  );

export const countEvidence = (dataset: Dataset): number =>
  dataset.relationships.reduce((sum, { evidence }) => sum + evidence.length, 0);
