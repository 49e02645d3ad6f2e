import type { Dataset, Issue, ParsedDataset, Result } from '#schemas';
import type { ColumnMapping } from './column-mapping.ts';

/** A file to read: its name and its bytes as they are. */
export interface InputFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Files that were chosen together with it: the table of nodes, the other files of a folder. */
  readonly companions?: readonly InputFile[];
}

/** What a format looks at to recognise a file. */
export interface FileHead {
  readonly name: string;
  /** The first 64 kB. */
  readonly bytes: Uint8Array;
  /** The same as text, decoded by its byte order mark or as UTF-8. */
  readonly text: string;
}

export interface ReadOptions {
  /** Is told the share that is done, from 0 to 1. */
  readonly onProgress?: (share: number) => void;
  /** Which column of a table holds what; guessed from names and values when absent. */
  readonly mapping?: ColumnMapping;
}

/** A dataset from a file, with what became of the file's content. */
export interface ReadDataset extends ParsedDataset {
  readonly report: ImportReport;
  /** The view that a figure was made of, as the part of a link after `#`. */
  readonly view?: string;
}

export interface ImportReport {
  /** Id of the format that read the file. */
  readonly format: string;
  /** What the file holds, in its own words: `nodes`, `edges`, `rows`, … */
  readonly found: readonly Count[];
  /** What became of it, in ours: `actors`, `relationships`, `documents`, … */
  readonly kept: readonly Count[];
  readonly leftOut: readonly ReportNote[];
  readonly changed: readonly ReportNote[];
}

export interface Count {
  readonly what: string;
  readonly count: number;
}

/** One kind of thing that was left out or changed, how often, and the first places of it. */
export interface ReportNote {
  /** Stable code such as `edge-without-end`. */
  readonly code: string;
  /** One sentence in plain English. */
  readonly message: string;
  readonly count: number;
  /** The first five places: `line 12`, `node "a"`, `nodes[3]`. */
  readonly places: readonly string[];
}

/** A file that a format writes; the name is for the user's disk. */
export interface WrittenFile {
  readonly name: string;
  readonly content: string | Uint8Array;
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
  /** Whether a file looks like this format, from its beginning; it may still fail to parse. */
  readonly detect?: (head: FileHead) => boolean;
  /** A file to a checked dataset, or the issues that stand in the way; never a throw. */
  readonly read?: (file: InputFile, options?: ReadOptions) => Promise<Result<ReadDataset, Issue[]>>;
  /** A dataset to files, always the same content for the same dataset. */
  readonly write?: (dataset: Dataset) => Promise<readonly WrittenFile[]>;
  /** What of a dataset does not survive writing, one sentence each; empty when all does. */
  readonly losses: readonly string[];
}
