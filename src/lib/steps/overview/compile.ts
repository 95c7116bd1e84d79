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

/** One row for each month, whatever segment is looked at. */
function totalsByMonth(months: string): Statement {
  const one = 'CASE WHEN orders > 0 THEN 1 ELSE 0 END';
  const fresh = (value: string) => `sum(CASE WHEN is_new THEN ${value} ELSE 0 END)`;
  const select = `SELECT month, sum(orders) AS orders, sum(${one}) AS customers, sum(amount) AS revenue,
${fresh('orders')} AS orders_new, ${fresh(one)} AS customers_new, ${fresh('amount')} AS revenue_new
FROM ${ident(months)} GROUP BY month`;
  const label = { ko: '월별 주문을 집계하는 중', en: 'Adding up orders by month' };
  return statement('overview_totals', select, [months], label);
}

const MEASURED = ['orders', 'customers', 'revenue'] as const;

function monthsQuery(months: string, totals: string, focus: Focus | undefined): string {
  const columns = MEASURED.flatMap((name) => [
    `CAST(coalesce(a.${name}, 0) AS DOUBLE) AS ${name}`,
    `CAST(coalesce(a.${name}_new, 0) AS DOUBLE) AS ${name}_new`,
    focus ? `CAST(coalesce(p.${name}, 0) AS DOUBLE) AS ${name}_focus` : `CAST(0 AS DOUBLE) AS ${name}_focus`,
  ]);
  const part = focus
    ? `LEFT JOIN (SELECT o.month, sum(o.orders) AS orders, sum(CASE WHEN o.orders > 0 THEN 1 ELSE 0 END) AS customers, sum(o.amount) AS revenue
FROM ${ident(months)} AS o JOIN ${ident(focus.table)} AS focus ON focus.c = o.c WHERE focus.m GROUP BY o.month) AS p ON p.month = a.month`
    : '';
  return `SELECT CAST(a.month AS VARCHAR) AS month, ${columns.join(', ')}
FROM ${ident(totals)} AS a ${part} ORDER BY a.month DESC LIMIT ${MONTHS_SHOWN}`;
}

function totalsQuery(months: string, totals: string): string {
  return `SELECT CAST(sum(orders) AS DOUBLE) AS orders, CAST(sum(revenue) AS DOUBLE) AS revenue,
(SELECT CAST(count(DISTINCT c) AS DOUBLE) FROM ${ident(months)} WHERE orders > 0) AS customers,
CAST(min(month) AS VARCHAR) AS first_month, CAST(max(month) AS VARCHAR) AS last_month FROM ${ident(totals)}`;
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
  const totals = totalsByMonth(months.table);
  const queries = {
    months: monthsQuery(months.table, totals.table, focus),
    totals: totalsQuery(months.table, totals.table),
  };
  if (!revenue) return { statements: [months, totals], traits: [], queries };
  const rank = rankStatement(catalog, revenue, findNumeric(catalog, 'orders'));
  return {
    statements: [months, totals, rank],
    traits: [],
    queries: { ...queries, concentration: concentrationQuery(rank.table, focus) },
  };
}
