import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

/** A notebook kept in this browser. */
export interface KeptNotebook {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly savedAt: number;
  /** Written SELECTs that the person at this desk has allowed to run. */
  readonly allowed?: readonly string[];
}

interface Schema extends DBSchema {
  /** Notebooks as text, so that whatever comes back is validated as if it came from outside. */
  notebooks: { key: string; value: KeptNotebook };
}

let opening: Promise<IDBPDatabase<Schema>> | undefined;

function database(): Promise<IDBPDatabase<Schema>> {
  opening ??= openDB<Schema>('gyul', 1, {
    upgrade: (db) => void db.createObjectStore('notebooks', { keyPath: 'id' }),
    terminated: () => (opening = undefined),
  });
  return opening;
}

/** Whether there is something to read: to open a database is to make it. */
async function exists(): Promise<boolean> {
  if (opening) return true;
  const factory = indexedDB as { databases?: () => Promise<IDBDatabaseInfo[]> };
  if (!factory.databases) return true;
  return (await factory.databases()).some(({ name }) => name === 'gyul');
}

/** Keeps a notebook in this browser; false when the browser refuses (private window, no room). */
export async function keepNotebook(kept: KeptNotebook): Promise<boolean> {
  try {
    const db = await database();
    const transaction = db.transaction('notebooks', 'readwrite', { durability: 'strict' });
    await transaction.store.put(kept);
    await transaction.done;
    return true;
  } catch {
    opening = undefined;
    return false;
  }
}

/** Notebooks kept in this browser, last saved first; none when the browser keeps nothing. */
export async function keptNotebooks(): Promise<KeptNotebook[]> {
  try {
    if (!(await exists())) return [];
    const all = await (await database()).getAll('notebooks');
    return all.sort((a, b) => b.savedAt - a.savedAt);
  } catch {
    opening = undefined;
    return [];
  }
}

/** Forgets a notebook kept in this browser. */
export async function forgetNotebook(id: string): Promise<void> {
  try {
    await (await database()).delete('notebooks', id);
  } catch {
    opening = undefined;
  }
}

/** Closes the database, so that it can be removed. */
export async function closeStorage(): Promise<void> {
  const open = opening;
  opening = undefined;
  try {
    (await open)?.close();
  } catch {
    // It was never open.
  }
}
