import type { Dataset } from '#schemas';
import type { DocumentTexts } from './document-text.ts';
import type { Finding } from './finding.ts';

/** One question that is asked of every dataset that parses. */
export interface DataCheck {
  /** Stable name; exceptions refer to it. */
  readonly code: string;
  readonly severity: 'error' | 'warning';
  /** What holds where nothing is found, as a sentence. */
  readonly describe: string;
  /** Whether it compares with the texts of the documents, which are not part of a dataset. */
  readonly needsTexts: boolean;
  /** What it looks at, in the plural, such as `evidence items`. */
  readonly noun: string;
  /** How many of those there are. */
  readonly count: (dataset: Dataset, texts?: DocumentTexts) => number;
  /** Everything that is found, in the order of the dataset; nothing where texts are missing. */
  readonly find: (dataset: Dataset, texts?: DocumentTexts) => Finding[];
}
