import { forEachBit } from '#core/base';
import { BADGES, type Graph, type Visible } from '#core/graph';
import { type EvidencePlace, type EvidenceSide, gatherEvidence } from '../dyad-evidence.ts';

/** A relationship with both narratives side by side. */
export interface ContestedRelationship {
  readonly relationship: number;
  /** Evidence by the side it takes, in the order of the dataset. */
  readonly items: Readonly<Record<EvidenceSide, readonly EvidencePlace[]>>;
  /** Documents (by index) that give evidence for it, and against it; one may do both. */
  readonly documentsFor: readonly number[];
  readonly documentsAgainst: readonly number[];
}

/** The visible relationships that some evidence supports and some contradicts or denies. */
export function listContested(
  graph: Graph,
  visible: Pick<Visible, 'relationships'>,
): ContestedRelationship[] {
  const contested: ContestedRelationship[] = [];
  forEachBit(visible.relationships, (relationship) => {
    if (BADGES[graph.badge[relationship]!] !== 'contested') return;
    const { items, documents } = gatherEvidence(graph, [relationship]);
    contested.push({
      relationship,
      items,
      documentsFor: documents.filter((share) => share.for > 0).map(({ document }) => document),
      documentsAgainst: documents
        .filter((share) => share.against > 0)
        .map(({ document }) => document),
    });
  });
  return contested;
}
