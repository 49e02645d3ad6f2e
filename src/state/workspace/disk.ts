/** Work of the user's own that is kept in this browser. */
export interface WorkspaceHead {
  readonly id: string;
  readonly title: string;
  /** Milliseconds since 1970. */
  readonly changedAt: number;
  /** Version of the way it is stored; one from a later program is opened read-only. */
  readonly format: number;
  /** Name of the file or shipped folder that it began with. */
  readonly from?: string;
  /** Put aside by the user: no longer listed first, but still there. */
  readonly isPutAside?: boolean;
}

/** 2: the text of a snapshot may lie there as a file of its own. */
export const STORAGE_FORMAT = 2;

/** A whole dataset as it was after the journal entry `seq`. */
export interface StoredSnapshot {
  readonly seq: number;
  /** Faultlines JSON. */
  readonly text: string;
  readonly checksum: string;
}

/** A snapshot on its way to the disk: a large text in one piece would hold the page up. */
export interface WrittenSnapshot {
  readonly seq: number;
  /** Faultlines JSON, cut anywhere. */
  readonly parts: readonly string[];
  readonly checksum: string;
}

/** One step of work: the changes as JSON. */
export interface StoredEntry {
  readonly seq: number;
  readonly text: string;
  readonly checksum: string;
}

/** Where workspaces are kept. What a promise has kept is on the disk. */
export interface WorkspaceDisk {
  list(): Promise<readonly WorkspaceHead[]>;
  /** Makes a workspace; one with this id is never replaced. */
  create(head: WorkspaceHead, snapshot: WrittenSnapshot): Promise<void>;
  setHead(head: WorkspaceHead): Promise<void>;
  /** All of them, in the order of `seq`. */
  readSnapshots(id: string): Promise<readonly StoredSnapshot[]>;
  readEntries(id: string): Promise<readonly StoredEntry[]>;
  append(id: string, entries: readonly StoredEntry[], changedAt: number): Promise<void>;
  writeSnapshot(id: string, snapshot: WrittenSnapshot): Promise<void>;
  /** Drops snapshots before `seq` and entries up to it. */
  prune(id: string, seq: number): Promise<void>;
  /** Takes a workspace away for good. */
  remove(id: string): Promise<void>;
}

/** The right to write to a workspace; at most one tab has it. */
export interface WorkspaceClaim {
  release(): void;
  /**
   * Is told when another tab wants it and waits for what is still unwritten (`asked`), or has
   * taken it without an answer (`taken`).
   */
  onLost(tell: (how: 'asked' | 'taken') => Promise<void>): void;
}

/** Takes a workspace for this tab; `undefined` where another has it and it is not taken over. */
export type ClaimWorkspace = (
  id: string,
  options: { readonly takeOver: boolean },
) => Promise<WorkspaceClaim | undefined>;
