import type {
  StoredEntry,
  StoredSnapshot,
  WorkspaceDisk,
  WorkspaceHead,
  WrittenSnapshot,
} from './disk.ts';

/** A disk in memory that a test can spoil: `fail` is asked before each write. */
export function memoryDisk(fail: (what: string) => Error | undefined = () => undefined) {
  const heads = new Map<string, WorkspaceHead>();
  const snapshots = new Map<string, StoredSnapshot[]>();
  const entries = new Map<string, StoredEntry[]>();
  const check = (what: string) => {
    const failure = fail(what);
    if (failure) throw failure;
  };
  const disk: WorkspaceDisk = {
    list: async () => [...heads.values()],
    create: async (head, snapshot) => {
      check('create');
      if (heads.has(head.id)) throw new Error('There is a workspace with this id.');
      heads.set(head.id, head);
      snapshots.set(head.id, [joined(snapshot)]);
      entries.set(head.id, []);
    },
    setHead: async (head) => void heads.set(head.id, head),
    readSnapshots: async (id) => [...(snapshots.get(id) ?? [])],
    readEntries: async (id) => [...(entries.get(id) ?? [])],
    append: async (id, added, changedAt) => {
      check('append');
      entries.get(id)!.push(...added);
      heads.set(id, { ...heads.get(id)!, changedAt });
    },
    writeSnapshot: async (id, snapshot) => {
      check('snapshot');
      snapshots.get(id)!.push(joined(snapshot));
    },
    prune: async (id, seq) => {
      check('prune');
      snapshots.set(
        id,
        snapshots.get(id)!.filter((snapshot) => snapshot.seq >= seq),
      );
      entries.set(
        id,
        entries.get(id)!.filter((entry) => entry.seq > seq),
      );
    },
    remove: async (id) => {
      for (const part of [heads, snapshots, entries]) part.delete(id);
    },
  };
  return { disk, heads, snapshots, entries };
}

const joined = ({ parts, ...snapshot }: WrittenSnapshot): StoredSnapshot => ({
  ...snapshot,
  text: parts.join(''),
});
