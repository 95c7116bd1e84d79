import { COLUMNS_TABLE } from '../../core/columns-table';

/** Tables of Parquet and Arrow inputs that some SQL reads, and which of their columns (by place). */
export function columnsNeeded(sql: readonly string[]): Map<string, Set<number>> {
  const needs = new Map<string, Set<number>>();
  for (const text of sql) {
    const tables = new Set(text.match(COLUMNS_TABLE));
    if (tables.size === 0) continue;
    // Typed cells are named `v` and their place; a column that is left out is named only after `AS`.
    const places = [...text.matchAll(/(AS )?\bv(\d+)\b/g)]
      .filter((m) => m[1] === undefined)
      .map((m) => Number(m[2]));
    for (const table of tables) {
      const known = needs.get(table) ?? new Set();
      for (const place of places) known.add(place);
      needs.set(table, known);
    }
  }
  return needs;
}
