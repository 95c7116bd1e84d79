import { keptNotebooks } from '../storage';

/** One thing that this browser keeps for the site. */
export interface KeptThing {
  readonly kind: 'notebook' | 'file' | 'cache' | 'setting' | 'worker';
  readonly name: string;
  /** Undefined where the browser does not tell. */
  readonly bytes?: number | undefined;
}

const PREFIX = 'gyul:';
const CACHES = 'gyul-';

/** Names of the caches of this site. */
export async function cacheNames(): Promise<string[]> {
  if (!('caches' in globalThis)) return [];
  return (await caches.keys()).filter((name) => name.startsWith(CACHES)).sort();
}

/** Keys of settings of this site: language, appearance, the notebook of this tab. */
export function settingKeys(): { readonly store: Storage; readonly key: string }[] {
  try {
    return [localStorage, sessionStorage].flatMap((store) =>
      Object.keys(store)
        .filter((key) => key.startsWith(PREFIX))
        .map((key) => ({ store, key })),
    );
  } catch {
    return [];
  }
}

/** The service workers of this site's own path. */
export async function serviceWorkers(base: string): Promise<ServiceWorkerRegistration[]> {
  if (!('serviceWorker' in navigator)) return [];
  const scope = new URL(`${base}/`, location.href).href;
  const all = await navigator.serviceWorker.getRegistrations();
  return all.filter((registration) => registration.scope === scope);
}

async function filesIn(folder: FileSystemDirectoryHandle, path = ''): Promise<KeptThing[]> {
  const found: KeptThing[] = [];
  for await (const [name, handle] of folder.entries()) {
    if (handle.kind === 'directory') {
      found.push(...(await filesIn(handle as FileSystemDirectoryHandle, `${path}${name}/`)));
    } else {
      const { size } = await (handle as FileSystemFileHandle).getFile();
      found.push({ kind: 'file', name: `${path}${name}`, bytes: size });
    }
  }
  return found;
}

async function keptFiles(): Promise<KeptThing[]> {
  try {
    return await filesIn(await navigator.storage.getDirectory());
  } catch {
    // A browser without such storage keeps no files.
    return [];
  }
}

/** Everything that this browser keeps for the site, read from the browser itself. */
export async function inventory(base: string): Promise<KeptThing[]> {
  const [notebooks, files, names, workers] = await Promise.all([
    keptNotebooks(),
    keptFiles(),
    cacheNames(),
    serviceWorkers(base),
  ]);
  return [
    ...notebooks.map(({ title, text }): KeptThing => ({ kind: 'notebook', name: title, bytes: text.length })),
    ...files,
    ...names.map((name): KeptThing => ({ kind: 'cache', name })),
    ...settingKeys().map(({ key }): KeptThing => ({ kind: 'setting', name: key })),
    ...workers.map(({ scope }): KeptThing => ({ kind: 'worker', name: scope })),
  ];
}
