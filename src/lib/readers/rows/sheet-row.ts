/** The filled cells of one row of a sheet, by column, ascending. */
export interface SheetRow {
  /** From 0. */
  readonly index: number;
  readonly columns: number[];
  readonly texts: string[];
}

function ascending(columns: readonly number[]): boolean {
  for (let i = 1; i < columns.length; i++) if ((columns[i] ?? 0) <= (columns[i - 1] ?? 0)) return false;
  return true;
}

/** The row with its cells in order; of two values for one cell the later counts. */
export function inOrder(row: SheetRow): SheetRow {
  if (ascending(row.columns)) return row;
  const cells = new Map(row.columns.map((column, i) => [column, row.texts[i] ?? '']));
  const columns = [...cells.keys()].sort((a, b) => a - b);
  return { index: row.index, columns, texts: columns.map((column) => cells.get(column) ?? '') };
}

/** Rows by index, those of one index put together. */
export function rowsInOrder(rows: readonly SheetRow[]): readonly SheetRow[] {
  if (rows.every((row, i) => i === 0 || row.index > (rows[i - 1]?.index ?? 0))) return rows;
  const byIndex = new Map<number, SheetRow>();
  for (const row of rows) {
    const before = byIndex.get(row.index);
    const both = before && {
      index: row.index,
      columns: [...before.columns, ...row.columns],
      texts: [...before.texts, ...row.texts],
    };
    byIndex.set(row.index, inOrder(both ?? row));
  }
  return [...byIndex.values()].sort((a, b) => a.index - b.index);
}
