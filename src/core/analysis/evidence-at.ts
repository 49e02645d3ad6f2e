import type { Graph } from '#core/graph';
import type { StoryCitation } from '#schemas';
import type { EvidencePlace } from './dyad-evidence.ts';

/** The evidence items that lie in the cited paragraphs of a document, in the order of the dataset. */
export function evidenceAt(graph: Graph, citation: StoryCitation): readonly EvidencePlace[] {
  const [from, to] = endsOf(citation.paragraph);
  return graph.relationships.flatMap(({ evidence }, relationship) =>
    evidence.flatMap((each, item): EvidencePlace[] => {
      if (each.document !== citation.document) return [];
      const [first, last] = endsOf(each.paragraph);
      return first <= to && last >= from ? [{ relationship, item }] : [];
    }),
  );
}

const endsOf = (paragraph: StoryCitation['paragraph']): readonly [number, number] =>
  typeof paragraph === 'number' ? [paragraph, paragraph] : paragraph;
