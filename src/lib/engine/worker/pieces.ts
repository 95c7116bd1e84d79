/** Rows of event tables that are worked out at a time, for tables that can be made customer by customer. */
const ROWS_AT_ONCE = 2_500_000;

function isQualified(select: string, table: string): boolean {
  return select.includes(`"${table}".`);
}

/**
 * A SELECT in pieces by customer number, so that each needs the memory of a part: the same rows in the same order.
 * `rows` are the rows of the tables named, `customers` the highest number. One piece where there is nothing to gain, or
 * where the text names a table in front of a column.
 */
export function pieces(select: string, tables: readonly string[], rows: number, customers: number): string[] {
  const count = Math.min(customers, Math.ceil(rows / ROWS_AT_ONCE));
  if (count <= 1 || tables.some((table) => isQualified(select, table))) return [select];
  const size = Math.ceil(customers / count);
  return Array.from({ length: count }, (_, i) => {
    const range = `c BETWEEN ${i * size + 1} AND ${(i + 1) * size}`;
    return tables.reduce(
      (text, table) => text.replaceAll(`"${table}"`, `(SELECT * FROM "${table}" WHERE ${range})`),
      select,
    );
  });
}
