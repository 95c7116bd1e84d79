import type { Work } from '../work';

/** Work that nobody stops and nobody watches. */
export function calmWork(): Work {
  return { signal: new AbortController().signal, onprogress: () => undefined };
}
