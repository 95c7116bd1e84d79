import type { Row } from '../core/relation';
import { ident, text } from '../sql/quote';
import type { CleanPlan } from './clean';
import { returnSql } from './orders';
import { fieldColumn, MASK_BITS, REASONS, type RawTable, type Reason } from './raw';

/** How the rows of one file came out; every row is in `used` or in one reason of `aside`. */
export interface Quality {
  readonly input: string;
  /** Rows in the file below the header; empty lines are not counted. */
  readonly rows: number;
  readonly used: number;
  readonly aside: Readonly<Record<Exclude<Reason, 'used'> | 'refused', number>>;
  /** Further lines that broken rows took with them, because a quote did not close. */
  readonly linesTaken: number;
  /** Cells that hold something which is not what their column should be; columns without any are left out. */
  readonly unreadable: readonly { readonly column: string; readonly cells: number }[];
  /** Used rows that are returns, refunds or cancellations. */
  readonly returns: number;
  /** Rows of a customers file whose id came before; the first one counts. */
  readonly duplicates: number;
}

/** How orders and customers files fit together, in customers. */
export interface Links {
  readonly withOrders: number;
  readonly inCustomersFile: number;
  readonly both: number;
}

const ASIDE: readonly Exclude<Reason, 'used'>[] = ['structure', 'customer', 'time', 'amount', 'blank'];

function typedColumns(raw: RawTable): number[] {
  const from = raw.columns.flatMap((column) => (column.from === undefined ? [] : [column.from]));
  return [...new Set(from)];
}

function refusedSum(raw: RawTable, sum: string): string {
  return raw.refused ? `(SELECT ${sum} FROM ${ident(raw.refused.table)})` : '0';
}

/** SELECT of one row for a file; all columns DOUBLE but `input`. */
function countsSelect(raw: RawTable): string {
  const { spec } = raw.file;
  const sum = (when: string) => `CAST(coalesce(sum(CASE WHEN ${when} THEN 1 ELSE 0 END), 0) AS DOUBLE)`;
  const unread = typedColumns(raw).map((i) => {
    const bit = 2 ** (i % MASK_BITS);
    const mask = `u${Math.floor(i / MASK_BITS)}`;
    return `${sum(`reason NOT IN (${REASONS.structure}, ${REASONS.blank}) AND (${mask} & ${bit}) <> 0`)} AS cells_${i}`;
  });
  const columns = [
    `${text(spec.id)} AS input`,
    'CAST(count(*) AS DOUBLE) AS rows',
    ...(['used', ...ASIDE] as const).map(
      (reason) => `${sum(`reason = ${REASONS[reason]}`)} AS ${reason}_rows`,
    ),
    `CAST(coalesce(sum(lines), 0) + ${refusedSum(raw, 'coalesce(sum(lines), 0)')} AS DOUBLE) AS lines_taken`,
    ...unread,
    ...(spec.role === 'orders' ? [`${sum(`reason = 0 AND ${returnSql(raw)}`)} AS returns`] : []),
    ...(spec.role === 'customers'
      ? [
          `CAST(count(CASE WHEN reason = 0 THEN 1 END) - count(DISTINCT CASE WHEN reason = 0 THEN ${fieldColumn('customer')} END) AS DOUBLE) AS duplicates`,
        ]
      : []),
    `CAST(${refusedSum(raw, 'count(*)')} AS DOUBLE) AS refused_rows`,
  ];
  return `SELECT ${columns.join(', ')} FROM ${ident(raw.statement.table)}`;
}

function linksSelect(plan: CleanPlan): string | undefined {
  const idsOf = (role: string) =>
    plan.raws
      .filter(({ file: { spec } }) => spec.role === role)
      .map(
        ({ statement: { table } }) =>
          `SELECT ${fieldColumn('customer')} AS id FROM ${ident(table)} WHERE reason = 0`,
      );
  const [orders, customers] = [idsOf('orders'), idsOf('customers')];
  if (orders.length === 0 || customers.length === 0) return undefined;
  const one = (parts: string[]) =>
    `(SELECT DISTINCT id, 1 AS one FROM (${parts.join(' UNION ALL ')}) AS every)`;
  return `SELECT CAST(count(o.one) AS DOUBLE) AS with_orders, CAST(count(k.one) AS DOUBLE) AS in_customers, CAST(count(o.one + k.one) AS DOUBLE) AS both_sides
FROM ${one(orders)} AS o FULL JOIN ${one(customers)} AS k ON k.id = o.id`;
}

/** SELECTs over the raw tables of a plan: one for each file, then the links when there are orders and customers. */
export function qualitySelects(plan: CleanPlan): string[] {
  const links = linksSelect(plan);
  return [...plan.raws.map(countsSelect), ...(links === undefined ? [] : [links])];
}

function readCounts(raw: RawTable, row: Row): Quality {
  const n = (name: string) => Number(row[name] ?? 0);
  const refused = n('refused_rows');
  const unreadable = typedColumns(raw)
    .map((i) => ({ column: raw.file.spec.columns[i]?.name ?? '', cells: n(`cells_${i}`) }))
    .filter(({ cells }) => cells > 0);
  return {
    input: raw.file.spec.id,
    rows: n('rows') + refused,
    used: n('used_rows'),
    aside: {
      structure: n('structure_rows'),
      customer: n('customer_rows'),
      time: n('time_rows'),
      amount: n('amount_rows'),
      blank: n('blank_rows'),
      refused,
    },
    linesTaken: n('lines_taken'),
    unreadable,
    returns: n('returns'),
    duplicates: n('duplicates'),
  };
}

/** The quality of each file and the links, from the answers of `qualitySelects` in their order. */
export function readQuality(
  answers: readonly (readonly Row[])[],
  plan: CleanPlan,
): { readonly files: readonly Quality[]; readonly links: Links | undefined } {
  const files = plan.raws.map((raw, i) => readCounts(raw, answers[i]?.[0] ?? {}));
  const links = answers[plan.raws.length]?.[0];
  const n = (name: string) => Number(links?.[name] ?? 0);
  return {
    files,
    links: links && {
      withOrders: n('with_orders'),
      inCustomersFile: n('in_customers'),
      both: n('both_sides'),
    },
  };
}
