import type { Dataset, StoryCitation } from '../dataset.ts';
import { foundText } from '../found-text.ts';
import { eachEvidence } from './each-evidence.ts';
import type { MeaningCheck } from './meaning-check.ts';

type Path = readonly (string | number)[];

/** A range of paragraphs names the first one first. */
export const paragraphsReversed: MeaningCheck = {
  code: 'paragraphs-reversed',
  check({ dataset, collector }) {
    const isReversed = ({ paragraph }: StoryCitation) =>
      typeof paragraph !== 'number' && paragraph[0] > paragraph[1];
    eachWrongCitation(dataset, isReversed, ({ paragraph }, path) => {
      collector.error(() => ({
        code: 'paragraphs-reversed',
        path,
        message: 'The range of paragraphs ends before it starts.',
        found: foundText(paragraph),
        expected: `[${[paragraph].flat().reverse().join(', ')}]`,
      }));
    });
  },
};

/** Evidence and stories point at paragraphs that their documents have. */
export const paragraphBeyondDocument: MeaningCheck = {
  code: 'paragraph-beyond-document',
  check({ dataset, collector, documentById }) {
    const countOf = ({ document }: StoryCitation) =>
      documentById.get(document)?.paragraphs ?? Number.POSITIVE_INFINITY;
    const isBeyond = (item: StoryCitation) => {
      const { paragraph } = item;
      const last = typeof paragraph === 'number' ? paragraph : Math.max(...paragraph);
      return last > countOf(item);
    };
    eachWrongCitation(dataset, isBeyond, (item, path) => {
      const count = countOf(item);
      collector.error(() => ({
        code: 'paragraph-beyond-document',
        path,
        message: `The document \`${item.document}\` ends with paragraph ${count}.`,
        found: foundText(item.paragraph),
        expected: count === 1 ? 'paragraph 1' : `a paragraph from 1 to ${count}`,
      }));
    });
  },
};

/** Paths are made for the wrong ones only: there may be a million good ones. */
function eachWrongCitation(
  dataset: Dataset,
  isWrong: (item: StoryCitation) => boolean,
  report: (item: StoryCitation, path: Path) => void,
): void {
  eachEvidence(dataset, (item, index, place) => {
    if (isWrong(item)) report(item, ['relationships', index, 'evidence', place, 'paragraph']);
  });
  for (const [index, { steps }] of dataset.stories?.entries() ?? []) {
    for (const [step, { citations }] of steps.entries()) {
      for (const [place, item] of citations.entries()) {
        if (!isWrong(item)) continue;
        report(item, ['stories', index, 'steps', step, 'citations', place, 'paragraph']);
      }
    }
  }
}
