import { NAME, STORES } from './database-name.ts';
import { textOf } from './stored-text.ts';

/** Everything that lies in the database, by store, with nothing but the browser's own means. */
export async function readRawDatabase(): Promise<Readonly<Record<string, readonly unknown[]>>> {
  const database = await answerOf(indexedDB.open(NAME));
  try {
    const found = STORES.filter((store) => database.objectStoreNames.contains(store));
    const parts = found.map(
      async (store) =>
        [store, await readRows(database.transaction(store).objectStore(store))] as const,
    );
    return Object.fromEntries(await Promise.all(parts));
  } finally {
    database.close();
  }
}

const readRows = async (store: IDBObjectStore): Promise<readonly unknown[]> => {
  const rows: { readonly text?: Blob | string }[] = await answerOf(store.getAll());
  return Promise.all(
    rows.map(async (row) =>
      row.text === undefined ? row : { ...row, text: await textOf(row.text) },
    ),
  );
};

const answerOf = <Answer>(request: IDBRequest<Answer>): Promise<Answer> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
    // A database that is not there yet must not be made, else the app would find it empty.
    if (request instanceof IDBOpenDBRequest) {
      request.onupgradeneeded = () => request.transaction?.abort();
    }
  });
