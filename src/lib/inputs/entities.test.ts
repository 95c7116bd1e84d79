import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openNative, type NativeEngine } from '../../../tests/engine/native';
import { openWasm, type TestEngine } from '../../../tests/engine/wasm';
import type { Entity } from '../core/notebook';
import { sourcesOf } from './people/sources';
import { csvOf, describedFile, dice, timeAt, valuesOf } from './testing/files';
import { load } from './testing/load';

let engine: TestEngine;
let native: NativeEngine;
beforeAll(async () => {
  engine = await openWasm();
  native = await openNative();
});
afterAll(() => {
  engine.close();
  native.close();
});

const AS_OF = '2024-03-01';
const next = dice(5);

describe('the other side of a market', () => {
  const ORDERS = Array.from({ length: 300 }, (_, i) => [
    `o${i}`,
    `eater${next(60)}`,
    `kitchen${next(12)}`,
    timeAt(i * 280),
    8000 + next(90) * 100,
  ]);
  const KITCHENS = Array.from({ length: 13 }, (_, i) => [`kitchen${i}`, i % 3 === 0 ? '치킨' : '분식']);
  const files = [
    describedFile({
      name: 'deliveries.csv',
      role: 'orders',
      columns: { no: 'text', eater: 'text', kitchen: 'text', at: 'time', paid: 'money' },
      mapping: { order: 'no', customer: 'eater', time: 'at', amount: 'paid' },
      more: { sides: { restaurant: 'kitchen' } },
    }),
    describedFile({
      name: 'kitchens.csv',
      role: 'customers',
      columns: { kitchen: 'text', food: 'text' },
      mapping: {},
      more: { sides: { restaurant: 'kitchen' } },
    }),
  ];
  const restaurant: Entity = { id: 'restaurant', name: '음식점' };

  beforeAll(() => {
    engine.file('deliveries.csv', csvOf(['no', 'eater', 'kitchen', 'at', 'paid'], ORDERS));
    engine.file('kitchens.csv', csvOf(['kitchen', 'food'], KITCHENS));
  });

  it('has its own customer table, and the first side is an ordinary column', async () => {
    const sources = sourcesOf(files, { seed: 1, entities: [restaurant], entity: 'restaurant' });
    const { plan } = await load(engine, sources, AS_OF);
    const rows = engine.query(
      `SELECT customer_id, CAST(orders AS DOUBLE) AS orders, CAST(revenue AS DOUBLE) AS revenue, CAST(recency AS DOUBLE) AS recency, food FROM "${plan.catalog.base}" ORDER BY c`,
    );
    const oracle = `SELECT k.col0 AS customer_id, count(o.col0) AS orders, coalesce(sum(o.col4), 0) AS revenue, date_diff('day', max(CAST(o.col3 AS DATE)), DATE '${AS_OF}') AS recency, k.col1 AS food
FROM (${valuesOf(KITCHENS)}) AS k LEFT JOIN (${valuesOf(ORDERS)}) AS o ON o.col2 = k.col0 AND CAST(o.col3 AS TIMESTAMP) < DATE '${AS_OF}' GROUP BY ALL ORDER BY 1`;
    const expected = (await native.query(oracle)).map((row) => ({ ...row, revenue: Number(row['revenue']) }));
    expect(rows).toEqual(expected);
    const eaters = engine.query(
      `SELECT CAST(count(DISTINCT eater) AS DOUBLE) AS n FROM "${plan.orders?.events.table}"`,
    );
    expect(eaters).toEqual([{ n: new Set(ORDERS.map((row) => row[1])).size }]);
  });

  it('leaves the customers as they are: a file of the other side alone is none of theirs', async () => {
    const { plan, files: read } = await load(
      engine,
      sourcesOf(files, { seed: 1, entities: [restaurant] }),
      AS_OF,
    );
    expect(read.map(({ spec }) => spec.name)).toEqual(['deliveries.csv']);
    const [row] = engine.query(`SELECT CAST(count(*) AS DOUBLE) AS n FROM "${plan.catalog.base}"`);
    expect(row).toEqual({ n: new Set(ORDERS.map(([, eater]) => eater)).size });
  });
});

describe('accounts', () => {
  const CONTACTS = Array.from({ length: 60 }, (_, i) => [
    `p${i}`,
    i % 9 === 8 ? null : `회사 ${i % 9}`,
    ['제조', '유통', 'IT'][(i % 9) % 3] ?? '',
    next(2) === 0 ? 'Y' : 'N',
    `p${i}@corp.kr`,
    ['부장', '대리'][next(2)] ?? '',
  ]);
  const ORDERS = Array.from({ length: 200 }, (_, i) => [
    i % 20 === 0 ? '회사 3' : `p${next(66)}`,
    timeAt(next(80) * 1440).slice(0, 10),
    100 + next(900),
  ]);
  const TICKETS = Array.from({ length: 40 }, (_, i) => [`p${next(60)}`, timeAt(i * 1000)]);
  const files = [
    describedFile({
      name: 'contacts.csv',
      role: 'customers',
      columns: {
        id: 'text',
        company: 'text',
        industry: 'text',
        mailing: 'boolean',
        mail: 'text',
        title: 'text',
      },
      mapping: { customer: 'id', account: 'company', consent_email: 'mailing', email: 'mail' },
      more: { personal: { mail: 'email' } },
    }),
    describedFile({
      name: 'deals.csv',
      role: 'orders',
      columns: { who: 'text', day: 'day', paid: 'money' },
      mapping: { customer: 'who', time: 'day', amount: 'paid' },
    }),
    describedFile({
      name: 'calls.csv',
      role: 'tickets',
      columns: { who: 'text', at: 'time' },
      mapping: { customer: 'who', time: 'at' },
    }),
  ];

  beforeAll(() => {
    engine.file('contacts.csv', csvOf(['id', 'company', 'industry', 'mailing', 'mail', 'title'], CONTACTS));
    engine.file('deals.csv', csvOf(['who', 'day', 'paid'], ORDERS));
    engine.file('calls.csv', csvOf(['who', 'at'], TICKETS));
  });

  it('gather what their contacts did', async () => {
    const entity: Entity = { id: 'company', name: '회사', accounts: true };
    const sources = sourcesOf(files, { seed: 1, entities: [entity], entity: 'company' });
    const { plan } = await load(engine, sources, AS_OF);
    expect(plan.catalog.traits.map(({ name }) => name)).not.toContain('mail');
    const rows = engine.query(
      `SELECT customer_id, CAST(contacts AS DOUBLE) AS contacts, CAST(orders AS DOUBLE) AS orders, CAST(revenue AS DOUBLE) AS revenue, CAST(tickets AS DOUBLE) AS tickets, consent_email, industry, title FROM "${plan.catalog.base}" ORDER BY customer_id`,
    );
    const oracle = `WITH k AS (SELECT col0 AS id, col1 AS company, col2 AS industry, col3 = 'Y' AS mailing, col5 AS title FROM (${valuesOf(CONTACTS)}) WHERE col1 IS NOT NULL),
who AS (SELECT id, company FROM k UNION ALL SELECT DISTINCT company, company FROM k),
o AS (SELECT company, count(*) AS orders, sum(col2) AS revenue FROM (${valuesOf(ORDERS)}) JOIN who ON id = col0 WHERE CAST(col1 AS DATE) < DATE '${AS_OF}' GROUP BY 1),
t AS (SELECT company, count(*) AS tickets FROM (${valuesOf(TICKETS)}) JOIN who ON id = col0 WHERE CAST(col1 AS TIMESTAMP) < DATE '${AS_OF}' GROUP BY 1)
SELECT company AS customer_id, count(*) AS contacts, any_value(orders) AS orders, any_value(revenue) AS revenue, coalesce(any_value(tickets), 0) AS tickets, bool_or(mailing) AS consent_email,
  CASE WHEN count(DISTINCT industry) = 1 THEN any_value(industry) END AS industry, CASE WHEN count(DISTINCT title) = 1 THEN any_value(title) END AS title
FROM k LEFT JOIN o USING (company) LEFT JOIN t USING (company) GROUP BY 1 ORDER BY 1`;
    const expected = (await native.query(oracle)).map((row) => ({ ...row, revenue: Number(row['revenue']) }));
    expect(rows).toEqual(expected);
    expect(rows).toHaveLength(8);
  });
});
