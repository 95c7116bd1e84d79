/** What a favourite is chosen of. */
export interface FavouriteOf {
  /** Begins the names of the sub-queries; `<prefix>_best` has `c`, `name` and `share`. */
  readonly prefix: string;
  readonly column: string;
  readonly from: string;
  readonly where: string;
  /** A column whose sum decides between names that come equally often. */
  readonly amount?: string;
}

/** The best name of each customer by joins on maxima, which is plain SQL and half the price of a window. */
export function favouriteParts({ prefix, column, from, where, amount }: FavouriteOf): string[] {
  const [n, most, tied] = [`${prefix}_n`, `${prefix}_most`, `${prefix}_tied`];
  const sum = amount === undefined ? '0' : `sum(${amount})`;
  return [
    `${n} AS (SELECT c, ${column} AS name, count(*) AS n, ${sum} AS amount FROM ${from} WHERE ${where} AND ${column} IS NOT NULL GROUP BY c, ${column})`,
    `${most} AS (SELECT c, max(n) AS n, sum(n) AS every FROM ${n} GROUP BY c)`,
    `${tied} AS (SELECT k.c, k.name, k.amount, k.n, m.every FROM ${n} AS k JOIN ${most} AS m ON m.c = k.c AND m.n = k.n)`,
    `${prefix}_best AS (SELECT x.c, min(CAST(x.name AS VARCHAR)) AS name, min(CAST(x.n AS DOUBLE) / CAST(x.every AS DOUBLE)) AS share
FROM ${tied} AS x JOIN (SELECT c, max(amount) AS amount FROM ${tied} GROUP BY c) AS y ON y.c = x.c AND y.amount = x.amount GROUP BY x.c)`,
  ];
}
