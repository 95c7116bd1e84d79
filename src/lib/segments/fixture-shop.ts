import type { Catalog } from '../core/relation';
import { columnOf, traitOf } from './fixture';

/** For tests: the traits that orders give. */
export const SHOP_TRAITS = [
  traitOf('first_order', 'date', 'base', { ko: '첫 주문일', en: 'First order' }),
  traitOf('last_order', 'date', 'base', { ko: '마지막 주문일', en: 'Last order' }),
  traitOf('recency', 'number', 'base', { ko: '마지막 주문 후 지난 날', en: 'Days since last order' }, 'days'),
  traitOf('tenure', 'number', 'base', { ko: '첫 주문 후 지난 날', en: 'Days since first order' }, 'days'),
  traitOf('orders', 'number', 'base', { ko: '주문 수', en: 'Orders' }, 'orders'),
  traitOf('revenue', 'money', 'base', { ko: '매출', en: 'Revenue' }, 'currency'),
  traitOf(
    'gap_median',
    'number',
    'base',
    { ko: '구매 간격(중앙값)', en: 'Usual gap between orders' },
    'days',
  ),
];

/** For tests: a shop with customers in `base` and one row for each order in `orders`. */
export function shopCatalog(asOf: string): Catalog {
  return {
    base: 'base',
    // At least as many as any shop of the tests has.
    customers: 30_000,
    traits: SHOP_TRAITS,
    events: [
      {
        name: 'orders',
        table: 'orders',
        rowsAreOrders: true,
        columns: [
          columnOf('amount', 'money', { ko: '결제 금액', en: 'Amount' }),
          columnOf('category', 'category', { ko: '카테고리', en: 'Category' }),
          columnOf('is_return', 'boolean', { ko: '반품', en: 'Return' }),
        ],
      },
    ],
    asOf,
    currency: 'KRW',
  };
}

/** For tests: SQL that makes `orders` of rows `customer_id`, `t`, `amount`, `category`, and `base` from it. */
export function shopSql(rows: string, asOf: string): string[] {
  return [
    `CREATE OR REPLACE TABLE ids AS SELECT CAST(row_number() OVER (ORDER BY customer_id) AS INTEGER) AS c, customer_id
     FROM (SELECT DISTINCT CAST(customer_id AS VARCHAR) AS customer_id FROM (${rows}) AS r) AS i`,
    `CREATE OR REPLACE TABLE orders AS SELECT i.c, CAST(r.t AS TIMESTAMP) AS t,
     CAST(row_number() OVER (ORDER BY i.c, r.t, r.amount) AS INTEGER) AS order_no, CAST(r.amount AS DECIMAL(18,2)) AS amount,
     CAST(r.category AS VARCHAR) AS category, r.amount < 0 AS is_return
     FROM (${rows}) AS r JOIN ids AS i ON i.customer_id = CAST(r.customer_id AS VARCHAR) ORDER BY i.c, t, order_no`,
    `CREATE OR REPLACE TABLE base AS SELECT i.c, i.customer_id, CAST(a.f AS TIMESTAMP) AS first_order,
     CAST(a.l AS TIMESTAMP) AS last_order, CAST(DATE '${asOf}' - a.l AS INTEGER) AS recency,
     CAST(DATE '${asOf}' - a.f AS INTEGER) AS tenure, CAST(a.n AS INTEGER) AS orders, a.s AS revenue, g.m AS gap_median
     FROM ids AS i
     LEFT JOIN (SELECT c, CAST(min(t) AS DATE) AS f, CAST(max(t) AS DATE) AS l, count(*) AS n, sum(amount) AS s
       FROM orders WHERE NOT is_return AND t < TIMESTAMP '${asOf}' GROUP BY c) AS a ON a.c = i.c
     LEFT JOIN (SELECT c, CAST(median(gap) AS DOUBLE) AS m FROM (SELECT c, day - lag(day) OVER (PARTITION BY c ORDER BY day) AS gap
       FROM (SELECT DISTINCT c, CAST(t AS DATE) AS day FROM orders WHERE NOT is_return AND t < TIMESTAMP '${asOf}') AS d) AS x
       WHERE gap IS NOT NULL GROUP BY c) AS g ON g.c = i.c
     ORDER BY i.c`,
  ];
}

/** For tests: orders of `customers` made-up customers over two years before the as-of day, with cycles of their own; about `per` each. */
export function shopRows(customers: number, per: number, asOf: string): string {
  const u = (salt: number) => `((hash(c * 1000003 + k * 7919 + ${salt}) % 1000003) / 1000003.0)`;
  const own = (salt: number) => `((hash(c * 1000003 + ${salt}) % 1000003) / 1000003.0)`;
  return `SELECT 'C' || c AS customer_id, t, amount, category FROM (
    SELECT c, CAST(DATE '${asOf}' AS TIMESTAMP) - to_minutes(CAST(1440 * (1 + start - (k - 1) * cycle * (0.6 + 0.8 * ${u(3)})) AS BIGINT)) AS t,
      CAST(exp(9 + 1.2 * ${own(5)} + 0.8 * ${u(6)}) AS DECIMAL(18,2)) AS amount,
      CASE WHEN ${u(7)} < 0.4 THEN '상의' WHEN ${u(7)} < 0.7 THEN '아우터' ELSE '신발' END AS category
    FROM (SELECT c, k, 730 * ${own(1)} AS start, 20 + 100 * ${own(2)} AS cycle,
        1 + floor(${per * 2} * power(${own(4)}, 3)) AS most
      FROM range(1, ${customers + 1}) AS a(c), range(1, ${per * 2 + 2}) AS b(k)) AS x
    WHERE k <= most AND start - (k - 1) * cycle > 0) AS y WHERE t < TIMESTAMP '${asOf}'`;
}
