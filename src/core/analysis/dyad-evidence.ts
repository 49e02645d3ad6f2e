import { type Graph, isAgainst } from '#core/graph';
import type { EvidenceItem } from '#schemas';

/**
 * The side that an evidence item takes: `against` where it contradicts or reports a denial, `for`
 * where it supports, `qualifying` where it does neither. The same rule makes the badges.
 */
export type EvidenceSide = 'for' | 'against' | 'qualifying';

export function sideOf(item: Pick<EvidenceItem, 'stance' | 'voice'>): EvidenceSide {
  if (isAgainst(item)) return 'against';
  return item.stance === 'supports' ? 'for' : 'qualifying';
}

/** One evidence item by its place: `graph.relationships[relationship].evidence[item]`. */
export interface EvidencePlace {
  readonly relationship: number;
  readonly item: number;
}

/** How many evidence items one document gives on each side. */
export interface DocumentShare {
  readonly document: number;
  readonly for: number;
  readonly against: number;
  readonly qualifying: number;
}

export interface EvidenceBySide {
  /** In the order of the given relationships, then of their evidence. */
  readonly items: Readonly<Record<EvidenceSide, readonly EvidencePlace[]>>;
  /** The documents that the items are from, those with most items first. */
  readonly documents: readonly DocumentShare[];
}

/** Whether an evidence item counts: with a second clock, whether it was published by then. */
export type EvidenceTest = (item: EvidenceItem) => boolean;

/** Sorts the evidence of relationships by the side it takes, and counts it by document. */
export function gatherEvidence(
  graph: Graph,
  relationships: Iterable<number>,
  isCounted: EvidenceTest = () => true,
): EvidenceBySide {
  const items: Record<EvidenceSide, EvidencePlace[]> = { for: [], against: [], qualifying: [] };
  const shares = new Map<number, Record<EvidenceSide, number>>();
  for (const relationship of relationships) {
    graph.relationships[relationship]!.evidence.forEach((evidence, item) => {
      if (!isCounted(evidence)) return;
      const side = sideOf(evidence);
      items[side].push({ relationship, item });
      const document = graph.documentIndexById.get(evidence.document);
      if (document === undefined) return;
      const share = shares.get(document) ?? { for: 0, against: 0, qualifying: 0 };
      share[side] += 1;
      shares.set(document, share);
    });
  }
  const documents = [...shares].map(([document, share]) => ({ document, ...share }));
  documents.sort(
    (one, other) => countItems(other) - countItems(one) || one.document - other.document,
  );
  return { items, documents };
}

const countItems = (share: DocumentShare): number => share.for + share.against + share.qualifying;
