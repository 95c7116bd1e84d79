import type { RecentNotebook } from '../ui/start/recent';
import { keptNotebooks } from './storage';

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
