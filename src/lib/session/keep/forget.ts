import { FORGET } from './channel';
import { closeStorage, forgetNotebook, keptNotebooks } from '../storage';
import { cacheNames, inventory, serviceWorkers, settingKeys, type KeptThing } from './inventory';

async function removeFiles(): Promise<void> {
  try {
    const root = await navigator.storage.getDirectory();
    const names: string[] = [];
    for await (const name of root.keys()) names.push(name);
    for (const name of names) await root.removeEntry(name, { recursive: true }).catch(() => undefined);
  } catch {
    // A browser without such storage keeps no files.
  }
}

async function removeNotebooks(): Promise<void> {
  for (const { id } of await keptNotebooks()) await forgetNotebook(id);
  await closeStorage();
  if (!('indexedDB' in globalThis)) return;
  await new Promise<void>((resolve) => {
    const request = indexedDB.deleteDatabase('gyul');
    // Another tab may hold it open: its notebooks are gone all the same.
    request.onsuccess = request.onerror = request.onblocked = () => resolve();
  });
}

/**
 * Removes notebooks, files, caches, service workers and settings of this site from the browser, and then asks the
 * browser what is left: the answer is the proof, an empty list when all is gone.
 */
export async function forgetEverything(base: string): Promise<KeptThing[]> {
  if ('BroadcastChannel' in globalThis) {
    const channel = new BroadcastChannel(FORGET);
    channel.postMessage(FORGET);
    channel.close();
  }
  for (const registration of await serviceWorkers(base)) await registration.unregister();
  await removeNotebooks();
  await removeFiles();
  for (const name of await cacheNames()) await caches.delete(name);
  for (const { store, key } of settingKeys()) store.removeItem(key);
  return inventory(base);
}
