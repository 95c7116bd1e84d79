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
 * Joins a table of traits as `t` to tables side by side: the customer table by position, because it is in the
 * order of `c` as they are, and another by `c`.
 */
export function traitsBeside(table: string, base: string): string {
  return table === base
    ? ` POSITIONAL JOIN ${ident(table)} AS t`
    : ` LEFT JOIN ${ident(table)} AS t ON t.c = l0.c`;
}
