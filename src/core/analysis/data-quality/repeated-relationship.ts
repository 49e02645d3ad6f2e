import { daysOfRelationship, type RelationshipDays } from '#core/graph';
import { type Dataset, type Relationship, relationshipTypeById } from '#schemas';
import type { DataCheck } from './data-check.ts';
import type { Finding } from './finding.ts';

/** One fact is one relationship, however many documents report it. */
export const repeatedRelationship: DataCheck = {
  code: 'repeated-relationship',
  severity: 'error',
  describe:
    'No two relationships agree in type, ends, subtype and place while their dates may overlap.',
  needsTexts: false,
  noun: 'relationships',
  count: ({ relationships }) => relationships.length,
  find: (dataset) => listAlike(dataset).flatMap(findOverlaps),
};

interface Dated {
  readonly relationship: Relationship;
  readonly days: RelationshipDays;
}

/** Relationships that only their dates can tell apart, the earliest first. */
function listAlike(dataset: Dataset): Dated[][] {
  const typeById = relationshipTypeById(dataset);
  const groups = new Map<string, Dated[]>();
  for (const relationship of dataset.relationships) {
    const { type, source, target, subtype, place } = relationship;
    const ends =
      typeById.get(type)?.directed === false ? [source, target].sort() : [source, target];
    const key = JSON.stringify([type, ...ends, subtype, place?.label]);
    const dated = { relationship, days: daysOfRelationship(relationship) };
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [dated]);
    else group.push(dated);
  }
  return [...groups.values()].map((group) =>
    group.sort((one, other) => one.days.firstDay - other.days.firstDay),
  );
}

/** Each is compared with the one before it that lasts longest: one finding a relationship. */
function findOverlaps(alike: readonly Dated[]): Finding[] {
  const findings: Finding[] = [];
  let longest: Dated | undefined;
  for (const dated of alike) {
    if (longest !== undefined && dated.days.firstDay <= longest.days.lastDay) {
      findings.push({
        record: {
          kind: 'relationship',
          id: dated.relationship.id,
          other: longest.relationship.id,
        },
        message:
          'The two have the same type, ends, subtype and place, and their dates may overlap.',
        advice: 'Join their evidence in one relationship, or tell them apart by subtype or place.',
      });
    }
    if (longest === undefined || dated.days.lastDay > longest.days.lastDay) longest = dated;
  }
  return findings;
}
