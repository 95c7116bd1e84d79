import type { EventTable } from '../../core/relation';
import type { Day } from '../../core/day';
import { date, ident, stamp } from '../../sql/quote';
import { hashed } from '../../sql/hashed';
import { favouriteParts } from './favourite';
import { computedTrait, type ComputedName } from './orders-traits';
import { shareSql as share, type TraitPart } from './part';

interface ComputedColumn {
  readonly name: ComputedName;
  readonly sql: string;
}

const BOUGHT = 'NOT is_return';

function ordersPart(events: EventTable, has: (name: string) => boolean): string {
  const day = `CAST(t AS DATE)`;
  const rows = '1 AS rows, CASE WHEN is_return THEN 1 ELSE 0 END AS returned';
  if (events.rowsAreOrders) {
    const columns = [
      `SELECT c, CASE WHEN ${BOUGHT} THEN ${day} END AS day, CASE WHEN ${BOUGHT} THEN 1 ELSE 0 END AS bought, ${rows}`,
      ...(has('amount') ? ['amount'] : []),
      ...(has('quantity') ? [`${itemsSql()} AS items`] : []),
      ...(has('discount') ? [`CASE WHEN ${BOUGHT} AND discount <> 0 THEN 1 ELSE 0 END AS discounted`] : []),
    ];
    return `p AS (${columns.join(', ')} FROM e)`;
  }
  const columns = [
    `SELECT c, min(CASE WHEN ${BOUGHT} THEN ${day} END) AS day, max(CASE WHEN ${BOUGHT} THEN 1 ELSE 0 END) AS bought`,
    'count(*) AS rows, sum(CASE WHEN is_return THEN 1 ELSE 0 END) AS returned',
    ...(has('amount') ? ['sum(amount) AS amount'] : []),
    ...(has('quantity') ? [`sum(${itemsSql()}) AS items`] : []),
    ...(has('discount')
      ? [`max(CASE WHEN ${BOUGHT} AND discount <> 0 THEN 1 ELSE 0 END) AS discounted`]
      : []),
  ];
  return `p AS (${columns.join(', ')} FROM e GROUP BY c, order_no)`;
}

/** Exact, so that the order of rows cannot show; a positive quantity of a returned row was never bought. */
function itemsSql(): string {
  return 'CASE WHEN is_return AND quantity > 0 THEN 0 ELSE CAST(quantity AS DECIMAL(18,4)) END';
}

/** Orders of the same day have a gap of 0, which is none. */
const GAPS = [
  'gaps AS (SELECT c, CAST(day - lag(day) OVER (PARTITION BY c ORDER BY day) AS BIGINT) AS gap FROM p WHERE bought = 1)',
  `g AS (SELECT min(c) AS c, CAST(median(gap) AS DOUBLE) AS gap_median, CASE WHEN count(gap) > 1 THEN
sqrt(CAST(count(gap) * sum(gap * gap) - sum(gap) * sum(gap) AS DOUBLE) / CAST(count(gap) * (count(gap) - 1) AS DOUBLE)) END AS gap_sd
FROM gaps WHERE gap > 0 GROUP BY ${hashed('c')})`,
];

function customersPart(has: (name: string) => boolean): string {
  const columns = [
    'SELECT min(c) AS c, min(day) AS first_order, max(day) AS last_order, sum(bought) AS orders, sum(rows) AS rows, sum(returned) AS returned',
    ...(has('amount') ? ['sum(amount) AS revenue'] : []),
    ...(has('quantity') ? ['sum(items) AS items'] : []),
    ...(has('discount') ? ['sum(discounted) AS discounted'] : []),
  ];
  return `a AS (${columns.join(', ')} FROM p GROUP BY ${hashed('c')})`;
}

function columnsOf(has: (name: string) => boolean, asOf: Day): ComputedColumn[] {
  const days = (from: string) => `CAST(${date(asOf)} - ${from} AS INTEGER)`;
  const favourite = (column: 'category' | 'channel'): ComputedColumn[] => [
    { name: `favourite_${column}`, sql: `${column}_best.name` },
    { name: `favourite_${column}_share`, sql: `${column}_best.share` },
  ];
  const money: readonly ComputedColumn[] = [
    { name: 'revenue', sql: 'coalesce(a.revenue, 0)' },
    {
      name: 'aov',
      sql: 'CAST(CASE WHEN a.orders > 0 THEN CAST(a.revenue AS DOUBLE) / CAST(a.orders AS DOUBLE) END AS DECIMAL(18,4))',
    },
  ];
  return [
    { name: 'first_order', sql: 'a.first_order' },
    { name: 'last_order', sql: 'a.last_order' },
    { name: 'recency', sql: days('a.last_order') },
    { name: 'orders', sql: 'CAST(coalesce(a.orders, 0) AS INTEGER)' },
    ...(has('amount') ? money : []),
    ...(has('quantity') ? [{ name: 'items', sql: 'CAST(coalesce(a.items, 0) AS DOUBLE)' } as const] : []),
    { name: 'tenure', sql: days('a.first_order') },
    { name: 'gap_median', sql: 'g.gap_median' },
    { name: 'gap_sd', sql: 'g.gap_sd' },
    ...(has('category') ? favourite('category') : []),
    ...(has('channel') ? favourite('channel') : []),
    ...(has('discount') ? [{ name: 'discount_share', sql: share('a.discounted', 'a.orders') } as const] : []),
    { name: 'returns_share', sql: share('a.returned', 'a.rows') },
  ];
}

/** The traits that orders give, as far as their columns allow, from the rows before the as-of day. */
export function ordersTraits(events: EventTable, asOf: Day): TraitPart {
  const has = (name: string) => events.columns.some((column) => column.name === name);
  const labels = (['category', 'channel'] as const).filter(has);
  const amount = has('amount') ? { amount: 'amount' } : {};
  // DuckDB writes such a sub-query out before it is read several times: only what is counted.
  const optional = ['amount', 'quantity', 'discount', 'category', 'channel'].filter(has);
  const read = ['c', 't', 'order_no', 'is_return', ...optional];
  return {
    parts: [
      `e AS (SELECT ${read.join(', ')} FROM ${ident(events.table)} WHERE t < ${stamp(asOf)})`,
      ordersPart(events, has),
      customersPart(has),
      ...GAPS,
      ...labels.flatMap((column) =>
        favouriteParts({ prefix: column, column, from: 'e', where: BOUGHT, ...amount }),
      ),
    ],
    columns: columnsOf(has, asOf).map(({ name, sql }) => ({ sql, trait: computedTrait(name) })),
    joins: [
      'LEFT JOIN a ON a.c = i.c',
      'LEFT JOIN g ON g.c = i.c',
      ...labels.map((column) => `LEFT JOIN ${column}_best ON ${column}_best.c = i.c`),
    ],
    reads: [events.table],
  };
}
