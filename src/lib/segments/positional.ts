import { ident } from '../sql/quote';

/** Tables of `c`, `m` in the same order of `c`, side by side; each table once. */
export interface SideBySide {
  /** FROM clause, the tables as `l0`, `l1`, …; the fallback alone, as `l0`, when there are none. */
  readonly from: string;
  /** The SQL of the answer that a table holds. */
  readonly m: (table: string) => string;
  readonly tables: readonly string[];
}

/**
 * Puts tables side by side by position, which is several times faster than joining them by `c`
 * and the same: all have one row for each customer in order of `c`.
 */
export function sideBySide(tables: readonly string[], fallback: string): SideBySide {
  const each = [...new Set(tables)];
  const sources = each.length === 0 ? [fallback] : each;
  const from = sources.map((table, i) => `${ident(table)} AS l${i}`).join(' POSITIONAL JOIN ');
  return { from: `FROM ${from}`, m: (table) => `l${each.indexOf(table)}.m`, tables: each };
}

/**
 * A SELECT of `k0`, `k1`, … and `n`: how many customers answer so, one row for each combination of answers that occurs,
 * few, whatever the number of customers; `k` gives the column of a table.
 */
export function answerPatterns(
  tables: readonly string[],
  fallback: string,
): { readonly select: string; readonly k: (table: string) => string; readonly tables: readonly string[] } {
  const side = sideBySide(tables, fallback);
  const keys = side.tables.map((table, i) => `${side.m(table)} AS k${i}`);
  const by = side.tables.length === 0 ? '' : ` GROUP BY ${side.tables.map(side.m).join(', ')}`;
  const k = (table: string) => `k${side.tables.indexOf(table)}`;
  return {
    select: `SELECT ${[...keys, 'count(*) AS n'].join(', ')} ${side.from}${by}`,
    k,
    tables: side.tables,
  };
}
