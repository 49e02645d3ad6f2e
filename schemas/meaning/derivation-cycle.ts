import { foundText } from '../found-text.ts';
import { findLoops, loopText } from './find-loops.ts';
import type { MeaningCheck } from './meaning-check.ts';

/** No document leans on itself, not even by way of others. */
export const derivationCycle: MeaningCheck = {
  code: 'derivation-cycle',
  check({ dataset: { documents }, collector }) {
    const indexById = new Map(documents.map((document, index) => [document.id, index]));
    // A dangling id keeps its place in the list, so that a link is an index of `derivedFrom`.
    const noDocument = documents.length;
    const originsOf = (index: number): readonly number[] =>
      (documents[index]?.derivedFrom ?? []).map((id) => indexById.get(id) ?? noDocument);
    for (const { nodes, closingLink } of findLoops(documents.length + 1, originsOf)) {
      const last = nodes.at(-1) ?? 0;
      collector.error(() => ({
        code: 'derivation-cycle',
        path: ['documents', last, 'derivedFrom', closingLink],
        message: `A document cannot be derived from itself: ${loopText(nodes.map((node) => documents[node]?.id ?? ''))}.`,
        found: foundText(documents[last]?.derivedFrom[closingLink]),
        expected: 'a document that is not derived from this one',
      }));
    }
  },
};
