import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openNative, type NativeEngine } from '../../../tests/engine/native';
import { openWasm, type TestEngine } from '../../../tests/engine/wasm';
import { csvOf, describedFile, dice, timeAt, valuesOf } from './testing/files';
import { load, textRows } from './testing/load';

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

const HEADER = ['who', 'at', 'what', 'page', 'q', 'cat', 'amount', 'memo'];
const NAMES = ['page_view', 'view_item', 'search', 'add_to_cart', 'purchase', 'remove_from_cart', 'scroll'];
const AS_OF = '2024-02-20';

function makeEvents(n: number): (string | number | null)[][] {
  const next = dice(7);
  return Array.from({ length: n }, () => {
    const what = NAMES[next(NAMES.length)] ?? '';
    const who = next(6) === 0 ? null : `u${next(40)}`;
    const near = next(90) * 800 + next(70);
    const category = ['top', 'shoes', null][next(3)] ?? null;
    return [
      who,
      timeAt(near),
      what,
      `/p${next(5)}`,
      null,
      category,
      what === 'purchase' ? 1000 + next(9) : null,
      'm',
    ];
  });
}

const EVENTS = makeEvents(1200);
const ORDERS = Array.from({ length: 60 }, (_, i) => {
  const next = dice(7919 * (i + 1));
  return [`u${i % 45}`, timeAt(next(75) * 1440).slice(0, 10), 500 + next(100)];
});

const FILES = [
  {
    file: describedFile({
      name: 'events.csv',
      role: 'events',
      columns: {
        who: 'text',
        at: 'time',
        what: 'text',
        page: 'text',
        q: 'text',
        cat: 'text',
        amount: 'money',
        memo: 'text',
      },
      mapping: {
        customer: 'who',
        time: 'at',
        event: 'what',
        page: 'page',
        term: 'q',
        category: 'cat',
        amount: 'amount',
      },
    }),
    text: csvOf(HEADER, EVENTS),
  },
  {
    file: describedFile({
      name: 'shop-orders.csv',
      role: 'orders',
      columns: { id: 'text', day: 'day', paid: 'money' },
      mapping: { customer: 'id', time: 'day', amount: 'paid' },
    }),
    text: csvOf(['id', 'day', 'paid'], ORDERS),
  },
];

async function loaded() {
  for (const { file, text } of FILES) engine.file(file.path, text);
  return load(
    engine,
    FILES.map(({ file }) => file),
    AS_OF,
  );
}

/** Written by hand, in another way than ours: windows, FILTER and lists of names. */
const ORACLE = `
WITH raw AS (SELECT CAST(col0 AS VARCHAR) AS who, CAST(col1 AS TIMESTAMP) AS t, col2 AS what, col5 AS cat FROM (${valuesOf(EVENTS)})),
ev AS (SELECT *, row_number() OVER () AS n FROM raw WHERE who IS NOT NULL AND t < DATE '${AS_OF}'),
gap AS (SELECT *, lag(t) OVER (PARTITION BY who ORDER BY t, n) AS before FROM ev),
vis AS (SELECT *, count(*) FILTER (before IS NULL OR t - before >= INTERVAL '30 minutes') OVER (PARTITION BY who ORDER BY t, n) AS visit FROM gap),
ord AS (SELECT CAST(col0 AS VARCHAR) AS who, CAST(col1 AS DATE) AS day FROM (${valuesOf(ORDERS)}) WHERE CAST(col1 AS DATE) < DATE '${AS_OF}'),
people AS (SELECT DISTINCT CAST(col0 AS VARCHAR) AS who FROM (${valuesOf(EVENTS)}) WHERE col0 IS NOT NULL UNION SELECT DISTINCT CAST(col0 AS VARCHAR) FROM (${valuesOf(ORDERS)})),
per AS (SELECT who, date_diff('day', CAST(max(t) AS DATE), DATE '${AS_OF}') AS days_since_visit, count(DISTINCT visit) AS visits,
  count(DISTINCT visit) FILTER (t >= DATE '${AS_OF}' - 30) AS visits_30d,
  count(*) FILTER (what IN ('page_view', 'view_item')) AS views, count(*) FILTER (what = 'search') AS searches, count(*) FILTER (what = 'add_to_cart') AS carts,
  max(t) FILTER (what = 'add_to_cart') AS cart, max(t) FILTER (what = 'purchase') AS paid FROM vis GROUP BY who),
fav AS (SELECT who, first(cat ORDER BY k DESC, cat) AS browsed_category FROM (SELECT who, cat, count(*) AS k FROM ev WHERE cat IS NOT NULL GROUP BY ALL) GROUP BY who)
SELECT people.who AS customer_id, days_since_visit, coalesce(visits, 0) AS visits, coalesce(visits_30d, 0) AS visits_30d, coalesce(views, 0) AS views,
  coalesce(searches, 0) AS searches, coalesce(carts, 0) AS carts,
  CASE WHEN NOT EXISTS (FROM ord WHERE ord.who = people.who AND ord.day >= CAST(cart AS DATE)) AND (paid IS NULL OR paid < cart) THEN date_diff('day', CAST(cart AS DATE), DATE '${AS_OF}') END AS days_since_abandoned_cart,
  browsed_category
FROM people LEFT JOIN per USING (who) LEFT JOIN fav USING (who) ORDER BY 1`;

describe('events', () => {
  it('become traits that equal SQL written by hand for native DuckDB', async () => {
    const { plan, facts, quality } = await loaded();
    expect(facts.values['events.event']).toEqual([...NAMES].sort());
    const names = plan.catalog.traits.map(({ name }) => name);
    const visits = names.slice(names.indexOf('days_since_visit'));
    const select = `SELECT customer_id, ${visits.map((name) => (name === 'browsed_category' ? name : `CAST(${name} AS DOUBLE) AS ${name}`)).join(', ')} FROM "${plan.catalog.base}" ORDER BY customer_id`;
    const rows = engine.query(select);
    expect(rows).toEqual(await native.query(ORACLE));
    expect(rows.filter((row) => row['days_since_abandoned_cart'] !== null).length).toBeGreaterThan(3);
    expect(rows.filter((row) => row['visits'] === 0).length).toBeGreaterThan(0);
    expect(quality.files[0]?.aside.anonymous).toBe(EVENTS.filter(([who]) => who === null).length);
    expect(quality.files[0]?.aside.customer).toBe(0);
    const orders = new Set(ORDERS.map(([id]) => id));
    const visitors = new Set(EVENTS.flatMap(([id]) => id ?? []));
    const matched = [...visitors].filter((id) => orders.has(id)).length;
    expect(quality.pairs).toContainEqual({ from: 'events', to: 'orders', matched, total: visitors.size });
    expect(quality.pairs).toContainEqual({ from: 'orders', to: 'events', matched, total: orders.size });
  });

  it('are sorted rows of their own, with labels in both languages', async () => {
    const { plan } = await loaded();
    const table = plan.catalog.events.find(({ name }) => name === 'events');
    expect(table?.rowsAreOrders).toBe(true);
    expect(table?.columns.map(({ name, type }) => [name, type])).toEqual([
      ['event', 'category'],
      ['page', 'text'],
      ['term', 'text'],
      ['category', 'category'],
      ['amount', 'money'],
      ['memo', 'category'],
      ['session', 'number'],
    ]);
    const [row] = engine.query(
      `SELECT CAST(count(*) AS DOUBLE) AS n, CAST(sum(CASE WHEN c < pc OR (c = pc AND t < pt) OR order_no <> po + 1 THEN 1 ELSE 0 END) AS DOUBLE) AS bad, typeof(any_value(event)) LIKE 'ENUM%' AS labelled, typeof(any_value(t)) AS t FROM (SELECT *, lag(c) OVER (ORDER BY order_no) AS pc, lag(t) OVER (ORDER BY order_no) AS pt, lag(order_no) OVER (ORDER BY order_no) AS po FROM "${table?.table}")`,
    );
    expect(row).toEqual({
      n: EVENTS.filter(([who]) => who !== null).length,
      bad: 0,
      labelled: true,
      t: 'TIMESTAMP',
    });
    for (const { label } of table?.columns ?? [])
      expect(label.ko.length * label.en.length).toBeGreaterThan(0);
  });

  it('keep the sessions that a file names, and are views without a column that says what happened', async () => {
    const file = describedFile({
      name: 'log.csv',
      role: 'events',
      columns: { id: 'text', t: 'time', sid: 'text', phone: 'text' },
      mapping: { customer: 'id', time: 't', session: 'sid' },
      more: { personal: { phone: 'phone' }, dropped: [] },
    });
    engine.file(
      'log.csv',
      csvOf(
        ['id', 't', 'sid', 'phone'],
        [
          ['a', '2024-01-01 10:00:00', 's1', '010-1111-2222'],
          ['a', '2024-01-01 18:00:00', 's1', '010-1111-2222'],
          ['a', '2024-01-01 18:01:00', 's2', ''],
          ['b', '2024-01-05 00:00:00', '', ''],
          ['c', '어제', 's9', ''],
        ],
      ),
    );
    const { plan, facts, quality } = await load(engine, [file]);
    expect(facts.lastDay).toBe('2024-01-05');
    expect(plan.catalog.asOf).toBe('2024-01-06');
    expect(await textRows(engine, plan.catalog.base, 'customer_id, visits, views, days_since_visit')).toEqual(
      [
        { customer_id: 'a', visits: '2', views: '3', days_since_visit: '5' },
        { customer_id: 'b', visits: '0', views: '1', days_since_visit: '1' },
      ],
    );
    const table = plan.catalog.events[0];
    expect(table?.columns.find(({ name }) => name === 'phone')).toEqual({
      name: 'phone',
      type: 'text',
      label: { ko: 'phone', en: 'phone' },
      personal: 'phone',
    });
    expect(quality.files[0]?.aside.time).toBe(1);
  });
});
