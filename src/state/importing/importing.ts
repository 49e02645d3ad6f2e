import type { ColumnMapping, OpenedFile } from '#core/formats';

/** Files on their way in; the open dataset stays as it is until the reader has decided. */
export interface Importing {
  /** Name of the file, or of the first of those that are read together. */
  readonly name: string;
  /** Names of all that are read as one dataset. */
  readonly files: readonly string[];
  /** Of several datasets that were chosen at once: which one this is, from 1. */
  readonly turn: { readonly index: number; readonly count: number };
  /** While it is read or added: the share that is done, from 0 to 1. */
  readonly work: { readonly is: 'reading' | 'adding'; readonly share: number } | undefined;
  /** What has been read, for the reader to decide on. */
  readonly offer: OpenedFile | undefined;
}

/** What becomes of the dataset that was read. */
export type ImportChoice =
  | { readonly as: 'new' }
  | {
      readonly as: 'addition';
      /** Current actor by the id of the incoming one that is the same. */
      readonly same: ReadonlyMap<string, string>;
    };

export interface ImportActions {
  /** Reads files and opens them, or asks first where there is something to know or to decide. */
  openFiles(files: readonly ChosenFile[]): Promise<void>;
  /** The same for one file. */
  openFile(file: ChosenFile): Promise<void>;
  /** Reads the table again with other roles for its columns. */
  remapImport(mapping: ColumnMapping): Promise<void>;
  /** Reads the table again as if it had never been seen before. */
  forgetImportMapping(): Promise<void>;
  /** Reads files that were read together one after the other. */
  readImportSeparately(): Promise<void>;
  finishImport(choice: ImportChoice): Promise<void>;
  /** Leaves this dataset out and goes on to the next that was chosen with it. */
  skipImport(): Promise<void>;
  /** Ends all reading; nothing is changed. */
  cancelImport(): void;
}

/** A file as the browser hands it over; read only when it is not too large. */
export interface ChosenFile {
  readonly name: string;
  readonly size: number;
  /** Path of the folder that it was dropped with. */
  readonly folder?: string;
  arrayBuffer(): Promise<ArrayBuffer>;
}
