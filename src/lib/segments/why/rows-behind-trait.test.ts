import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openNative, type NativeEngine } from '../../../../tests/engine/native';
import type { Leaf } from '../../core/condition';
import type { Catalog } from '../../core/relation';
import { shopCatalog, shopRows, shopSql } from '../fixture-shop';
import { rowsThatCount } from './rows-that-count';

const AS_OF = '2026-03-31';

/** A shop whose traits are known to follow from its orders. */
function fromOrders(catalog: Catalog): Catalog {
  return { ...catalog, traits: catalog.traits.map((trait) => ({ ...trait, from: ['orders'] })) };
}

function asks(trait: string): Leaf {
  return { kind: 'trait', trait, test: { op: 'not-blank' } };
}

let engine: NativeEngine;
beforeAll(async () => {
  engine = await openNative();
});
afterAll(() => engine.close());

async function listed(leaf: Leaf, catalog: Catalog, c: number) {
  const [list, ...more] = rowsThatCount(leaf, catalog, c);
  const rows = list ? await engine.query(list.select) : [];
  return {
    more: more.length,
    columns: list?.columns.map(({ name }) => name) ?? [],
    rows: rows.map((row) => ({ t: String(row['t']), first: row['w0'], total: Number(row['total']) })),
  };
}

describe('rows behind traits of orders', () => {
  const catalog = fromOrders(shopCatalog(AS_OF));
  const own = new Map<number, { t: string; amount: number; back: boolean }[]>();
  beforeAll(async () => {
    const rows = `SELECT * REPLACE (CASE WHEN hash(t) % 7 = 0 THEN -amount ELSE amount END AS amount) FROM (${shopRows(80, 10, AS_OF)})`;
    for (const sql of shopSql(rows, AS_OF)) await engine.query(sql);
    const orders = await engine.query(
      `SELECT c, strftime(t, '%Y-%m-%d %H:%M') AS t, CAST(amount AS DOUBLE) AS amount FROM orders ORDER BY t DESC, order_no`,
    );
    for (const { c, t, amount } of orders) {
      const row = { t: String(t), amount: Number(amount), back: Number(amount) < 0 };
      own.set(Number(c), [...(own.get(Number(c)) ?? []), row]);
    }
  });

  const day = ({ t }: { readonly t: string }) => t.slice(0, 10);
  const expected: Readonly<
    Record<string, (rows: { t: string; amount: number; back: boolean }[]) => unknown[]>
  > = {
    recency: (rows) =>
      rows.filter(({ back }) => !back).filter((row, _, all) => day(row) === day(all[0] ?? row)),
    last_order: (rows) => expected['recency']?.(rows) ?? [],
    tenure: (rows) =>
      rows.filter(({ back }) => !back).filter((row, _, all) => day(row) === day(all.at(-1) ?? row)),
    orders: (rows) => rows.filter(({ back }) => !back),
    gap_median: (rows) => rows.filter(({ back }) => !back),
    revenue: (rows) => rows,
  };

  it('are those that each trait is made of, the latest first', async () => {
    for (const [c, rows] of own) {
      for (const [trait, work] of Object.entries(expected)) {
        const worked = work(rows) as { t: string; amount: number }[];
        const found = await listed(asks(trait), catalog, c);
        const said = `${trait} of ${c}`;
        expect(found.rows[0]?.total ?? 0, said).toBe(worked.length);
        expect(
          found.rows.map(({ t, first }) => [t, first]),
          said,
        ).toEqual(worked.slice(0, 20).map(({ t, amount }) => [t, amount]));
      }
    }
  });

  it('add up to the revenue that a rank looks at', async () => {
    const leaf: Leaf = { kind: 'rank', trait: 'revenue', side: 'top', n: 20, unit: 'percent', within: null };
    for (const [c, rows] of [...own].filter(([, { length }]) => length <= 20)) {
      const { rows: found, columns } = await listed(leaf, catalog, c);
      expect(columns[0]).toBe('amount');
      const sum = found.reduce((total, { first }) => total + Number(first), 0);
      expect(sum).toBeCloseTo(
        rows.reduce((total, { amount }) => total + amount, 0),
        6,
      );
    }
  });

  it('are listed of the other trait of a comparison too, and of columns of files never', async () => {
    const leaf: Leaf = {
      kind: 'trait',
      trait: 'tenure',
      test: { op: 'than', compare: '>', times: 2, trait: 'gap_median' },
    };
    expect((await listed(leaf, catalog, 1)).more).toBe(1);
    expect(rowsThatCount(leaf, shopCatalog(AS_OF), 1)).toEqual([]);
  });
});

it('takes an order of several days as of its first', async () => {
  await engine.query(`CREATE OR REPLACE TABLE lines AS SELECT 1 AS c, CAST(t AS TIMESTAMP) AS t, o AS order_no,
    CAST(a AS DECIMAL(18,2)) AS amount, a < 0 AS is_return FROM (VALUES ('2026-01-01', 1, 10), ('2026-02-20', 1, 11),
    ('2026-02-01', 2, 20), ('2026-02-02', 2, 21), ('2026-03-01', 3, -5)) AS v(t, o, a)`);
  const shop = shopCatalog(AS_OF);
  const [orders] = shop.events;
  const columns = (orders?.columns ?? []).filter(({ name }) => name !== 'category');
  const catalog = fromOrders({
    ...shop,
    events: [{ name: 'orders', table: 'lines', rowsAreOrders: false, columns }],
  });
  const days = async (trait: string) =>
    (await listed(asks(trait), catalog, 1)).rows.map(({ t }) => t.slice(0, 10));
  expect(await days('recency')).toEqual(['2026-02-02', '2026-02-01']);
  expect(await days('tenure')).toEqual(['2026-02-20', '2026-01-01']);
  expect(await days('revenue')).toHaveLength(5);
  expect(await days('orders')).toHaveLength(4);
});
