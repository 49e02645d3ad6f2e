import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { StoredEntry, StoredSnapshot, WorkspaceDisk, WorkspaceHead } from '#state';
import { NAME, STORES } from './database-name.ts';

interface Schema extends DBSchema {
  heads: { key: string; value: WorkspaceHead };
  snapshots: { key: [string, number]; value: StoredSnapshot & { readonly workspace: string } };
  entries: { key: [string, number]; value: StoredEntry & { readonly workspace: string } };
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
      const work = (await database()).transaction(['heads', 'snapshots'], 'readwrite', STRICT);
      // `add` fails where there is one, and takes the whole transaction back.
      await Promise.all([
        work.objectStore('heads').add(head),
        work.objectStore('snapshots').add({ ...snapshot, workspace: head.id }),
        work.done,
      ]);
    },
    async setHead(head) {
      await (await database()).put('heads', head);
    },
    async readSnapshots(id) {
      return (await database()).getAll('snapshots', keysOf(id));
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
      const work = (await database()).transaction('snapshots', 'readwrite', STRICT);
      await Promise.all([work.store.put({ ...snapshot, workspace: id }), work.done]);
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
