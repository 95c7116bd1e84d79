import type { Opened } from './opened';

interface Kept {
  readonly file: File;
  readonly sample: string;
  readonly opened: Opened;
}

/** Files whose sheets were read already: the worker is asked for the same file again and again. */
const MOST = 4;
const kept: Kept[] = [];

async function sampleOf(file: File): Promise<string> {
  const ends = new Blob([file.slice(0, 4096), file.slice(Math.max(0, file.size - 4096))]);
  return new TextDecoder('latin1').decode(await ends.arrayBuffer());
}

function isSame(a: Kept, file: File, sample: string): boolean {
  return (
    a.file.name === file.name &&
    a.file.size === file.size &&
    a.file.lastModified === file.lastModified &&
    a.sample === sample
  );
}

/** The file as it was opened before, or opened now. A file that comes across to a worker twice is two objects, hence the comparison. */
export async function keptOpen(file: File, open: () => Promise<Opened>): Promise<Opened> {
  const sample = await sampleOf(file);
  const at = kept.findIndex((one) => isSame(one, file, sample));
  const [known] = at < 0 ? [] : kept.splice(at, 1);
  const found = known ?? { file, sample, opened: await open() };
  // Text and columns cost nothing to open again.
  if (found.opened.parts.some(({ source }) => source.is === 'sheet')) kept.unshift(found);
  kept.splice(MOST);
  return found.opened;
}

/** Lets go of everything that was kept. */
export function forgetKept(): void {
  kept.length = 0;
}
