import { foundText } from '../found-text.ts';
import type { MeaningCheck, MeaningContext } from './meaning-check.ts';

/** No relationship certainly ends before it starts; vague dates get the benefit of the doubt. */
export const endBeforeStart: MeaningCheck = {
  code: 'end-before-start',
  check(context) {
    context.dataset.relationships.forEach(({ start, end }, index) => {
      if (start === undefined || end === undefined || !isReversed(context, start, end)) return;
      context.collector.error(() => ({
        code: 'end-before-start',
        path: ['relationships', index, 'end'],
        message: 'The relationship ends before it starts.',
        found: foundText(end),
        expected: `a date not before its start ${start}`,
      }));
    });
  },
};

/** The dataset covers a span of time, from the earlier to the later date. */
export const coverageReversed: MeaningCheck = {
  code: 'coverage-reversed',
  check(context) {
    const { from, to } = context.dataset.coverage;
    if (!isReversed(context, from, to)) return;
    context.collector.error(() => ({
      code: 'coverage-reversed',
      path: ['coverage', 'to'],
      message: 'The time that the dataset covers ends before it starts.',
      found: foundText(to),
      expected: `a date not before ${from}`,
    }));
  },
};

function isReversed({ readDate }: MeaningContext, startText: string, endText: string): boolean {
  const start = readDate(startText);
  const end = readDate(endText);
  return start.ok && end.ok && end.value.latest < start.value.earliest;
}
