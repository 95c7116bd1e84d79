import type { PlainCustomer, PlainWorld } from './evaluate';
import { idOf } from './evaluating/world';

type Meant = (customer: PlainCustomer, world: PlainWorld) => boolean;

function ordersOf({ c }: PlainCustomer, { rows, catalog }: PlainWorld) {
  return (rows.orders ?? []).filter(
    (row) => row.c === c && row.t !== null && row.t.slice(0, 10) < catalog.asOf,
  );
}

/** For tests: SELECTs that every catalog with orders can run, with what each means, told without SQL. */
export const WRITTEN: ReadonlyMap<string, Meant> = new Map<string, Meant>([
  ["SELECT customer_id FROM customers WHERE right(customer_id, 1) = '1'", (c) => idOf(c).endsWith('1')],
  [
    'SELECT customer_id FROM orders GROUP BY customer_id HAVING count(*) >= 2',
    (c, world) => ordersOf(c, world).length >= 2,
  ],
  [
    'WITH few AS (SELECT customer_id, count(*) AS n FROM orders GROUP BY customer_id)\nSELECT c.customer_id FROM customers c LEFT JOIN few f ON f.customer_id = c.customer_id WHERE coalesce(f.n, 0) < 3',
    (c, world) => ordersOf(c, world).length < 3,
  ],
]);
