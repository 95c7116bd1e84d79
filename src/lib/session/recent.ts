import type { RecentNotebook } from '../ui/start/recent';
import { forgetNotebook, keptNotebooks } from './storage';

function dayOf(ms: number): string {
  const at = new Date(ms);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

function segmentsIn(text: string): number {
  try {
    const { segments } = JSON.parse(text) as { segments?: unknown };
    return Array.isArray(segments) ? segments.length : 0;
  } catch {
    return 0;
  }
}

/** Notebooks that this browser keeps, last changed first. */
export async function recentNotebooks(): Promise<RecentNotebook[]> {
  const kept = await keptNotebooks();
  return kept.map(({ id, title, text, savedAt }) => ({
    id,
    title,
    day: dayOf(savedAt),
    segments: segmentsIn(text),
  }));
}

async function removeFiles(): Promise<void> {
  try {
    const root = await navigator.storage.getDirectory();
    for await (const name of root.keys()) await root.removeEntry(name, { recursive: true });
  } catch {
    // A browser without such storage keeps no files.
  }
}

/** Removes the notebooks and files that this browser keeps. */
export async function forgetEverything(): Promise<void> {
  for (const { id } of await keptNotebooks()) await forgetNotebook(id);
  await removeFiles();
}
