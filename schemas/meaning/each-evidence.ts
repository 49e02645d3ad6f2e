import type { Dataset, EvidenceItem } from '../dataset.ts';

/**
 * Visits every evidence item with the places of its relationship and of itself. Plain loops: there
 * may be a million relationships, and every check goes through all of them.
 */
export function eachEvidence(
  { relationships }: Dataset,
  visit: (item: EvidenceItem, relationship: number, place: number) => void,
): void {
  for (let index = 0; index < relationships.length; index += 1) {
    const { evidence } = relationships[index]!;
    for (let place = 0; place < evidence.length; place += 1) visit(evidence[place]!, index, place);
  }
}
