import type { Dataset, Issue, ParsedDataset, Result } from '#schemas';

/** A file that a format writes; the name is for the user's disk. */
export interface WrittenFile {
  readonly name: string;
  readonly text: string;
}

/**
 * One file format. The registry `FORMATS` lists them all; import, export, the command line's help
 * and the documentation read it.
 */
export interface Format {
  readonly id: string;
  /** Its name as people say it. */
  readonly label: string;
  /** Endings of its file names with the dot, the usual one first. */
  readonly extensions: readonly string[];
  readonly mediaType: string;
  /** Whether a text looks like this format, from its beginning; it may still fail to parse. */
  readonly detect?: (text: string, fileName: string) => boolean;
  /** Text of one file to a checked dataset, or the issues that stand in the way. */
  readonly read?: (text: string, fileName: string) => Result<ParsedDataset, Issue[]>;
  /** A dataset to files, always the same text for the same dataset. */
  readonly write?: (dataset: Dataset) => { readonly files: readonly WrittenFile[] };
  /** What of a dataset does not survive writing, one sentence each; empty when all does. */
  readonly losses: readonly string[];
}
