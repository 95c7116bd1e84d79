/** Whether what is dragged holds files, as far as the browser says before it is let go. */
export function holdsFiles(data: Pick<DataTransfer, 'types'> | null): boolean {
  return data !== null && [...data.types].includes('Files');
}

/** The files that were dropped; folders, which browsers hand over as empty files, are left out. */
export function filesOf(data: Pick<DataTransfer, 'files' | 'items'> | null): File[] {
  if (!data) return [];
  const folders = new Set(
    [...data.items].flatMap((item) => {
      const entry = item.kind === 'file' ? item.webkitGetAsEntry() : null;
      return entry?.isDirectory ? [entry.name] : [];
    }),
  );
  return [...data.files].filter((file) => !folders.has(file.name));
}
