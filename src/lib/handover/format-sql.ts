/** SQL laid out for reading; the formatter is fetched when it is first needed. */
export async function formatSql(sql: string): Promise<string> {
  const { duckdb, formatDialect } = await import('sql-formatter');
  try {
    return formatDialect(sql, { dialect: duckdb, keywordCase: 'upper', tabWidth: 2 });
  } catch {
    return sql;
  }
}
