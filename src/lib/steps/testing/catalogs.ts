import type { Catalog, EventColumn, Trait, TraitType, Unit } from '../../core/relation';
import { sameWords } from '../../core/words';
import type { Focus } from '../contract';

/** A catalog with the statements that make its tables; for tests. */
export interface Fixture {
  readonly name: string;
  readonly catalog: Catalog;
  readonly tables: Readonly<Record<string, string>>;
}

/** A segment table that `FOCUS_SQL` makes over any fixture: every third customer. */
export const FOCUS: Focus = { table: 'segment_fixture', name: '셋째마다 "a"' };

/** The rows of `FOCUS` for a base table. */
export function focusSql(catalog: Catalog): string {
  return `SELECT c, c % 3 = 0 AS m FROM "${catalog.base}"`;
}

function trait(name: string, type: TraitType, unit: Unit, table: string): Trait {
  const words = sameWords(name);
  return { name, type, unit, label: words, definition: words, family: 'behaviour', table };
}

const AS_OF = '2026-03-15';

const ORDERS = `SELECT CAST(1 + (i * 7919 % 97) AS INTEGER) AS c,
TIMESTAMP '2024-01-10 09:30:00' + to_days(CAST(i * 131 % 800 AS INTEGER)) AS t, CAST(i AS INTEGER) AS order_no,
CAST(CASE WHEN i % 11 = 0 THEN -5000 ELSE 1000 + (i * i * 37 % 90000) + (CASE WHEN i % 50 = 0 THEN 3000000 ELSE 0 END) END AS DECIMAL(18,2)) AS amount,
i % 11 = 0 AS is_return, CASE WHEN i % 3 = 0 THEN '온라인' ELSE 'O''Shop' END AS channel
FROM range(1, 601) AS r(i)`;

/** Customers 1 to 120 of whom about a fifth never ordered. */
function base(orders: string, money: boolean): string {
  const measured = `SELECT c, count(CASE WHEN NOT is_return THEN 1 END) AS orders, ${money ? 'sum(amount)' : 'NULL'} AS revenue,
min(CASE WHEN NOT is_return THEN t END) AS first_t, max(CASE WHEN NOT is_return THEN t END) AS last_t
FROM ${orders} WHERE t < TIMESTAMP '${AS_OF} 00:00:00' GROUP BY c`;
  return `SELECT CAST(i AS INTEGER) AS c, 'k' || i AS customer_id, coalesce(m.orders, 0) AS orders,
date_diff('day', CAST(m.last_t AS DATE), DATE '${AS_OF}') AS recency, ${money ? 'm.revenue,' : ''}
CAST(m.first_t AS DATE) AS first_order, CAST(m.last_t AS DATE) AS last_order
FROM range(1, 121) AS r(i) LEFT JOIN (${measured}) AS m ON m.c = i`;
}

const COLUMNS: readonly EventColumn[] = [
  { name: 'is_return', type: 'boolean', label: sameWords('is_return') },
  { name: 'channel', type: 'category', label: sameWords('channel') },
];
const AMOUNT: EventColumn = { name: 'amount', type: 'money', label: sameWords('amount') };

function withOrders(name: string, money: boolean, rowsAreOrders: boolean): Fixture {
  const [customers, orders] = [`base_${name}`, `orders_${name}`];
  const lines = rowsAreOrders
    ? ORDERS
    : `SELECT c, t, order_no // 2 AS order_no, amount, is_return, channel FROM (${ORDERS}) AS o`;
  const kept = money ? lines : `SELECT c, t, order_no, is_return, channel FROM (${lines}) AS o`;
  const traits = [
    trait('orders', 'number', 'orders', customers),
    trait('recency', 'number', 'days', customers),
    ...(money ? [trait('revenue', 'money', 'currency', customers)] : []),
    trait('first_order', 'date', 'none', customers),
    trait('last_order', 'date', 'none', customers),
  ];
  const table = { name: 'orders', table: orders, rowsAreOrders } as const;
  return {
    name,
    catalog: {
      base: customers,
      customers: 120,
      traits,
      events: [{ ...table, columns: money ? [...COLUMNS, AMOUNT] : COLUMNS }],
      asOf: AS_OF,
      currency: 'KRW',
    },
    tables: { [orders]: `${kept} ORDER BY c, t, order_no`, [customers]: base(orders, money) },
  };
}

const PEOPLE = `SELECT CAST(i AS INTEGER) AS c, 'k' || i AS customer_id, CASE WHEN i % 7 <> 0 THEN 18 + i * 13 % 50 END AS age,
CASE i % 4 WHEN 0 THEN '서울' WHEN 1 THEN 'Bu"san''; DROP' WHEN 2 THEN '' END AS city, i % 2 = 0 AS "동의 ""?""",
DATE '2020-02-29' + CAST(i * 17 % 900 AS INTEGER) AS joined, CAST(i * i / 10.0 - 20 AS DOUBLE) AS score, CAST(NULL AS DOUBLE) AS nothing
FROM range(1, 61) AS r(i)`;

const peopleTraits: readonly Trait[] = [
  trait('age', 'number', 'none', 'base_people'),
  trait('city', 'category', 'none', 'base_people'),
  trait('동의 "?"', 'boolean', 'none', 'base_people'),
  trait('joined', 'date', 'none', 'base_people'),
  trait('score', 'number', 'score', 'base_people'),
  trait('nothing', 'number', 'none', 'base_people'),
];

/** Orders with amounts, orders without, order lines, and customers alone. */
export const FIXTURES: readonly Fixture[] = [
  withOrders('full', true, true),
  withOrders('bare', false, true),
  withOrders('lines', true, false),
  {
    name: 'people',
    catalog: {
      base: 'base_people',
      customers: 60,
      traits: peopleTraits,
      events: [],
      asOf: AS_OF,
      currency: 'USD',
    },
    tables: { base_people: PEOPLE },
  },
];
