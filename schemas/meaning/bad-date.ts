import { foundText } from '../found-text.ts';
import type { MeaningCheck, MeaningContext } from './meaning-check.ts';

/** Every date is one that the EDTF parser knows and that the calendar has. */
export const badDate: MeaningCheck = {
  code: 'bad-date',
  check(context) {
    eachDate(context, (text, path) => {
      const date = context.readDate(text);
      if (date.ok) return;
      const { message, expected } = date.error;
      context.collector.error(() => ({
        code: 'bad-date',
        path: path(),
        message,
        found: foundText(text),
        expected,
      }));
    });
  },
};

function eachDate(
  { dataset }: MeaningContext,
  visit: (text: string, path: () => (string | number)[]) => void,
): void {
  visit(dataset.coverage.from, () => ['coverage', 'from']);
  visit(dataset.coverage.to, () => ['coverage', 'to']);
  for (const [index, { start, end, evidence }] of dataset.relationships.entries()) {
    if (start !== undefined) visit(start, () => ['relationships', index, 'start']);
    if (end !== undefined) visit(end, () => ['relationships', index, 'end']);
    for (const [item, { saidOn }] of evidence.entries()) {
      if (saidOn === undefined) continue;
      visit(saidOn, () => ['relationships', index, 'evidence', item, 'saidOn']);
    }
  }
  for (const [index, { published }] of dataset.documents.entries()) {
    if (published !== undefined) visit(published, () => ['documents', index, 'published']);
  }
}
