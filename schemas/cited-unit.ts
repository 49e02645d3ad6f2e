import type { SourceDocument } from './dataset.ts';

/** What the numbers in a citation count. */
export type CitedUnit = 'paragraph' | 'row';

/** A table is cited by its rows, every other document by its paragraphs. */
export const citedUnitOf = (document: Pick<SourceDocument, 'kind'> | undefined): CitedUnit =>
  document?.kind === 'dataset' ? 'row' : 'paragraph';
