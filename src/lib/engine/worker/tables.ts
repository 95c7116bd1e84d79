/** A table name quoted for SQL; tables are named by `statement()`, so anything else is a bug. */
export function tableName(name: string): string {
  if (!/^\w+$/.test(name)) throw new RangeError(`not a table of ours: ${name}`);
  return `"${name}"`;
}

/** Names of the tables that statements made; those that DuckDB makes for rejected lines are temporary. */
export const TABLES = `SELECT table_name AS name FROM duckdb_tables() WHERE NOT internal AND NOT temporary`;
