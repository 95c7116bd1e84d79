import { ROLES, type Role } from '../../core/input';
import type { Row } from '../../core/relation';
import { ident, text } from '../../sql/quote';
import type { CleanPlan } from '../clean';
import { isLinked } from '../people/people';
import { fieldColumn } from '../raw/fields';

/** How orders and customers files fit together, in customers. */
export interface Links {
  readonly withOrders: number;
  readonly inCustomersFile: number;
  readonly both: number;
}

/** Of the customers (`total`) that files of one role know, those that files of another know as well. */
export interface RolePair {
  readonly from: Role;
  readonly to: Role;
  readonly matched: number;
  readonly total: number;
}

function rolesOf({ raws }: CleanPlan): Role[] {
  return ROLES.filter((role) => raws.some(({ file }) => file.spec.role === role));
}

/** SELECT of one row of how orders and customers fit; undefined without both. */
export function linksSelect(plan: CleanPlan): string | undefined {
  const linked = isLinked(plan.people) ? ident(plan.people.links.table) : undefined;
  const idsOf = (role: Role) =>
    plan.raws
      .filter(({ file: { spec } }) => spec.role === role)
      .map(({ statement: { table } }) => {
        const id = fieldColumn('customer');
        if (linked === undefined) return `SELECT ${id} AS id FROM ${ident(table)} WHERE reason = 0`;
        return `SELECT l.c AS id FROM ${ident(table)} AS r JOIN ${linked} AS l ON l.customer_id = r.${id} WHERE reason = 0`;
      });
  const [orders, customers] = [idsOf('orders'), idsOf('customers')];
  if (orders.length === 0 || customers.length === 0) return undefined;
  const one = (parts: string[]) =>
    `(SELECT DISTINCT id, 1 AS one FROM (${parts.join(' UNION ALL ')}) AS every)`;
  return `SELECT CAST(count(o.one) AS DOUBLE) AS with_orders, CAST(count(k.one) AS DOUBLE) AS in_customers, CAST(count(o.one + k.one) AS DOUBLE) AS both_sides
FROM ${one(orders)} AS o FULL JOIN ${one(customers)} AS k ON k.id = o.id`;
}

/** Customers, by number, that used rows of a role name, once for each row. */
function namedBy(plan: CleanPlan, role: Role): { readonly sql: string; readonly reads: readonly string[] } {
  if (role !== 'customers') {
    const table = plan.events.find(({ events }) => events.name === role)?.events.table;
    if (table === undefined) throw new RangeError(`no table of the role: ${role}`);
    return { sql: `SELECT c FROM ${ident(table)}`, reads: [table] };
  }
  const links = plan.people.links.table;
  const own = plan.raws.filter(({ file }) => file.spec.role === role);
  const parts = own.map(
    ({ statement: { table } }) =>
      `SELECT l.c FROM ${ident(table)} AS r JOIN ${ident(links)} AS l ON l.customer_id = r.m_customer WHERE reason = 0`,
  );
  return { sql: parts.join(' UNION ALL '), reads: [links, ...own.map(({ statement }) => statement.table)] };
}

/** SELECT of one row for `readPairs`; undefined unless there is a role beside orders and customers, whose pair `linksSelect` counts. */
export function pairsSelect(plan: CleanPlan): string | undefined {
  const roles = rolesOf(plan);
  if (roles.length < 2 || roles.every((role) => role === 'orders' || role === 'customers')) return undefined;
  const flags = (role: Role) => roles.map((one) => `${one === role ? 1 : 0} AS ${one}`).join(', ');
  const parts = roles.map(
    (role) => `SELECT c, ${flags(role)} FROM (SELECT DISTINCT c FROM (${namedBy(plan, role).sql}) AS e) AS d`,
  );
  const each = `SELECT c, ${roles.map((role) => `max(${role}) AS ${role}`).join(', ')} FROM (${parts.join(' UNION ALL ')}) AS p GROUP BY c`;
  const sums = roles.flatMap((a, i) =>
    roles.slice(i).map((b) => `CAST(coalesce(sum(${a} * ${b}), 0) AS DOUBLE) AS "${a}+${b}"`),
  );
  return `SELECT ${[`${text(roles.join(' '))} AS pair_roles`, ...sums].join(', ')} FROM (${each}) AS g`;
}

/** How every two roles fit, from the row of `pairsSelect`. */
export function readPairs(plan: CleanPlan, row: Row): RolePair[] {
  const roles = rolesOf(plan);
  const n = (a: Role, b: Role) => Number(row[`${a}+${b}`] ?? row[`${b}+${a}`] ?? 0);
  return roles.flatMap((from) =>
    roles.filter((to) => to !== from).map((to) => ({ from, to, matched: n(from, to), total: n(from, from) })),
  );
}

/**
 * A SELECT of the customers that rows of one role name and no row of another: `customer_id`, `rows`, most rows first.
 * `reads` are the tables that it needs (of `plan.statements`).
 */
export function unmatchedSelect(
  plan: CleanPlan,
  from: Role,
  to: Role,
): { readonly select: string; readonly reads: readonly string[] } {
  const [mine, theirs] = [namedBy(plan, from), namedBy(plan, to)];
  const ids = plan.people.ids.table;
  const counted = `SELECT c, count(*) AS rows FROM (${mine.sql}) AS e GROUP BY c`;
  const select = `SELECT i.customer_id, CAST(m.rows AS DOUBLE) AS rows FROM (${counted}) AS m JOIN ${ident(ids)} AS i ON i.c = m.c LEFT JOIN (SELECT DISTINCT c FROM (${theirs.sql}) AS o) AS t ON t.c = m.c WHERE t.c IS NULL ORDER BY rows DESC, i.customer_id`;
  return { select, reads: [...new Set([ids, ...mine.reads, ...theirs.reads])] };
}
