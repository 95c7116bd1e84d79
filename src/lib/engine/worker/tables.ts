/** Tables that statements made, with the database that holds each; those that DuckDB makes for rejected lines are temporary. */
export const TABLES = `SELECT table_name AS name, database_name AS catalog, CAST(estimated_size AS DOUBLE) AS rows FROM duckdb_tables() WHERE NOT internal AND NOT temporary`;

/** SQL that drops a table found by `TABLES`. */
export function dropTable(catalog: unknown, name: string): string {
  return `DROP TABLE IF EXISTS "${String(catalog)}".main."${name.replaceAll('"', '""')}"`;
}
