import { readLegacy } from '../book/legacy/read';
import type { FileWork } from '../work';

/** Work that nobody stops and nobody watches; books of old kinds are read in this thread. */
export function calmWork(): FileWork {
  return { signal: new AbortController().signal, onprogress: () => undefined, legacy: readLegacy };
}
