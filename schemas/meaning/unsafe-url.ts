import { foundText } from '../found-text.ts';
import { explainUnsafeUrl } from '../safe-url.ts';
import type { MeaningCheck } from './meaning-check.ts';

/** Addresses of documents are safe to open. */
export const unsafeUrl: MeaningCheck = {
  code: 'unsafe-url',
  check({ dataset, collector }) {
    for (const [index, document] of dataset.documents.entries()) {
      for (const field of ['url', 'archiveUrl'] as const) {
        const url = document[field];
        const message = url === undefined ? undefined : explainUnsafeUrl(url);
        if (message === undefined) continue;
        collector.error(() => ({
          code: 'unsafe-url',
          path: ['documents', index, field],
          message,
          found: foundText(url),
          expected: 'an address that starts with https://, http:// or mailto: and names no user',
        }));
      }
    }
  },
};
