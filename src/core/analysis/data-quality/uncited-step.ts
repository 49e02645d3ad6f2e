import type { DataCheck } from './data-check.ts';
import { storyStepsOf } from './story-steps-of.ts';

/** What a story tells can be looked up, as everything else. */
export const uncitedStep: DataCheck = {
  code: 'uncited-step',
  severity: 'warning',
  describe: 'A step of a story that has a text cites at least one paragraph.',
  needsTexts: false,
  noun: 'steps of stories',
  count: (dataset) => storyStepsOf(dataset).length,
  find: (dataset) =>
    storyStepsOf(dataset).flatMap(({ step, record }) =>
      step.text.trim() === '' || step.citations.length > 0
        ? []
        : {
            record,
            message: `“${step.headline}” says something and cites nothing.`,
            advice: 'Cite the paragraphs in which it is written.',
          },
    ),
};
