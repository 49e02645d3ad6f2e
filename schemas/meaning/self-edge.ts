import { foundText } from '../found-text.ts';
import type { MeaningCheck } from './meaning-check.ts';

/** A relationship joins two different actors. */
export const selfEdge: MeaningCheck = {
  code: 'self-edge',
  check({ dataset, collector }) {
    dataset.relationships.forEach(({ source, target }, index) => {
      if (source !== target) return;
      collector.error(() => ({
        code: 'self-edge',
        path: ['relationships', index, 'target'],
        message: 'Source and target are the same actor.',
        found: foundText(target),
        expected: 'an actor other than the source, such as the part of it that is meant',
      }));
    });
  },
};
