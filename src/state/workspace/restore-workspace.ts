import { checksumOf } from '#core/base';
import { applyChanges, type Change, readSnapshotText, type SnapshotText } from '#core/editing';
import { type Dataset, parseDataset } from '#schemas';
import {
  STORAGE_FORMAT,
  type StoredEntry,
  type StoredSnapshot,
  type WorkspaceDisk,
  type WorkspaceHead,
} from './disk.ts';

export interface Restored {
  readonly dataset: Dataset;
  /** Number of the last step that is in it. */
  readonly seq: number;
  /** Stored by a later program: to be looked at, not written to. */
  readonly isFromLater: boolean;
  /** What could not be read, as it lies on the disk, for the user to download; never deleted. */
  readonly unread: string | undefined;
}

/** Reads a large snapshot elsewhere; `undefined` where it is torn or the gate refuses it. */
export type ReadLarge = (snapshot: SnapshotText) => Promise<Dataset | undefined>;

/** Characters that are read here in a blink. */
const LARGE_TEXT = 900_000;

/**
 * The newest state of a workspace that can be read: the last good snapshot with the longest run of
 * good journal entries after it. Each passes the same gate as any file. `undefined` where nothing
 * can be read; `readRaw` then still gives what is there.
 */
export async function restoreWorkspace(
  disk: WorkspaceDisk,
  head: WorkspaceHead,
  readLarge: ReadLarge = async (snapshot) => readSnapshotText(snapshot),
): Promise<Restored | undefined> {
  const snapshots = await disk.readSnapshots(head.id);
  const entries = await disk.readEntries(head.id);
  const isFromLater = head.format > STORAGE_FORMAT;
  for (const snapshot of [...snapshots].reverse()) {
    const isLarge = snapshot.text.length > LARGE_TEXT;
    const start = isLarge ? await readLarge(snapshot) : readSnapshotText(snapshot);
    if (!start) continue;
    const steps = goodRun(entries, snapshot.seq);
    const { dataset, count } = replay(start, steps);
    const seq = snapshot.seq + count;
    const isWhole = snapshot === snapshots.at(-1) && entries.every((entry) => entry.seq <= seq);
    return { dataset, seq, isFromLater, unread: isWhole ? undefined : rawOf(snapshots, entries) };
  }
  return undefined;
}

/** All that lies on the disk of a workspace, readable or not, as JSON. */
export async function readRaw(disk: WorkspaceDisk, id: string): Promise<string> {
  return rawOf(await disk.readSnapshots(id), await disk.readEntries(id));
}

const rawOf = (snapshots: readonly StoredSnapshot[], entries: readonly StoredEntry[]) =>
  JSON.stringify({ format: 'faultlines-workspace', snapshots, entries }, undefined, 1);

/** Entries that follow a snapshot without a gap, as far as each is what was written. */
function goodRun(entries: readonly StoredEntry[], after: number): readonly (readonly Change[])[] {
  const run: (readonly Change[])[] = [];
  for (const entry of entries) {
    if (entry.seq <= after) continue;
    if (entry.seq !== after + run.length + 1 || checksumOf(entry.text) !== entry.checksum) break;
    try {
      run.push(JSON.parse(entry.text) as readonly Change[]);
    } catch {
      break;
    }
  }
  return run;
}

/** Makes the changes of the most steps that end in a valid dataset. */
function replay(
  start: Dataset,
  steps: readonly (readonly Change[])[],
): { readonly dataset: Dataset; readonly count: number } {
  const states = [start];
  for (const changes of steps) {
    try {
      states.push(applyChanges(states.at(-1)!, changes));
    } catch {
      // Text with a right checksum that is no list of changes was written by another program.
      break;
    }
  }
  for (let count = states.length - 1; count > 0; count -= 1) {
    const parsed = parseDataset(states[count]);
    if (parsed.ok) return { dataset: parsed.value.dataset, count };
  }
  return { dataset: start, count: 0 };
}
