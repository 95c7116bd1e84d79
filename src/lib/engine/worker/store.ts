import { FOLDER, storedName } from '../stored-names';

/** The synchronous writer that workers alone have; TypeScript's DOM types leave it out. */
interface SyncAccess {
  write(bytes: BufferSource, options: { at: number }): number;
  truncate(size: number): void;
  flush(): void;
  getSize(): number;
  close(): void;
}

type StoredHandle = FileSystemFileHandle & { createSyncAccessHandle(): Promise<SyncAccess> };

/** Writes the whole stream; false as soon as fewer bytes were written than given (a full quota does not throw). */
async function writeAll(access: SyncAccess, file: Blob, signal: AbortSignal): Promise<boolean> {
  access.truncate(0);
  const reader = file.stream().getReader();
  let at = 0;
  for (;;) {
    const { value, done } = await reader.read();
    if (done) break;
    if (signal.aborted || access.write(value, { at }) !== value.byteLength) {
      await reader.cancel();
      return false;
    }
    at += value.byteLength;
  }
  access.flush();
  return at === file.size && access.getSize() === file.size;
}

/** Copies a file into the browser's own storage; false, leaving nothing, when it does not fit or is not allowed. */
export async function storeFile(name: string, file: Blob, signal: AbortSignal): Promise<boolean> {
  try {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle(FOLDER, { create: true });
    const stored = storedName(name, file.size);
    const handle = (await folder.getFileHandle(stored, { create: true })) as StoredHandle;
    const access = await handle.createSyncAccessHandle();
    const whole = await writeAll(access, file, signal)
      .catch(() => false)
      .finally(() => access.close());
    if (!whole) await folder.removeEntry(stored);
    return whole;
  } catch {
    return false;
  }
}
