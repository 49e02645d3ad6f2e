import type { DataCheck } from './data-check.ts';
import type { Finding } from './finding.ts';

/** What the coders read can be read again. */
export const documentFile: DataCheck = {
  code: 'document-file',
  severity: 'error',
  describe: 'The file of every document is at hand and has the SHA-256 that the document states.',
  needsTexts: true,
  noun: 'documents',
  count: ({ documents }) => documents.length,
  find(dataset, texts) {
    if (texts === undefined) return [];
    return dataset.documents.flatMap(({ id, file, sha256 }): Finding[] => {
      const record = { kind: 'document', id } as const;
      const text = texts.get(id);
      if (text === undefined) {
        const message =
          file === undefined
            ? 'The document names no file, so that its evidence cannot be checked.'
            : `The file ${file} is not at hand.`;
        return [{ record, message, advice: 'Put the file that was coded into the folder.' }];
      }
      if (sha256 === text.sha256) return [];
      const stated = sha256 === undefined ? 'is not stated' : `is stated as ${sha256}`;
      return [
        {
          record,
          message: `The SHA-256 of the file is ${text.sha256}; it ${stated}.`,
          advice: 'Take the file that was coded, or code the document again and state the new sum.',
        },
      ];
    });
  },
};
