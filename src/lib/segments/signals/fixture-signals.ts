import type { Catalog } from '../../core/relation';
import { columnOf, traitOf } from '../fixture';
import { everyCatalog } from '../fixture-tables';

/** For tests: the shop with every table, brands and discounts on orders, and the traits that carts and discounts need. */
export function signalsCatalog(asOf: string): Catalog {
  const every = everyCatalog(asOf);
  const brand = columnOf('브랜드', 'category');
  return {
    ...every,
    traits: [
      ...every.traits,
      traitOf(
        'days_since_abandoned_cart',
        'number',
        'base',
        { ko: '장바구니를 두고 간 뒤 지난 날', en: 'Days since a cart was left' },
        'days',
      ),
      traitOf(
        'discount_share',
        'number',
        'base',
        { ko: '할인 주문 비중', en: 'Share of discounted orders' },
        'share',
      ),
    ],
    events: every.events.map((table) =>
      table.name === 'orders' ? { ...table, columns: [...table.columns, brand] } : table,
    ),
  };
}

/** For tests: SQL that adds the tables of `signalsCatalog` to a shop made by `shopSql`; about a third of the customers do each thing. */
export function signalsSql(asOf: string): string[] {
  const u = (salt: number) => `((hash(c * 1000003 + k * 7919 + ${salt}) % 1000003) / 1000003.0)`;
  const own = (salt: number) => `((hash(c * 1000003 + ${salt}) % 1000003) / 1000003.0)`;
  const at = (days: number, salt: number) =>
    `CAST(DATE '${asOf}' AS TIMESTAMP) - to_minutes(CAST(1440 * (${days} * ${u(salt)} - 1) AS BIGINT))`;
  const rows = (most: number) => `ids CROSS JOIN range(1, ${most + 1}) AS r(k)`;
  const numbered = 'CAST(row_number() OVER (ORDER BY c, t, k) AS INTEGER) AS order_no';
  return [
    `CREATE OR REPLACE TABLE orders AS SELECT *, CASE WHEN hash(order_no) % 2 = 0 THEN '온담' ELSE 'Blue Pine' END AS "브랜드" FROM orders ORDER BY c, t, order_no`,
    `CREATE OR REPLACE TABLE base AS SELECT *, CASE WHEN ${own(21)} < 0.3 THEN CAST(floor(20 * ${own(22)}) AS INTEGER) END AS days_since_abandoned_cart,
     CASE WHEN ${own(23)} < 0.2 THEN 1.0 ELSE ${own(24)} END AS discount_share FROM base ORDER BY c`,
    `CREATE OR REPLACE TABLE events AS SELECT c, t, ${numbered}, event, session, term, product, category, amount FROM (SELECT c, k, ${at(90, 31)} AS t,
      CASE WHEN k % 4 = 0 THEN 'search' WHEN k % 4 = 1 THEN 'add_to_cart' ELSE 'view_item' END AS event, 's' || c || '-' || (k // 3) AS session,
      CASE WHEN k % 4 = 0 THEN CASE WHEN ${own(32)} < 0.3 THEN '온담' WHEN ${u(33)} < 0.5 THEN 'blue pine' ELSE '원피스' END END AS term,
      CASE WHEN k % 4 > 0 THEN '상품 ' || (k % 9) WHEN k % 8 = 0 THEN ' ' END AS product, '아우터' AS category, CAST(NULL AS DECIMAL(18,2)) AS amount
      FROM ${rows(24)} WHERE k <= 24 * ${own(34)}) AS x ORDER BY c, t, order_no`,
    `CREATE OR REPLACE TABLE messages AS SELECT c, t, ${numbered}, CAST(action AS ENUM('sent', 'opened', 'clicked', 'converted', 'bounced', 'unsubscribed')) AS action,
      CAST(10 AS DECIMAL(18,2)) AS cost, '봄' AS campaign, '문자' AS channel FROM (SELECT c, k, ${at(150, 41)} AS t,
      CASE WHEN ${u(42)} < 0.6 * ${own(43)} THEN 'opened' WHEN ${u(44)} < 0.05 THEN 'bounced' ELSE 'sent' END AS action FROM ${rows(10)}) AS x ORDER BY c, t, order_no`,
    `CREATE OR REPLACE TABLE surveys AS SELECT c, t, ${numbered}, '만족도' AS question, '그렇다' AS answer, 4.0 AS score FROM (SELECT c, k, ${at(60, 51)} AS t FROM ${rows(1)}) AS x ORDER BY c, t, order_no`,
    `CREATE OR REPLACE TABLE tickets AS SELECT c, t, ${numbered}, '배송' AS category, rating, '' AS text, CAST(NULL AS TIMESTAMP) AS closed FROM (SELECT c, k, ${at(300, 61)} AS t,
      CASE WHEN ${u(62)} < 0.9 THEN CAST(1 + floor(5 * ${u(63)}) AS DOUBLE) END AS rating FROM ${rows(2)} WHERE ${own(64)} < 0.5) AS x ORDER BY c, t, order_no`,
  ];
}
