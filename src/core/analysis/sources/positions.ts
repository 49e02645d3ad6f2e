import { badgeOf, type Graph, isAgainst } from '#core/graph';
import type { EvidenceItem } from '#schemas';

/** What some documents together say of a relationship. */
export type Position = 'supports' | 'contradicts' | 'divided' | 'qualifies' | 'silent';

/** The position that some evidence of a relationship takes; divided where it does both. */
export function positionOf(evidence: readonly EvidenceItem[]): Position {
  let supports = false;
  let contradicts = false;
  for (const item of evidence) {
    if (isAgainst(item)) contradicts = true;
    else if (item.stance === 'supports') supports = true;
  }
  if (supports) return contradicts ? 'divided' : 'supports';
  if (contradicts) return 'contradicts';
  return evidence.length > 0 ? 'qualifies' : 'silent';
}

/** A relationship with the documents for it, and how many of them are independent. */
export interface Corroboration {
  readonly relationship: number;
  /** Ids of supporting documents in order of first mention. */
  readonly supporting: readonly string[];
  /** How many of these do not derive, even over others, from another of them. */
  readonly independent: number;
  /** Evidence items that contradict it or report a denial. */
  readonly against: number;
}

/**
 * Counts for each relationship the documents that support it and do not derive from each other:
 * two reprints of one report are one source. The rule is that of the badges.
 */
export function countCorroboration(graph: Graph, relationships: Iterable<number>): Corroboration[] {
  return Array.from(relationships, (relationship) => {
    const report = badgeOf(graph.relationships[relationship]!, graph.documents);
    return {
      relationship,
      supporting: report.supportingDocuments,
      independent: report.independent,
      against: report.against,
    };
  });
}
