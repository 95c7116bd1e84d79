import { basename } from 'node:path';

const CLEAN = `SELECT i.c, i.customer_id,
  STRPTIME(order_date, '%Y-%m-%d %H:%M') AS t, CAST(order_id AS INTEGER) AS order_no,
  CAST(amount AS DECIMAL(18, 2)) AS amount, CAST(discount AS DECIMAL(18, 2)) AS discount, category, channel`;

const IDS = `SELECT CAST(ROW_NUMBER() OVER (ORDER BY customer_id) AS INTEGER) AS c, customer_id
  FROM (SELECT DISTINCT customer_id FROM orders_a)`;

const TRAITS = `SELECT c, MIN(customer_id) AS customer_id, MIN(t) AS first_order, MAX(t) AS last_order,
  CAST(DATE_DIFF('day', MAX(t), TIMESTAMP '2026-04-01 00:00:00') AS INTEGER) AS recency,
  CAST(COUNT(DISTINCT order_no) AS INTEGER) AS orders, SUM(amount) AS revenue,
  CAST(SUM(CASE WHEN discount > 0 THEN 1 ELSE 0 END) AS DOUBLE) / COUNT(*) AS discount_share
  FROM orders_b GROUP BY c ORDER BY c`;

const RFM = `SELECT c, CAST(NTILE(5) OVER (ORDER BY recency DESC, c) AS INTEGER) AS r,
  CAST(NTILE(5) OVER (ORDER BY orders, c) AS INTEGER) AS f,
  CAST(NTILE(5) OVER (ORDER BY revenue, c) AS INTEGER) AS m FROM customers_b`;

const MONTHS = `SELECT STRFTIME(t, '%Y-%m') AS month, CAST(COUNT(*) AS DOUBLE) AS orders,
  CAST(SUM(amount) AS DOUBLE) AS revenue, CAST(COUNT(DISTINCT c) AS DOUBLE) AS customers
  FROM orders_b GROUP BY STRFTIME(t, '%Y-%m') ORDER BY month`;

const SIZES = `SELECT CAST(COUNT(*) AS DOUBLE) AS n, CAST(SUM(CASE WHEN m THEN 1 ELSE 0 END) AS DOUBLE) AS size,
  CAST(SUM(CASE WHEN m THEN revenue ELSE 0 END) / SUM(revenue) AS DOUBLE) AS revenue FROM `;

function edit(/** @type {number} */ i) {
  const days = 30 + 7 * i;
  const made = {
    table: `leaf_${i}`,
    select: `SELECT b.c, b.revenue, b.recency, COALESCE(o.n, 0) >= 2 AND b.discount_share < 0.5 AS m FROM customers_b b
      LEFT JOIN (SELECT c, COUNT(DISTINCT order_no) AS n FROM orders_b
      WHERE t >= TIMESTAMP '2026-04-01 00:00:00' - INTERVAL ${days} DAY GROUP BY c) o ON o.c = b.c`,
  };
  const bins = `SELECT CAST(FLOOR(recency / 20) AS DOUBLE) AS bin, CAST(COUNT(*) AS DOUBLE) AS n,
    CAST(SUM(CASE WHEN m THEN 1 ELSE 0 END) AS DOUBLE) AS inside FROM leaf_${i} GROUP BY FLOOR(recency / 20) ORDER BY bin`;
  return { made: [made], queries: [SIZES + made.table, bins] };
}

/**
 * Work like the product's, for as long as the product's own statements cannot be had.
 * @param {string} path
 * @param {number} edits
 * @returns {import('./native.mjs').Work}
 */
export function standInWork(path, edits) {
  const read = `read_csv('input/${basename(path)}', all_varchar = true, header = true, delim = ',', quote = '"')`;
  return {
    load: [
      { table: 'orders_a', select: `SELECT * FROM ${read}` },
      { table: 'ids_b', select: IDS },
      {
        table: 'orders_b',
        select: `${CLEAN} FROM orders_a a JOIN ids_b i ON i.customer_id = a.customer_id
        WHERE status <> 'cancelled' ORDER BY c, t, order_no`,
      },
      { table: 'customers_b', select: TRAITS },
    ],
    firstChart: [MONTHS],
    rfm: [{ table: 'rfm_b', select: RFM }],
    rfmQueries: [`SELECT r, f, CAST(COUNT(*) AS DOUBLE) AS n FROM rfm_b GROUP BY r, f ORDER BY r, f`],
    edits: Array.from({ length: edits }, (_, i) => edit(i)),
    list: `SELECT customer_id, orders, revenue FROM customers_b ORDER BY c`,
  };
}
