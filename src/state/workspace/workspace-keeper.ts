import { checksumOf, sumInTurns } from '#core/base';
import { diffDatasets } from '#core/editing';
import type { Dataset } from '#schemas';
import {
  STORAGE_FORMAT,
  type StoredEntry,
  type WorkspaceDisk,
  type WrittenSnapshot,
} from './disk.ts';
import { writeSnapshot } from './write-snapshot.ts';

/** Whether the work is on the disk. */
export type SaveStatus =
  | { readonly is: 'saved' }
  | { readonly is: 'saving' }
  /** It is not, and why; it is tried again. */
  | { readonly is: 'not-saved'; readonly reason: 'full' | 'failed'; readonly detail: string };

export interface KeeperOptions {
  readonly disk: WorkspaceDisk;
  readonly onStatus: (status: SaveStatus) => void;
  now(): number;
  /** Runs something later; gives a function that takes it back. */
  later(run: () => void, milliseconds: number): () => void;
  /** Lets the page have its turn while a large dataset is written. */
  pause(): Promise<void>;
}

/** Steps wait this long for others that belong to the same write. */
const GATHER_MILLISECONDS = 150;
const RETRY_MILLISECONDS = 2_000;
const ENTRIES_A_SNAPSHOT = 100;

export interface WorkspaceKeeper {
  /** Takes a step of work from one dataset to the next to the disk, within a quarter of a second. */
  keep(before: Dataset, after: Dataset): void;
  /** Everything that was kept is on the disk, or the status says why not. */
  flush(): Promise<void>;
  /** Ends; what still waits is written first. */
  close(): Promise<void>;
}

/** Makes a workspace with a dataset and keeps it from then on. */
export async function createWorkspace(
  options: KeeperOptions,
  id: string,
  dataset: Dataset,
  from?: string,
): Promise<WorkspaceKeeper> {
  const written = await writeSnapshot(dataset, options.pause);
  await options.disk.create(
    {
      id,
      title: dataset.title,
      changedAt: options.now(),
      format: STORAGE_FORMAT,
      ...(from === undefined ? {} : { from }),
    },
    { seq: 0, ...written },
  );
  return keepWorkspace(options, id, 0);
}

/**
 * Keeps the steps of work on one workspace. They go to an append-only journal; now and then the
 * whole is written beside it, read back, and only then is the journal before it dropped.
 */
export function keepWorkspace(
  { disk, onStatus, now, later, pause }: KeeperOptions,
  id: string,
  seq: number,
): WorkspaceKeeper {
  let last = seq;
  let latest: Dataset | undefined;
  let waiting: StoredEntry[] = [];
  let sinceSnapshot = 0;
  let isSnapshotting = false;
  let writing: Promise<void> = Promise.resolve();
  let takeBack: (() => void) | undefined;

  const writeWaiting = async (): Promise<void> => {
    takeBack?.();
    takeBack = undefined;
    if (waiting.length === 0) return;
    const entries = waiting;
    try {
      await disk.append(id, entries, now());
    } catch (failure) {
      onStatus(statusOf(failure));
      schedule(RETRY_MILLISECONDS);
      return;
    }
    waiting = waiting.slice(entries.length);
    sinceSnapshot += entries.length;
    if (waiting.length > 0) return writeWaiting();
    onStatus({ is: 'saved' });
    // Beside the journal, which must not wait for it.
    if (sinceSnapshot >= ENTRIES_A_SNAPSHOT) void snapshot(entries.at(-1)!.seq);
  };

  /** The journal alone is enough to restore, so that a failure here costs nothing. */
  const snapshot = async (at: number): Promise<void> => {
    if (!latest || at !== last || isSnapshotting) return;
    isSnapshotting = true;
    const before = sinceSnapshot;
    try {
      const stored: WrittenSnapshot = { seq: at, ...(await writeSnapshot(latest, pause)) };
      await disk.writeSnapshot(id, stored);
      const back = (await disk.readSnapshots(id)).find((one) => one.seq === at);
      if (!back || (await sumInTurns(back.text, pause)) !== stored.checksum) return;
      await disk.prune(id, at);
      sinceSnapshot -= before;
    } catch {
      // Tried again with the next step.
    } finally {
      isSnapshotting = false;
    }
  };

  const run = (): Promise<void> => {
    writing = writing.then(writeWaiting);
    return writing;
  };
  const schedule = (milliseconds: number) => {
    takeBack ??= later(() => void run(), milliseconds);
  };

  return {
    keep(before, after) {
      const changes = diffDatasets(before, after);
      latest = after;
      if (changes.length === 0) return;
      last += 1;
      const text = JSON.stringify(changes);
      waiting = [...waiting, { seq: last, text, checksum: checksumOf(text) }];
      onStatus({ is: 'saving' });
      schedule(GATHER_MILLISECONDS);
    },
    flush: run,
    close: run,
  };
}

/** What a write that has failed means for the user. */
export function statusOf(failure: unknown): SaveStatus {
  const isFull = failure instanceof Error && failure.name === 'QuotaExceededError';
  return {
    is: 'not-saved',
    reason: isFull ? 'full' : 'failed',
    detail: failure instanceof Error ? failure.message : String(failure),
  };
}
