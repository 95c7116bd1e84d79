/** The folder of the browser's own storage that holds copies of inputs. */
export const FOLDER = 'inputs';

/**
 * The name under which a file is stored. It carries the size, so that a copy that was cut short is never taken for
 * the whole.
 */
export function storedName(name: string, size: number): string {
  return `f-${encodeURIComponent(name)}~${size}`;
}

/** The name and size that a stored name stands for; undefined when it is none of ours. */
export function fromStoredName(stored: string): { name: string; size: number } | undefined {
  const match = /^f-(.*)~(\d+)$/.exec(stored);
  if (match?.[1] === undefined || match[2] === undefined) return undefined;
  return { name: decodeURIComponent(match[1]), size: Number(match[2]) };
}
