import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type {
  StoredEntry,
  StoredSnapshot,
  WorkspaceDisk,
  WorkspaceHead,
  WrittenSnapshot,
} from '#state';
import { NAME, STORES } from './database-name.ts';
import { textOf } from './stored-text.ts';

interface Schema extends DBSchema {
  heads: { key: string; value: WorkspaceHead };
  snapshots: { key: [string, number]; value: SnapshotRow };
  entries: { key: [string, number]; value: StoredEntry & { readonly workspace: string } };
}

/** Its text lies there as a file: to write half a million records as one text would take a second. */
interface SnapshotRow extends Omit<StoredSnapshot, 'text'> {
  readonly workspace: string;
  /** A plain text where an earlier program has written it. */
  readonly text: Blob | string;
}

const VERSION = 1;
/** A write is on the disk, not only on its way there, when it is done. */
const STRICT = { durability: 'strict' } as const;

/** Workspaces in IndexedDB; the database is opened with the first use. */
export function createWorkspaceDatabase(): WorkspaceDisk {
  let opened: Promise<IDBPDatabase<Schema>> | undefined;
  const database = (): Promise<IDBPDatabase<Schema>> => {
    opened ??= openDB<Schema>(NAME, VERSION, {
      upgrade(fresh) {
        fresh.createObjectStore('heads', { keyPath: 'id' });
        fresh.createObjectStore('snapshots', { keyPath: ['workspace', 'seq'] });
        fresh.createObjectStore('entries', { keyPath: ['workspace', 'seq'] });
      },
      // Another tab has a newer program: it must not wait for this one.
      blocking: (_now, _next, event) => (event.target as IDBDatabase).close(),
      terminated: () => {
        opened = undefined;
      },
    }).catch((failure: unknown) => {
      opened = undefined;
      throw failure;
    });
    return opened;
  };

  return {
    async list() {
      return (await database()).getAll('heads');
    },
    async create(head, snapshot) {
      const row = await rowOf(head.id, snapshot);
      const work = (await database()).transaction(['heads', 'snapshots'], 'readwrite', STRICT);
      // `add` fails where there is one, and takes the whole transaction back.
      await Promise.all([
        work.objectStore('heads').add(head),
        work.objectStore('snapshots').add(row),
        work.done,
      ]);
    },
    async setHead(head) {
      await (await database()).put('heads', head);
    },
    async readSnapshots(id) {
      const rows = await (await database()).getAll('snapshots', keysOf(id));
      return Promise.all(
        rows.map(async ({ seq, checksum, text }) => ({ seq, checksum, text: await textOf(text) })),
      );
    },
    async readEntries(id) {
      return (await database()).getAll('entries', keysOf(id));
    },
    async append(id, entries, changedAt) {
      const work = (await database()).transaction(['heads', 'entries'], 'readwrite', STRICT);
      const heads = work.objectStore('heads');
      const head = await heads.get(id);
      if (!head) throw new Error('This workspace is not there any more.');
      await Promise.all([
        heads.put({ ...head, changedAt }),
        ...entries.map((entry) => work.objectStore('entries').add({ ...entry, workspace: id })),
        work.done,
      ]);
    },
    async writeSnapshot(id, snapshot) {
      const row = await rowOf(id, snapshot);
      const work = (await database()).transaction('snapshots', 'readwrite', STRICT);
      await Promise.all([work.store.put(row), work.done]);
    },
    async prune(id, seq) {
      const work = (await database()).transaction(['snapshots', 'entries'], 'readwrite', STRICT);
      await Promise.all([
        work
          .objectStore('snapshots')
          .delete(IDBKeyRange.bound([id, Number.NEGATIVE_INFINITY], [id, seq], false, true)),
        work
          .objectStore('entries')
          .delete(IDBKeyRange.bound([id, Number.NEGATIVE_INFINITY], [id, seq])),
        work.done,
      ]);
    },
    async remove(id) {
      const work = (await database()).transaction(STORES, 'readwrite', STRICT);
      await Promise.all([
        work.objectStore('heads').delete(id),
        work.objectStore('snapshots').delete(keysOf(id)),
        work.objectStore('entries').delete(keysOf(id)),
        work.done,
      ]);
    },
  };
}

const keysOf = (id: string) =>
  IDBKeyRange.bound([id, Number.NEGATIVE_INFINITY], [id, Number.POSITIVE_INFINITY]);

/** So many parts become a file before the page gets its turn. */
const PARTS_A_TURN = 6;

async function rowOf(
  workspace: string,
  { parts, ...snapshot }: WrittenSnapshot,
): Promise<SnapshotRow> {
  const pieces: Blob[] = [];
  for (let from = 0; from < parts.length; from += PARTS_A_TURN) {
    if (from > 0) await new Promise((go) => setTimeout(go));
    pieces.push(new Blob(parts.slice(from, from + PARTS_A_TURN)));
  }
  return { ...snapshot, workspace, text: new Blob(pieces) };
}
