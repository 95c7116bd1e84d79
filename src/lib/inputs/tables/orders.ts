import type { ColumnType, OrdersField } from '../../core/input';
import type { TraitType } from '../../core/relation';
import type { Words } from '../../core/words';
import { sameWords } from '../../core/words';
import { isNoId } from '../../sql/cell';
import { statement } from '../../sql/name';
import { ident, text } from '../../sql/quote';
import type { Facts } from '../facts';
import { hasAmount } from '../raw/amount';
import { columnOf, fieldColumn } from '../raw/fields';
import type { RawTable } from '../raw/raw-table';
import { CANCELLED, NOT_CANCELLED } from '../returns';
import { byDayOf } from './by-day';
import type { EventPlan } from './event-table';
import { fieldOutput, maps, ownOutputs, type Output } from './outputs';
import { peopleFrom, type People } from '../people/people';

/** Columns of the orders table that the product names; a file's own columns must not be called the same. */
export const ORDERS_COLUMNS = [
  'c',
  't',
  'order_no',
  'amount',
  'quantity',
  'price',
  'discount',
  'is_return',
  'category',
  'product',
  'channel',
  'status',
] as const;

const LABELS: Readonly<Partial<Record<OrdersField | 'is_return', Words>>> = {
  amount: { ko: '금액', en: 'Amount' },
  quantity: { ko: '수량', en: 'Quantity' },
  price: { ko: '단가', en: 'Unit price' },
  discount: { ko: '할인', en: 'Discount' },
  is_return: { ko: '반품·취소', en: 'Return' },
  category: { ko: '카테고리', en: 'Category' },
  product: { ko: '상품', en: 'Product' },
  channel: { ko: '채널', en: 'Channel' },
  status: { ko: '주문 상태', en: 'Order status' },
};

function paid(raw: RawTable): boolean {
  return hasAmount(raw.file.spec);
}

/** Whether the status of a raw row says cancelled, returned or refunded; the statuses are read once each, not row by row. */
export function cancelledSql(raw: RawTable): string {
  const { spec } = raw.file;
  const column = spec.columns[columnOf(spec, 'status')];
  if (!column) return 'false';
  const status = fieldColumn('status');
  if (column.type === 'boolean') return `coalesce(${status}, false)`;
  const says = `regexp_matches(s, ${text(CANCELLED)}, 'i') AND NOT regexp_matches(s, ${text(NOT_CANCELLED)}, 'i')`;
  const every = `SELECT DISTINCT ${status} AS s FROM ${ident(raw.statement.table)} WHERE ${status} IS NOT NULL`;
  return `coalesce(${status} IN (SELECT s FROM (${every}) AS every WHERE ${says}), false)`;
}

/** Amount of a raw row: negative figures stay negative, cancelled rows count nothing or are refunded. */
function amountSql(raw: RawTable): string {
  if (!paid(raw)) return 'CAST(NULL AS DECIMAL(18,4))';
  const cancelled = raw.file.spec.cancelled === 'refund' ? '-amount' : 'CAST(0 AS DECIMAL(18,4))';
  const back = `${negative(raw, 'quantity')} AND amount > 0`;
  return `CASE WHEN cancelled AND amount > 0 THEN ${cancelled} WHEN ${back} THEN -amount ELSE amount END`;
}

function negative(raw: RawTable, field: 'quantity' | 'amount'): string {
  if (field === 'amount') return paid(raw) ? 'coalesce(amount < 0, false)' : 'false';
  return maps(raw, field) ? `coalesce(${fieldColumn(field)} < 0, false)` : 'false';
}

/** Whether a raw row is a return, a refund or a cancellation; `cancelled` is SQL that says the latter. */
export function returnSql(raw: RawTable, cancelled = cancelledSql(raw)): string {
  return `(${cancelled} OR ${negative(raw, 'quantity')} OR ${negative(raw, 'amount')})`;
}

/** What the rows of the files make of a field: a discount is money only where all files say so, a status yes or no likewise. */
function typeOf(raws: readonly RawTable[], field: OrdersField): TraitType {
  const every = (type: ColumnType) =>
    raws.every(
      (raw) => !maps(raw, field) || raw.file.spec.columns[columnOf(raw.file.spec, field)]?.type === type,
    );
  switch (field) {
    case 'quantity':
      return 'number';
    case 'price':
      return 'money';
    case 'discount':
      return every('money') ? 'money' : 'number';
    case 'status':
      return every('boolean') ? 'boolean' : 'category';
    default:
      return field === 'product' ? 'text' : 'category';
  }
}

/** Texts and flags, figures and money of several files in one column of one type. */
function alike(field: OrdersField, type: TraitType, sql: string): string {
  if (type === 'number') return `CAST(${sql} AS DOUBLE)`;
  return field === 'status' && type === 'category' ? `CAST(${sql} AS VARCHAR)` : sql;
}

function orderField(raws: readonly RawTable[], field: OrdersField, facts: Facts): Output[] {
  const type = typeOf(raws, field);
  return fieldOutput(raws, 'orders', field, type, facts, (sql) => alike(field, type, sql)).map((output) => {
    const label = LABELS[field] ?? output.column.label;
    return { ...output, column: { ...output.column, label } };
  });
}

function outputsOf(raws: readonly RawTable[], facts: Facts): Output[] {
  const amount: Output = {
    name: 'amount',
    sql: raws.map(amountSql),
    column: { name: 'amount', type: 'money', label: LABELS.amount ?? sameWords('amount') },
  };
  const isReturn: Output = {
    name: 'is_return',
    sql: raws.map((raw) => returnSql(raw, 'cancelled')),
    column: { name: 'is_return', type: 'boolean', label: LABELS.is_return ?? sameWords('is_return') },
  };
  const fields: readonly OrdersField[] = [
    'quantity',
    'price',
    'discount',
    'category',
    'product',
    'channel',
    'status',
  ];
  return [
    ...(raws.some(paid) ? [amount] : []),
    isReturn,
    ...fields.flatMap((field) => orderField(raws, field, facts)),
    ...ownOutputs(raws, ORDERS_COLUMNS, facts),
  ];
}

/** The text key of the order of a raw row, unique to the row where it has no order number. */
function orderKey(raw: RawTable, at: number): string {
  const own = `chr(31) || '${at}.' || n`;
  const order = fieldColumn('order');
  return maps(raw, 'order') ? `CASE WHEN ${isNoId(order)} THEN ${own} ELSE ${order} END` : own;
}

/** Rows of one raw table that are used, with outputs `o0`, `o1` …, and the key of the order where orders have several rows. */
function usedRows(raw: RawTable, at: number, outputs: readonly Output[], ordered: boolean): string {
  const columns = [
    `${at} AS src`,
    'n',
    `${fieldColumn('customer')} AS customer_id`,
    `${fieldColumn('time')} AS t`,
    ...(ordered ? [`${orderKey(raw, at)} AS k`] : []),
    ...outputs.map(({ sql }, i) => `${sql[at] ?? 'NULL'} AS o${i}`),
  ];
  const table = ident(raw.statement.table);
  return `SELECT ${columns.join(', ')} FROM (SELECT *, ${cancelledSql(raw)} AS cancelled FROM ${table} WHERE reason = 0) AS r${at}`;
}

/** The orders, numbered by customer, first time and key. Read apart from the rows, so that only narrow rows are grouped. */
function numbering(raws: readonly RawTable[], people: People): string {
  const rows = raws.map(
    (raw, at) =>
      `SELECT ${fieldColumn('customer')} AS customer_id, ${fieldColumn('time')} AS t, ${orderKey(raw, at)} AS k FROM ${ident(raw.statement.table)} WHERE reason = 0`,
  );
  return `SELECT c, k, CAST(row_number() OVER (ORDER BY c, min(t), k) AS INTEGER) AS order_no
FROM (${rows.join(' UNION ALL ')}) AS r JOIN ${peopleFrom(people)} ON i.customer_id = r.customer_id GROUP BY c, k`;
}

function selectOrders(
  raws: readonly RawTable[],
  people: People,
  outputs: readonly Output[],
  ordered: boolean,
): string {
  const rows = raws.map((raw, at) => usedRows(raw, at, outputs, ordered)).join(' UNION ALL ');
  const named = outputs.map(({ name }, i) => `o${i} AS ${ident(name)}`).join(', ');
  const joined = `(${rows}) AS r JOIN ${peopleFrom(people)} ON i.customer_id = r.customer_id`;
  if (ordered) {
    return `SELECT i.c, r.t, k.order_no, ${named}
FROM ${joined} JOIN (${numbering(raws, people)}) AS k ON k.c = i.c AND k.k = r.k ORDER BY i.c, r.t, k.order_no, src, n`;
  }
  const values = outputs.map((_, i) => `o${i}`).join(', ');
  return `SELECT c, t, CAST(row_number() OVER () AS INTEGER) AS order_no, ${named}
FROM (SELECT i.c, r.t, src, n, ${values} FROM ${joined} ORDER BY i.c, r.t, src, n) AS r`;
}

/** One table of all orders files: customers by number, sorted by customer and time; undefined without orders files. */
export function ordersPlan(raws: readonly RawTable[], people: People, facts: Facts): EventPlan | undefined {
  const own = raws.filter((raw) => raw.file.spec.role === 'orders');
  if (own.length === 0) return undefined;
  const ordered = !facts.oneRowEach && own.some((raw) => maps(raw, 'order'));
  const outputs = outputsOf(own, facts);
  const select = selectOrders(own, people, outputs, ordered);
  const reads = [...own.map((raw) => raw.statement.table), people.links.table];
  const made = statement('orders', select, reads, { ko: '주문 정리하기', en: 'Sorting the orders' });
  const columns = outputs.map(({ column }) => column);
  const events = { name: 'orders' as const, table: made.table, columns, rowsAreOrders: !ordered };
  return { statement: made, events: { ...events, ...byDayOf(own) } };
}
