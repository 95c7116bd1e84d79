import { FOLDER, fromStoredName } from '../stored-names';

/** The folder of stored inputs, or undefined where the browser has none or forbids it. */
async function folder(): Promise<FileSystemDirectoryHandle | undefined> {
  try {
    const storage = navigator.storage as StorageManager | undefined;
    const root = await storage?.getDirectory();
    return await root?.getDirectoryHandle(FOLDER, { create: true });
  } catch {
    return undefined;
  }
}

/** The stored file of that name, if the whole of it is there. */
export async function storedFile(name: string): Promise<File | null> {
  const inputs = await folder();
  if (inputs === undefined) return null;
  try {
    for await (const [stored, handle] of inputs.entries()) {
      const meant = fromStoredName(stored);
      if (meant?.name !== name || handle.kind !== 'file') continue;
      const file = await (handle as FileSystemFileHandle).getFile();
      if (file.size === meant.size) return new File([file], name, { lastModified: file.lastModified });
    }
  } catch {
    // Storage that cannot be read holds nothing for us.
  }
  return null;
}

/** Removes stored files but those named; one that another tab writes stays until the next time. */
export async function keepFiles(names: readonly string[]): Promise<void> {
  const inputs = await folder();
  if (inputs === undefined) return;
  const wanted = new Set(names);
  const all: string[] = [];
  for await (const stored of inputs.keys()) all.push(stored);
  for (const stored of all) {
    const meant = fromStoredName(stored);
    if (meant !== undefined && wanted.has(meant.name)) continue;
    await inputs.removeEntry(stored).catch(() => undefined);
  }
}
