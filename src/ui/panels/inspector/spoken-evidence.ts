import { hasBit } from '#core/base';
import type { Graph, Visible } from '#core/graph';
import type { EvidenceItem } from '#schemas';

export interface SpokenEvidence {
  readonly relationship: number;
  readonly item: EvidenceItem;
}

/** The evidence items of visible relationships whose words are an actor's, in dataset order. */
export function evidenceSpokenBy(
  graph: Graph,
  visible: Pick<Visible, 'relationships'>,
  id: string,
): readonly SpokenEvidence[] {
  return graph.relationships.flatMap(({ evidence }, relationship) =>
    hasBit(visible.relationships, relationship)
      ? evidence
          .filter((item) => item.speaker?.actor === id)
          .map((item) => ({ relationship, item }))
      : [],
  );
}
