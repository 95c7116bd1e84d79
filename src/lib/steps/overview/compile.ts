import type { Catalog, EventTable, Statement, Trait } from '../../core/relation';
import { statement } from '../../sql/name';
import { ident, stamp } from '../../sql/quote';
import type { Compiled, Focus } from '../contract';
import { focusJoin, inFocus } from '../focus';
import { customerColumn, customersWith, findNumeric, tablesOf, traitColumn } from '../trait-source';

/** The shares of customers whose part of the revenue is shown, in percent. */
export const TOP_PERCENTS = [1, 5, 10, 20] as const;

/** The newest months that are drawn. */
export const MONTHS_SHOWN = 120;

/** The orders of the data, if there are any. */
export function ordersOf(catalog: Catalog): EventTable | undefined {
  return catalog.events.find((events) => events.name === 'orders');
}

/** Whether an event table has a column of that name. */
export function hasColumn(events: EventTable, name: string): boolean {
  return events.columns.some((column) => column.name === name);
}

function isOrder(events: EventTable): string {
  return hasColumn(events, 'is_return') ? 'NOT coalesce(is_return, false)' : 'true';
}

/** One row for each order and month (each row of the table where rows are orders): c, month, bought (0 or 1), amount. */
function orderRows(events: EventTable, asOf: string): string {
  const month = `CAST(date_trunc('month', t) AS DATE)`;
  const bought = `CASE WHEN ${isOrder(events)} THEN 1 ELSE 0 END`;
  const amount = hasColumn(events, 'amount') ? 'amount' : 'NULL';
  const from = `FROM ${ident(events.table)} WHERE t < ${stamp(asOf)}`;
  if (events.rowsAreOrders)
    return `SELECT c, ${month} AS month, ${bought} AS bought, ${amount} AS amount ${from}`;
  return `SELECT c, ${month} AS month, max(${bought}) AS bought, sum(${amount}) AS amount ${from} GROUP BY c, order_no, ${month}`;
}

function monthsStatement(events: EventTable, asOf: string): Statement {
  const monthly = `SELECT c, month, sum(bought) AS orders, sum(amount) AS amount FROM (${orderRows(events, asOf)}) AS r GROUP BY c, month`;
  const first = `SELECT c, CAST(date_trunc('month', min(t)) AS DATE) AS month FROM ${ident(events.table)} WHERE t < ${stamp(asOf)} AND ${isOrder(events)} GROUP BY c`;
  const select = `SELECT m.c, m.month, coalesce(m.month = f.month, false) AS is_new, m.orders, m.amount
FROM (${monthly}) AS m LEFT JOIN (${first}) AS f ON f.c = m.c`;
  const label = { ko: '월별 주문을 집계하는 중', en: 'Adding up orders by month' };
  return statement('overview_months', select, [events.table], label);
}

function rankStatement(catalog: Catalog, revenue: Trait, orders: Trait | undefined): Statement {
  const traits = orders ? [revenue, orders] : [revenue];
  const value = traitColumn(revenue);
  const c = customerColumn(catalog);
  const bought = orders ? ` AND ${traitColumn(orders)} >= 1` : '';
  const select = `SELECT ${c} AS c, ${value} AS revenue, row_number() OVER (ORDER BY ${value} DESC, ${c}) AS place, count(*) OVER () AS n
${customersWith(catalog, traits)} WHERE ${value} IS NOT NULL${bought}`;
  const label = { ko: '매출 순서를 매기는 중', en: 'Ranking customers by revenue' };
  return statement('overview_rank', select, tablesOf(catalog, traits), label);
}

function monthsQuery(table: string, focus: Focus | undefined): string {
  const all = (when: string, value: string) =>
    `CAST(sum(CASE WHEN ${when} THEN ${value} ELSE 0 END) AS DOUBLE)`;
  const part = (value: string) => `CAST(sum(${inFocus(focus, value)}) AS DOUBLE)`;
  const one = 'CASE WHEN orders > 0 THEN 1 ELSE 0 END';
  const columns = [
    ['orders', 'orders'],
    ['customers', one],
    ['revenue', 'coalesce(amount, 0)'],
  ].flatMap(([name, value = '']) => [
    `${all('true', value)} AS ${name}`,
    `${all('is_new', value)} AS ${name}_new`,
    `${part(value)} AS ${name}_focus`,
  ]);
  return `SELECT CAST(month AS VARCHAR) AS month, ${columns.join(', ')}
FROM ${ident(table)} AS o ${focusJoin(focus, 'o.c')} GROUP BY month ORDER BY month DESC LIMIT ${MONTHS_SHOWN}`;
}

function totalsQuery(table: string): string {
  return `SELECT CAST(sum(orders) AS DOUBLE) AS orders, CAST(count(DISTINCT CASE WHEN orders > 0 THEN c END) AS DOUBLE) AS customers,
CAST(sum(amount) AS DOUBLE) AS revenue, CAST(min(month) AS VARCHAR) AS first_month, CAST(max(month) AS VARCHAR) AS last_month,
CAST(count(DISTINCT month) AS DOUBLE) AS months FROM ${ident(table)}`;
}

function concentrationQuery(table: string, focus: Focus | undefined): string {
  const columns = TOP_PERCENTS.flatMap((percent) => {
    const top = `place * 100 < n * ${percent} + 100`;
    const sum = (value: string) => `CAST(sum(CASE WHEN ${top} THEN ${value} ELSE 0 END) AS DOUBLE)`;
    return [
      `${sum('revenue')} AS top_${percent}`,
      `${sum(inFocus(focus, 'revenue'))} AS top_${percent}_focus`,
      `${sum('1')} AS customers_${percent}`,
      `CAST(min(CASE WHEN ${top} THEN revenue END) AS DOUBLE) AS least_${percent}`,
    ];
  });
  return `SELECT CAST(count(*) AS DOUBLE) AS n, CAST(sum(revenue) AS DOUBLE) AS revenue, ${columns.join(', ')}
FROM ${ident(table)} AS o ${focusJoin(focus, 'o.c')}`;
}

/** Monthly orders, customers and revenue, and how much of the revenue comes from few customers. */
export function compileOverview(catalog: Catalog, focus: Focus | undefined): Compiled {
  const events = ordersOf(catalog);
  if (!events) throw new Error('the overview needs orders; check() comes first');
  const months = monthsStatement(events, catalog.asOf);
  const revenue = findNumeric(catalog, 'revenue');
  const queries = { months: monthsQuery(months.table, focus), totals: totalsQuery(months.table) };
  if (!revenue) return { statements: [months], traits: [], queries };
  const rank = rankStatement(catalog, revenue, findNumeric(catalog, 'orders'));
  return {
    statements: [months, rank],
    traits: [],
    queries: { ...queries, concentration: concentrationQuery(rank.table, focus) },
  };
}
