import { DataType, type Schema } from 'apache-arrow';

/** Names of the columns that hold an ENUM. */
export function enumColumns(schema: Schema): string[] {
  return schema.fields.filter(({ type }) => DataType.isDictionary(type)).map(({ name }) => name);
}

/**
 * The same SELECT with these columns as text, in the same order. duckdb-wasm leaves the words of an ENUM out of
 * the results of `send()`: every value would read as null.
 */
export function enumsAsText(select: string, columns: readonly string[]): string {
  const casts = columns
    .map((name) => `"${name.replaceAll('"', '""')}"`)
    .map((c) => `CAST(${c} AS VARCHAR) AS ${c}`);
  return `SELECT * REPLACE (${casts.join(', ')}) FROM (${select}\n) AS answer`;
}
