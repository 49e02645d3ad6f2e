import type { EvidenceItem, Relationship, SourceDocument } from '#schemas';
import type { Badge } from './graph.ts';

/** A badge in words; the rule is shown wherever the badge is. */
export interface BadgeRule {
  readonly badge: Badge;
  readonly label: string;
  readonly rule: string;
}

export const BADGE_RULES: readonly BadgeRule[] = [
  {
    badge: 'contested',
    label: 'Contested',
    rule: 'At least one evidence item supports it, and at least one contradicts it or reports a denial.',
  },
  {
    badge: 'corroborated',
    label: 'Corroborated',
    rule: 'Two or more documents that do not derive from each other support it, and nothing speaks against it.',
  },
  {
    badge: 'single-source',
    label: 'Single source',
    rule: 'At most one independent document supports it, and nothing speaks against it.',
  },
  {
    badge: 'denied-only',
    label: 'Denied only',
    rule: 'No evidence item supports it; it is known only from evidence that contradicts or denies it.',
  },
];

/** The badge of a relationship with the counts that it rests on. */
export interface BadgeReport {
  readonly badge: Badge;
  /** Ids of the documents with an evidence item for it, in order of first mention. */
  readonly supportingDocuments: readonly string[];
  /** How many of those do not derive, even over other documents, from another of them. */
  readonly independent: number;
  /** Evidence items that contradict it or report a denial. */
  readonly against: number;
}

/**
 * Derives the badge of a relationship from its evidence. An item is *against* it when its stance
 * is `contradicts` or its voice is `denied`, *for* it when its stance is `supports` and its voice
 * is not `denied`; an item that only qualifies counts for neither side.
 */
export function badgeOf(
  relationship: Pick<Relationship, 'evidence'>,
  documents: readonly SourceDocument[],
): BadgeReport {
  const supporting = new Set<string>();
  let against = 0;
  for (const item of relationship.evidence) {
    if (isAgainst(item)) against += 1;
    else if (item.stance === 'supports') supporting.add(item.document);
  }
  const supportingDocuments = [...supporting];
  const independent = countIndependent(supportingDocuments, documents);
  return {
    badge: chooseBadge(supportingDocuments.length, independent, against),
    supportingDocuments,
    independent,
    against,
  };
}

/** Whether an evidence item speaks against its relationship. */
export function isAgainst(item: Pick<EvidenceItem, 'stance' | 'voice'>): boolean {
  return item.stance === 'contradicts' || item.voice === 'denied';
}

function chooseBadge(supporting: number, independent: number, against: number): Badge {
  if (against > 0) return supporting > 0 ? 'contested' : 'denied-only';
  return independent >= 2 ? 'corroborated' : 'single-source';
}

function countIndependent(ids: readonly string[], documents: readonly SourceDocument[]): number {
  if (ids.length < 2) return ids.length;
  const parents = parentsIn(documents);
  const supporting = new Set(ids);
  return ids.filter((id) => !hasOriginAmong(supporting, id, parents)).length;
}

type Parents = ReadonlyMap<string, readonly string[]>;
const parentsByDocuments = new WeakMap<readonly SourceDocument[], Parents>();

function parentsIn(documents: readonly SourceDocument[]): Parents {
  let parents = parentsByDocuments.get(documents);
  if (parents === undefined) {
    parents = new Map(documents.map((document) => [document.id, document.derivedFrom]));
    parentsByDocuments.set(documents, parents);
  }
  return parents;
}

/** Whether a document derives, directly or over others, from one of a set. */
function hasOriginAmong(set: ReadonlySet<string>, id: string, parents: Parents): boolean {
  const reached = new Set<string>();
  const waiting = [...(parents.get(id) ?? [])];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (reached.has(next)) continue;
    if (set.has(next)) return true;
    reached.add(next);
    waiting.push(...(parents.get(next) ?? []));
  }
  return false;
}
