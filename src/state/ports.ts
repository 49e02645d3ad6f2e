import type { AnalysisResult, AnalysisTask } from '#core/analysis';
import type { SnapshotText } from '#core/editing';
import type { EmbeddedFont } from '#core/figure';
import type { ImportOptions, InputFile, OpenedFile } from '#core/formats';
import type { Graph } from '#core/graph';
import type { LayoutInput, Positions } from '#core/layout';
import type { WindowShape } from '#core/view';
import type { Dataset, Issue, ParsedDataset, Result } from '#schemas';
import type { FigurePorts } from './figure-ports.ts';
import type { ClaimWorkspace, WorkspaceDisk } from './workspace/index.ts';

export interface WorkOptions {
  readonly signal: AbortSignal;
  /** Called now and then with the share of the work that is done, 0 to 1; never behind its end. */
  readonly onProgress?: (share: number) => void;
}

/** What the state needs from the world; the app gives the browser's, tests give their own. */
export interface Ports {
  /** Places the actors; ends early when the signal aborts. */
  arrange(input: LayoutInput, signal: AbortSignal): Promise<Positions>;
  /** Works out metrics, balance and comparisons; ends at once when the signal aborts. */
  analyse<Task extends AnalysisTask>(
    graph: Graph,
    task: Task,
    options: WorkOptions,
  ): Promise<AnalysisResult<Task>>;
  /** Reads files that belong together; ends at once when the signal aborts. */
  readFile(file: InputFile, options: ImportOptions, signal: AbortSignal): Promise<OpenedFile>;
  /**
   * Reads a large snapshot of a workspace; `undefined` where it is torn or the gate refuses it.
   * Ends at once when the signal aborts.
   */
  readSnapshot(snapshot: SnapshotText, options: WorkOptions): Promise<Dataset | undefined>;
  /** Adds a dataset to another; actors in `same` become one. Ends at once when the signal aborts. */
  addDataset(
    current: Dataset,
    incoming: Dataset,
    same: ReadonlyMap<string, string>,
    signal: AbortSignal,
  ): Promise<Result<ParsedDataset, Issue[]>>;
  /** Reads the shipped dataset as it comes. */
  readShippedDataset(): Promise<unknown>;
  /** Fonts that travel inside a figure, so that it looks the same everywhere. */
  readFigureFonts(): Promise<readonly EmbeddedFont[]>;
  readonly figures: FigurePorts;
  /** Hands a file to the user. */
  download(name: string, mediaType: string, content: string | Uint8Array | Blob): void;
  /** Writes to a file that the user chooses; hands it over as a download where that cannot be. */
  saveToFile(name: string, mediaType: string, content: string): Promise<'saved' | 'given up'>;
  /** Where work is kept between visits. */
  readonly workspaces: { readonly disk: WorkspaceDisk; readonly claim: ClaimWorkspace };
  /** Runs something later; gives a function that takes it back. */
  later(run: () => void, milliseconds: number): () => void;
  /** An id that nothing else has. */
  newId(): string;
  copyText(text: string): Promise<boolean>;
  /** A small value kept between visits; `undefined` where storage is refused. */
  readPreference(key: string): string | undefined;
  writePreference(key: string, value: string): void;
  /** Languages of the reader as BCP 47 tags, the best one first. */
  languages(): readonly string[];
  /** Shape of the room for the graph. */
  windowShape(): WindowShape;
  now(): Date;
}
