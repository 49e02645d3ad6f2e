import { NAME, STORES } from './database-name.ts';

/** Everything that lies in the database, by store, with nothing but the browser's own means. */
export async function readRawDatabase(): Promise<Readonly<Record<string, readonly unknown[]>>> {
  const database = await answerOf(indexedDB.open(NAME));
  try {
    const found = STORES.filter((store) => database.objectStoreNames.contains(store));
    const parts = found.map(
      async (store) =>
        [store, await answerOf(database.transaction(store).objectStore(store).getAll())] as const,
    );
    return Object.fromEntries(await Promise.all(parts));
  } finally {
    database.close();
  }
}

const answerOf = <Answer>(request: IDBRequest<Answer>): Promise<Answer> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
    // A database that is not there yet must not be made, else the app would find it empty.
    if (request instanceof IDBOpenDBRequest) {
      request.onupgradeneeded = () => request.transaction?.abort();
    }
  });
