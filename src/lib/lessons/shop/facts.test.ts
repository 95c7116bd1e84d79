import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openNative, type NativeEngine } from '../../../../tests/engine/native';
import { FACTS, type FactId } from './facts';
import { csvText, SHOP_FILES } from './files';
import type { Kind } from './kinds';
import { makeWorld, SHOP_SEED, type World } from './world';

const VOID = `status IN ('취소완료', '반품완료')`;
const SALE = `(md BETWEEN '01-05' AND '01-25' OR md BETWEEN '07-01' AND '07-21' OR md BETWEEN '11-20' AND '11-30')`;

const VIEWS = [
  `CREATE TABLE orders AS SELECT "주문번호" AS order_id, "고객번호" AS id, "채널" AS channel, "주문상태" AS status,
    "카테고리" AS category, "상품명" AS product, "주문일시" AS raw_time, "결제금액" AS raw_amount,
    TRY_STRPTIME("주문일시", '%Y-%m-%d %H:%M') AS t, TRY_CAST("결제금액" AS DOUBLE) AS amount,
    CAST("할인금액" AS DOUBLE) AS discount, SUBSTR("주문일시", 6, 5) AS md FROM raw_orders`,
  `CREATE TABLE buyers AS SELECT id, COUNT(DISTINCT order_id) AS n, MAX(t) AS last, MIN(discount) AS low,
    COUNT(DISTINCT CASE WHEN channel = '앱' THEN order_id END) AS app,
    COUNT(DISTINCT CASE WHEN t < '2025-04-01' THEN order_id END) AS early,
    COUNT(DISTINCT CASE WHEN t >= '2025-10-01' THEN order_id END) AS late,
    BOOL_AND(${SALE}) AS sale_only, SUM(CASE WHEN ${VOID} THEN 0 ELSE amount END) AS revenue
    FROM orders WHERE id <> '' GROUP BY id`,
  `CREATE TABLE gaps AS SELECT id, MEDIAN(gap) AS gap FROM (SELECT id, DATE_DIFF('day', LAG(t) OVER (PARTITION BY id
    ORDER BY t), t) AS gap FROM (SELECT id, order_id, MIN(t) AS t FROM orders WHERE id <> '' GROUP BY id, order_id))
    GROUP BY id`,
];

const share = (part: string, from: string) =>
  `SELECT AVG(CASE WHEN ${part} THEN 1.0 ELSE 0.0 END) FROM ${from}`;
const once = `(SELECT order_id, MIN(t) AS t, MIN(md) AS md FROM orders GROUP BY order_id)`;
const mode = (part: string) =>
  `SELECT v FROM (SELECT ${part} AS v, COUNT(*) AS n FROM ${once} WHERE t IS NOT NULL GROUP BY 1 ORDER BY n DESC LIMIT 1)`;
const top = (
  part: number,
) => `SELECT SUM(CASE WHEN r <= ${part} * k THEN revenue ELSE 0 END) / SUM(revenue) FROM
  (SELECT revenue, ROW_NUMBER() OVER (ORDER BY revenue DESC, id) AS r, COUNT(*) OVER () AS k FROM buyers)`;
const outerwear = (months: string) =>
  `SELECT SUM(CASE WHEN category = '아우터' THEN amount END) / SUM(amount) FROM orders
   WHERE NOT ${VOID} AND SUBSTR(md, 1, 2) IN (${months})`;
const instagram = (when: string) =>
  share(`"가입경로" = '인스타그램'`, `raw_customers WHERE "가입일" ${when} '2025-09-01'`);

/** Who is found, for the facts about behaviour. */
const WHO: Partial<Record<FactId, string>> = {
  churned: `SELECT id FROM buyers WHERE early >= 4 AND late = 0`,
  'sale-only': `SELECT id FROM buyers WHERE n >= 3 AND sale_only AND low > 0`,
  'app-loyal': `SELECT id FROM buyers WHERE n >= 24 AND app >= 0.8 * n`,
  cooling: `SELECT b.id FROM buyers b JOIN gaps g ON g.id = b.id WHERE n >= 12 AND last >= '2025-10-01'
    AND last < '2026-01-01' AND DATE_DIFF('day', last, TIMESTAMP '2026-04-01') > 3 * gap`,
};
const count = (id: FactId) => `SELECT COUNT(*) FROM (${WHO[id]})`;

const SQL: Record<FactId, string> = {
  customers: `SELECT COUNT(*) FROM raw_customers`,
  lines: `SELECT COUNT(*) FROM orders`,
  orders: `SELECT COUNT(DISTINCT order_id) FROM orders`,
  'guest-orders': `SELECT COUNT(DISTINCT order_id) FROM orders WHERE id = ''`,
  withdrawn: `SELECT COUNT(*) FROM buyers WHERE id NOT IN (SELECT "고객번호" FROM raw_customers)`,
  'test-accounts': `SELECT COUNT(*) FROM raw_customers WHERE "이름" = '테스트계정'`,
  'test-orders': `SELECT COUNT(DISTINCT order_id) FROM orders WHERE product = '테스트 상품' AND amount / 100 <= 3`,
  'unreadable-dates': `SELECT COUNT(*) FROM orders WHERE t IS NULL`,
  'unreadable-amounts': `SELECT COUNT(*) FROM orders WHERE amount IS NULL AND raw_amount <> ''`,
  'blank-amounts': `SELECT COUNT(*) FROM orders WHERE raw_amount = ''`,
  'blank-channels': `SELECT COUNT(*) FROM orders WHERE channel = ''`,
  'blank-regions': `SELECT COUNT(*) FROM raw_customers WHERE "시도" = ''`,
  'other-regions': `SELECT COUNT(*) FROM raw_customers WHERE LENGTH(TRIM("시도")) > 2`,
  'padded-regions': `SELECT COUNT(*) FROM raw_customers WHERE "시도" <> TRIM("시도")`,
  'birth-years-1900': `SELECT COUNT(*) FROM raw_customers WHERE "출생연도" = '1900'`,
  'never-ordered': `SELECT COUNT(*) FROM raw_customers WHERE "고객번호" NOT IN (SELECT id FROM buyers)`,
  'one-time': `SELECT COUNT(*) FROM buyers WHERE n = 1`,
  'top-1-share': top(0.01),
  'top-10-share': top(0.1),
  'cancelled-share': share(`status = '취소완료'`, 'orders'),
  'returned-share': share(`status = '반품완료'`, 'orders'),
  'shoes-returned': share(`status = '반품완료'`, `orders WHERE category = '신발'`),
  'others-returned': share(`status = '반품완료'`, `orders WHERE category <> '신발'`),
  churned: count('churned'),
  'sale-only': count('sale-only'),
  'app-loyal': count('app-loyal'),
  cooling: count('cooling'),
  'busiest-month': mode('MONTH(t)'),
  'busiest-hour': mode('HOUR(t)'),
  'sunday-share': share('DAYOFWEEK(t) = 0', `${once} WHERE t IS NOT NULL`),
  'outerwear-winter': outerwear(`'11', '12', '01'`),
  'outerwear-summer': outerwear(`'05', '06', '07'`),
  'sale-days-share': share(SALE, once),
  'instagram-late': instagram('>='),
  'instagram-early': instagram('<'),
};

const folder = mkdtempSync(join(tmpdir(), 'gyul-shop-'));
let native: NativeEngine;
let world: World;

beforeAll(async () => {
  world = makeWorld(SHOP_SEED);
  native = await openNative();
  for (const file of SHOP_FILES.filter(({ role }) => role === 'customers' || role === 'orders')) {
    const path = join(folder, `${file.role}.csv`);
    writeFileSync(path, csvText(file.cells(world)));
    await native.query(
      `CREATE TABLE raw_${file.role} AS SELECT COLUMNS(c -> true) FROM read_csv('${path}', all_varchar = true, header = true)`,
    );
    const names = await native.query(`SELECT column_name AS n FROM (DESCRIBE raw_${file.role})`);
    for (const { n } of names) {
      await native.query(`UPDATE raw_${file.role} SET "${n}" = '' WHERE "${n}" IS NULL`);
    }
  }
  for (const view of VIEWS) await native.query(view);
});
afterAll(() => {
  native.close();
  rmSync(folder, { recursive: true });
});

describe('planted facts, recovered from the CSV text', () => {
  it.each(FACTS.map((f) => [f.id, f] as const))('%s', async (id, fact) => {
    const [row = {}] = await native.query(SQL[id]);
    const found = Number(Object.values(row)[0]);
    if (process.env['SHOW_FACTS']) console.log(id, found);
    expect(found).toBeCloseTo(fact.found, 5);
    if (fact.planted) {
      expect(Math.abs(found / fact.planted.value - 1)).toBeLessThanOrEqual(fact.planted.within + 1e-9);
    }
  });

  it('has each fact once', () => {
    expect(FACTS.map((f) => f.id).sort()).toEqual(Object.keys(SQL).sort());
  });
});

describe('those who are found are those who were planted', () => {
  const cases: [FactId, Kind, number, number][] = [
    ['churned', 'churner', 0.88, 0.65],
    ['sale-only', 'bargain', 0.97, 0.7],
    ['app-loyal', 'loyal', 0.9, 0.5],
    ['cooling', 'cooling', 0.7, 0.7],
  ];
  it.each(cases)('%s finds mostly %s', async (id, kind, precision, recall) => {
    const ids = new Set((await native.query(WHO[id] ?? '')).map((row) => row['id']));
    const right = world.members.filter((m) => ids.has(m.id) && m.kind === kind).length;
    const planted = world.members.filter((m) => m.kind === kind).length;
    if (process.env['SHOW_FACTS']) console.log(id, ids.size, right / ids.size, right / planted);
    expect(right / ids.size).toBeGreaterThan(precision);
    expect(right / planted).toBeGreaterThan(recall);
  });
});
