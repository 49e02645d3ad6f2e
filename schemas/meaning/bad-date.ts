import { foundText } from '../found-text.ts';
import type { MeaningCheck } from './meaning-check.ts';

/** Every date is one that the EDTF parser knows and that the calendar has. */
export const badDate: MeaningCheck = {
  code: 'bad-date',
  check({ dataset, collector, readDate }) {
    const isBad = (text: string | undefined): text is string =>
      text !== undefined && !readDate(text).ok;
    const report = (text: string, path: readonly (string | number)[]) => {
      const date = readDate(text);
      if (date.ok) return;
      const { message, expected } = date.error;
      const found = foundText(text);
      collector.error(() => ({ code: 'bad-date', path, message, found, expected }));
    };
    const { coverage, relationships, documents } = dataset;
    if (isBad(coverage.from)) report(coverage.from, ['coverage', 'from']);
    if (isBad(coverage.to)) report(coverage.to, ['coverage', 'to']);
    relationships.forEach(({ start, end, evidence }, index) => {
      if (isBad(start)) report(start, ['relationships', index, 'start']);
      if (isBad(end)) report(end, ['relationships', index, 'end']);
      for (let item = 0; item < evidence.length; item += 1) {
        const { saidOn } = evidence[item]!;
        if (isBad(saidOn)) report(saidOn, ['relationships', index, 'evidence', item, 'saidOn']);
      }
    });
    documents.forEach(({ published }, index) => {
      if (isBad(published)) report(published, ['documents', index, 'published']);
    });
  },
};
