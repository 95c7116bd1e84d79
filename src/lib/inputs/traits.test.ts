import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWasm, type TestEngine } from '../../../tests/engine/wasm';
import { daysBetween } from '../core/day';
import { guessedFile, load } from './testing/load';

let engine: TestEngine;
beforeAll(async () => {
  engine = await openWasm();
});
afterAll(() => engine.close());

interface Line {
  readonly order: string;
  readonly customer: string;
  readonly time: string;
  /** In thousandths, so that sums are exact. */
  readonly amount: number;
  readonly quantity: number;
  readonly discount: number;
  readonly category: string;
  readonly status: string;
}

/** Fixed pseudo-random lines: several lines an order, some at another time, returns, blanks. */
function makeLines(n: number): Line[] {
  let state = 20240301;
  const next = (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 4294967296) * below);
  };
  return Array.from({ length: n }, () => {
    const customer = `C${String(next(60)).padStart(3, '0')}`;
    const back = next(12) === 0;
    return {
      order: next(15) === 0 ? '' : `${customer}-${next(9)}`,
      customer,
      time: new Date(Date.UTC(2023, 0, 1 + next(500), next(24), next(60)))
        .toISOString()
        .slice(0, 16)
        .replace('T', ' '),
      amount: (back ? -1 : 1) * next(90_000),
      quantity: (back ? -1 : 1) * (1 + next(3)),
      discount: next(4) === 0 ? next(900) : 0,
      category: ['옷', '신발', '가방', ''][next(4)] ?? '',
      status: next(10) === 0 ? '취소완료' : '배송완료',
    };
  });
}

const AS_OF = '2024-03-01';

function expectedOf(lines: readonly Line[], customer: string) {
  const own = lines.filter((line) => line.customer === customer && line.time.slice(0, 10) < AS_OF);
  const rows = own.map((line, i) => {
    const cancelled = line.status.includes('취소');
    return {
      ...line,
      key: line.order || `row ${i}`,
      back: cancelled || line.quantity < 0 || line.amount < 0,
      net: cancelled && line.amount > 0 ? 0 : line.amount,
    };
  });
  const kept = rows.filter((row) => !row.back);
  const orders = new Map<string, typeof rows>();
  for (const row of kept) orders.set(row.key, [...(orders.get(row.key) ?? []), row]);
  const firstDays = [...orders.values()].map((of) => of.map((row) => row.time.slice(0, 10)).sort()[0] ?? '');
  const days = [...new Set(firstDays)].sort();
  const gaps = days
    .slice(1)
    .map((day, i) => daysBetween(days[i] ?? '', day))
    .sort((a, b) => a - b);
  const mean = gaps.reduce((a, b) => a + b, 0) / gaps.length;
  const middle =
    (gaps[Math.floor((gaps.length - 1) / 2)] ?? 0) + (gaps[Math.ceil((gaps.length - 1) / 2)] ?? 0);
  const counts = new Map<string, { n: number; sum: number }>();
  for (const row of kept.filter(({ category }) => category !== '')) {
    const { n, sum } = counts.get(row.category) ?? { n: 0, sum: 0 };
    counts.set(row.category, { n: n + 1, sum: sum + row.net });
  }
  const [best] = [...counts].sort((a, b) => b[1].n - a[1].n || b[1].sum - a[1].sum || (a[0] < b[0] ? -1 : 1));
  const every = [...counts.values()].reduce((sum, { n }) => sum + n, 0);
  const revenue = rows.reduce((sum, row) => sum + row.net, 0) / 1000;
  return {
    orders: orders.size,
    revenue,
    aov: orders.size > 0 ? revenue / orders.size : null,
    first_order: days[0] ?? null,
    recency: days.length > 0 ? daysBetween(days.at(-1) ?? '', AS_OF) : null,
    tenure: days.length > 0 ? daysBetween(days[0] ?? '', AS_OF) : null,
    gap_median: gaps.length > 0 ? middle / 2 : null,
    gap_sd:
      gaps.length > 1
        ? Math.sqrt(gaps.reduce((sum, gap) => sum + (gap - mean) ** 2, 0) / (gaps.length - 1))
        : null,
    items: rows.reduce((sum, row) => sum + (row.back && row.quantity > 0 ? 0 : row.quantity), 0),
    favourite_category: best?.[0] ?? null,
    favourite_category_share: best ? best[1].n / every : null,
    discount_share:
      orders.size > 0
        ? [...orders.values()].filter((of) => of.some((row) => row.discount !== 0)).length / orders.size
        : null,
    returns_share: rows.length > 0 ? rows.filter((row) => row.back).length / rows.length : null,
  };
}

describe('computed traits', () => {
  it('equal an independent computation over 1,500 order lines', async () => {
    const lines = makeLines(1500);
    const text = `주문번호,고객번호,주문일시,결제금액,수량,할인금액,카테고리,주문상태\n${lines
      .map((l) =>
        [
          l.order,
          l.customer,
          l.time,
          (l.amount / 1000).toFixed(3),
          l.quantity,
          l.discount,
          l.category,
          l.status,
        ].join(','),
      )
      .join('\n')}\n`;
    const file = guessedFile({ name: 'lines.csv', text, change: (spec) => ({ ...spec, cancelled: 'void' }) });
    engine.file(file.path, text);
    const { plan, quality } = await load(engine, [file], AS_OF);
    expect(quality.files[0]).toMatchObject({ rows: 1500, used: 1500 });
    const rows =
      engine.query(`SELECT customer_id, CAST(orders AS DOUBLE) AS orders, CAST(revenue AS DOUBLE) AS revenue, CAST(aov AS DOUBLE) AS aov,
      CAST(first_order AS VARCHAR) AS first_order, CAST(recency AS DOUBLE) AS recency, CAST(tenure AS DOUBLE) AS tenure, gap_median, gap_sd, items,
      CAST(favourite_category AS VARCHAR) AS favourite_category, favourite_category_share, discount_share, returns_share FROM "${plan.catalog.base}" ORDER BY c`);
    expect(rows).toHaveLength(60);
    for (const row of rows) {
      for (const [name, value] of Object.entries(expectedOf(lines, String(row['customer_id'])))) {
        const where = `${String(row['customer_id'])} ${name}`;
        if (typeof value === 'number') expect(row[name], where).toBeCloseTo(value, name === 'aov' ? 3 : 9);
        else expect(row[name], where).toBe(value);
      }
    }
  });

  it('describe themselves in both languages and are all in the table', async () => {
    const text =
      '주문번호,고객번호,주문일시,결제금액,수량,할인금액,카테고리,채널\n1,1,2024-01-01,5,1,0,옷,앱\n2,1,2024-01-02,5,1,0,옷,앱\n';
    const file = guessedFile({ name: 'few.csv', text });
    engine.file(file.path, text);
    const { plan } = await load(engine, [file]);
    const described = engine.query(`DESCRIBE "${plan.catalog.base}"`).map((row) => row['column_name']);
    expect(plan.catalog.traits.map(({ name }) => name)).toEqual(described.slice(2));
    for (const { label, definition, table } of plan.catalog.traits) {
      expect(table).toBe(plan.catalog.base);
      expect(label.ko.length * label.en.length * definition.en.length).toBeGreaterThan(0);
      expect(definition.ko).toMatch(/다\.$/);
    }
  });
});
