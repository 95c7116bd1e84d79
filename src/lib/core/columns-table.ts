/** The table that holds the rows of a Parquet or Arrow input which is opened under this path; the engine fills it when something reads it. */
export function columnsTable(path: string): string {
  return `columns_of_${path.replace(/[^a-zA-Z0-9]/g, (sign) => `_${sign.codePointAt(0)?.toString(16) ?? ''}_`)}`;
}

/** Finds the names of such tables in SQL. */
export const COLUMNS_TABLE = /\bcolumns_of_\w+/g;
