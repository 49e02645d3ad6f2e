import type { DataCheck } from './data-check.ts';

/** Paragraph numbers mean the same to every reader. */
export const paragraphCount: DataCheck = {
  code: 'paragraph-count',
  severity: 'error',
  describe: 'Every document has as many paragraphs as it states.',
  needsTexts: true,
  noun: 'documents',
  count: ({ documents }, texts) => documents.filter(({ id }) => texts?.has(id)).length,
  find: ({ documents }, texts) =>
    documents.flatMap(({ id, paragraphs }) => {
      const counted = texts?.get(id)?.paragraphs.length;
      if (counted === undefined || counted === paragraphs) return [];
      return {
        record: { kind: 'document', id },
        message: `The file has ${counted} paragraphs; the document states ${paragraphs ?? 'no count'}.`,
        advice: 'Correct `paragraphs`, and see whether the numbers of the evidence still fit.',
      };
    }),
};
