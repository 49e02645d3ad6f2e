import type { StoryCitation } from '../dataset.ts';
import { foundText } from '../found-text.ts';
import type { MeaningCheck, MeaningContext } from './meaning-check.ts';

/** A range of paragraphs names the first one first. */
export const paragraphsReversed: MeaningCheck = {
  code: 'paragraphs-reversed',
  check(context) {
    eachCitation(context, (item, path) => {
      const { paragraph } = item;
      if (!Array.isArray(paragraph) || paragraph[0] <= paragraph[1]) return;
      context.collector.error(() => ({
        code: 'paragraphs-reversed',
        path: [...path(), 'paragraph'],
        message: 'The range of paragraphs ends before it starts.',
        found: foundText(paragraph),
        expected: `[${paragraph[1]}, ${paragraph[0]}]`,
      }));
    });
  },
};

/** Evidence and stories point at paragraphs that their documents have. */
export const paragraphBeyondDocument: MeaningCheck = {
  code: 'paragraph-beyond-document',
  check(context) {
    eachCitation(context, ({ document, paragraph }, path) => {
      const count = context.documentById.get(document)?.paragraphs;
      const last = Array.isArray(paragraph) ? Math.max(...paragraph) : paragraph;
      if (count === undefined || last <= count) return;
      context.collector.error(() => ({
        code: 'paragraph-beyond-document',
        path: [...path(), 'paragraph'],
        message: `The document \`${document}\` ends with paragraph ${count}.`,
        found: foundText(paragraph),
        expected: count === 1 ? 'paragraph 1' : `a paragraph from 1 to ${count}`,
      }));
    });
  },
};

function eachCitation(
  { dataset }: MeaningContext,
  visit: (item: StoryCitation, path: () => (string | number)[]) => void,
): void {
  for (const [index, { evidence }] of dataset.relationships.entries()) {
    for (const [place, item] of evidence.entries()) {
      visit(item, () => ['relationships', index, 'evidence', place]);
    }
  }
  for (const [index, { steps }] of dataset.stories?.entries() ?? []) {
    for (const [step, { citations }] of steps.entries()) {
      for (const [place, citation] of citations.entries()) {
        visit(citation, () => ['stories', index, 'steps', step, 'citations', place]);
      }
    }
  }
}
