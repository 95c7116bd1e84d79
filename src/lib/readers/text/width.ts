/** The number that most of the numbers are, the larger of two that are as frequent; 0 for none. */
export function usual(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const n of numbers) counts.set(n, (counts.get(n) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}

/** Records of a table's beginning by which its width is judged: what stands further below may be another table. */
const FIRST = 60;

function filled(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell.trim() !== '') + 1;
}

/**
 * How many columns a table has, from the rows of its beginning and its header, if it has one: as many as most rows have;
 * where the header names more, or rows only go on with blank cells, as many as the header names. A header whose quotes
 * are wrong (`clean` false) does not count.
 */
export function tableWidth(
  rows: readonly (readonly string[])[],
  header: readonly string[] | undefined,
  clean = true,
): number {
  const first = rows.slice(0, FIRST);
  const top = header?.length ?? 0;
  const widths = first.map((row) => row.length);
  const most = usual(widths);
  if (!header || top === most || (!clean && most > 0)) return most || top;
  if (most === 0) return top;
  const named = header.filter((cell) => cell.trim() !== '').length;
  if (widths.filter((n) => n === top).length * 2 > widths.length) return top;
  if (top > most)
    return named > most && filled(header) === top ? top : Math.max(most, Math.min(filled(header), named));
  return first.every((row) => filled(row) <= top) && top > 1 ? top : most;
}
