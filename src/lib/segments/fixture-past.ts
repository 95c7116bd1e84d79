import type { Day } from '../core/day';
import type { Catalog, PastView, Row } from '../core/relation';
import { shopCatalog, shopRows } from './fixture-shop';

/** The customers as of a day, worked out anew from the rows before it. */
function customersSql(day: Day): string {
  return `CREATE TABLE "base_${day}" AS SELECT i.c, i.customer_id, a.f AS first_order, a.l AS last_order,
   CAST(DATE '${day}' - a.l AS INTEGER) AS recency, CAST(DATE '${day}' - a.f AS INTEGER) AS tenure,
   coalesce(a.n, 0) AS orders, coalesce(r.s, 0) AS revenue
   FROM ids AS i
   LEFT JOIN (SELECT c, CAST(min(t) AS DATE) AS f, CAST(max(t) AS DATE) AS l, CAST(count(*) AS INTEGER) AS n
     FROM orders WHERE NOT is_return AND t < TIMESTAMP '${day}' GROUP BY c) AS a ON a.c = i.c
   LEFT JOIN (SELECT c, sum(amount) AS s FROM orders WHERE t < TIMESTAMP '${day}' GROUP BY c) AS r ON r.c = i.c
   ORDER BY i.c`;
}

/** For tests: a shop as of a day of `pastShop`, and as of any other of them. */
export function pastCatalog(day: Day): Catalog {
  const shop = shopCatalog(day);
  const base = `base_${day}`;
  const traits = shop.traits.filter(({ name }) => name !== 'gap_median');
  const past = (asOf: Day): PastView => ({ catalog: pastCatalog(asOf), statements: [] });
  return { ...shop, base, traits: traits.map((trait) => ({ ...trait, table: base })), past };
}

/** For tests: makes a shop of 300 customers with returns, `orders`, and its customers as of each of these days. */
export async function pastShop(
  engine: { query(sql: string): Promise<Row[]> },
  asOf: Day,
  days: readonly Day[],
): Promise<void> {
  const rows = `SELECT * REPLACE (CASE WHEN hash(t) % 9 = 0 THEN -amount ELSE amount END AS amount) FROM (${shopRows(300, 6, asOf)})`;
  await engine.query(`CREATE TABLE ids AS SELECT CAST(row_number() OVER (ORDER BY customer_id) AS INTEGER) AS c, customer_id
    FROM (SELECT DISTINCT customer_id FROM (${rows}))`);
  await engine.query(`CREATE TABLE orders AS SELECT i.c, CAST(r.t AS TIMESTAMP) AS t, CAST(r.amount AS DECIMAL(18,2)) AS amount,
    r.category, r.amount < 0 AS is_return FROM (${rows}) AS r JOIN ids AS i USING (customer_id) ORDER BY 1, 2`);
  for (const day of days) await engine.query(customersSql(day));
}
