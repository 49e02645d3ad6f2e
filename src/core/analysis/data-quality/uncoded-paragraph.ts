import { coverageOf } from '../coverage.ts';
import type { DataCheck } from './data-check.ts';

/** What was left out was left out on purpose. */
export const uncodedParagraph: DataCheck = {
  code: 'uncoded-paragraph',
  severity: 'warning',
  describe: 'Every paragraph of every document is cited by evidence.',
  needsTexts: false,
  noun: 'paragraphs',
  count: (dataset) =>
    coverageOf(dataset).reduce(
      (sum, { evidenceByParagraph }) => sum + evidenceByParagraph.length,
      0,
    ),
  find: (dataset) =>
    coverageOf(dataset).flatMap(({ document, evidenceByParagraph }) =>
      evidenceByParagraph.flatMap((items, index) => {
        if (items > 0) return [];
        return {
          record: { kind: 'document', id: document.id, part: index + 1 } as const,
          message: `No evidence cites paragraph ${index + 1}.`,
          advice: 'Code the paragraph, or say in an exception why there is nothing to code.',
        };
      }),
    ),
};
