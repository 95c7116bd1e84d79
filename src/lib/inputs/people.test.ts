import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWasm, type TestEngine } from '../../../tests/engine/wasm';
import { joinedSelect, sharedSelect } from './people/stitched';
import { sourcesOf } from './people/sources';
import { csvOf, describedFile, dice } from './testing/files';
import { load, textRows } from './testing/load';

let engine: TestEngine;
beforeAll(async () => {
  engine = await openWasm();
});
afterAll(() => engine.close());

const NOTEBOOK = { seed: 7 } as const;

describe('ids joined by identifiers', () => {
  const customers = describedFile({
    name: 'crm.csv',
    role: 'customers',
    columns: { id: 'text', mail: 'text', tel: 'text', city: 'text' },
    mapping: { customer: 'id', email: 'mail', phone: 'tel' },
    more: { personal: { mail: 'email', tel: 'phone' } },
  });
  const orders = describedFile({
    name: 'pos.csv',
    role: 'orders',
    columns: { buyer: 'text', tel: 'text', day: 'day', paid: 'money' },
    mapping: { customer: 'buyer', phone: 'tel', time: 'day', amount: 'paid' },
  });
  const web = describedFile({
    name: 'web.csv',
    role: 'events',
    columns: { visitor: 'text', mail: 'text', at: 'time' },
    mapping: { customer: 'visitor', email: 'mail', time: 'at' },
  });
  const files = [customers, orders, web];

  beforeAll(() => {
    engine.file(
      'crm.csv',
      csvOf(
        ['id', 'mail', 'tel', 'city'],
        [
          ['M1', 'Kim@A.com ', '010-1111-2222', '서울'],
          ['M2', 'lee@b.com', '010-3333-4444', '부산'],
          ['M3', '', '', '대구'],
        ],
      ),
    );
    const shop = Array.from({ length: 25 }, (_, i) => [`S${i}`, '02-555-0000', '2024-01-01', 1]);
    engine.file(
      'pos.csv',
      csvOf(
        ['buyer', 'tel', 'day', 'paid'],
        [
          ['P9', '+82 10 1111 2222', '2024-01-01', 100],
          ['', '01033334444', '2024-01-02', 50],
          ['', '', '2024-01-02', 7],
          ['', '010-9999-8888', '2024-01-03', 30],
          ...shop,
        ],
      ),
    );
    engine.file(
      'web.csv',
      csvOf(
        ['visitor', 'mail', 'at'],
        [
          ['v1', 'kim@a.com', '2024-01-05 10:00:00'],
          ['v2', '', '2024-01-05 10:00:00'],
          ['', 'lee@b.com', '2024-01-05 11:00:00'],
        ],
      ),
    );
  });

  it('become one customer, whose id is that of the customers file', async () => {
    const { plan, quality } = await load(
      engine,
      sourcesOf(files, { ...NOTEBOOK, stitch: ['email', 'phone'] }),
      '2024-01-06',
    );
    const rows = await textRows(engine, plan.catalog.base, 'customer_id, orders, revenue, visits, city');
    const of = (id: string) => rows.find((row) => row['customer_id'] === id);
    expect(of('M1')).toEqual({
      customer_id: 'M1',
      orders: '1',
      revenue: '100.0000',
      visits: '1',
      city: '서울',
    });
    expect(of('M2')).toEqual({
      customer_id: 'M2',
      orders: '1',
      revenue: '50.0000',
      visits: '1',
      city: '부산',
    });
    expect(of('01099998888')).toMatchObject({ revenue: '30.0000', visits: '0', city: null });
    // 3 members, the caller without a number, 25 who gave the shop's own telephone, one visitor.
    expect(rows).toHaveLength(3 + 1 + 25 + 1);
    expect(quality.files[1]?.aside.customer).toBe(1);
    // M1, M2, M3, P9, two telephones, S0 … S24, v1, v2, one mail address.
    expect(quality.stitched).toEqual({
      ids: 34,
      customers: 30,
      complete: true,
      by: [
        { key: 'email', identifiers: 2, ids: 4, shared: 0 },
        { key: 'phone', identifiers: 2, ids: 4, shared: 1 },
      ],
    });
    expect(quality.links).toEqual({ withOrders: 28, inCustomersFile: 3, both: 2 });
    const { stitching } = plan.people;
    if (!stitching) throw new Error('not stitched');
    expect(engine.query(sharedSelect(stitching, 'phone'))).toEqual([{ identifier: '025550000', ids: 25 }]);
    expect(engine.query(joinedSelect(stitching))).toEqual([
      { customer_id: 'M1', id: 'P9' },
      { customer_id: 'M1', id: 'v1' },
      { customer_id: 'M2', id: '01033334444' },
      { customer_id: 'M2', id: 'lee@b.com' },
    ]);
  });

  it('cost nothing when nobody asks for them', async () => {
    const { plan, quality } = await load(engine, sourcesOf(files, { ...NOTEBOOK, stitch: [] }));
    expect(plan.people.links).toBe(plan.people.ids);
    expect(quality.stitched).toBeUndefined();
    const names = plan.raws.flatMap(({ columns }) => columns.map(({ name }) => name));
    expect(names).not.toContain('m_known');
  });

  it('are found however long the chain and in whatever order', async () => {
    const file = describedFile({
      name: 'chain.csv',
      role: 'events',
      columns: { id: 'text', mail: 'text', at: 'time' },
      mapping: { customer: 'id', email: 'mail', time: 'at' },
    });
    const next = dice(3);
    const ids = Array.from({ length: 1500 }, (_, i) => ({
      id: `n${String(i).padStart(4, '0')}`,
      key: next(1e9),
    })).toSorted((a, b) => a.key - b.key);
    const rows = ids.flatMap(({ id }, i) => [
      [id, `e${i}@x.com`, '2024-01-01 10:00:00'],
      ...(i % 500 === 499 ? [] : [[id, `e${i + 1}@x.com`, '2024-01-01 10:00:00']]),
    ]);
    engine.file('chain.csv', csvOf(['id', 'mail', 'at'], rows));
    const { plan, quality } = await load(engine, sourcesOf([file], { ...NOTEBOOK, stitch: ['email'] }));
    expect(quality.stitched).toMatchObject({ ids: 1500, customers: 3, complete: true });
    const least = [0, 500, 1000].map(
      (from) =>
        ids
          .slice(from, from + 500)
          .map(({ id }) => id)
          .sort()[0],
    );
    expect(
      (await textRows(engine, plan.catalog.base, 'customer_id')).map((row) => row['customer_id']),
    ).toEqual(least.sort());
  });

  it('meet a member number that is an id elsewhere', async () => {
    const app = describedFile({
      name: 'app.csv',
      role: 'events',
      columns: { device: 'text', no: 'text', at: 'time' },
      mapping: { customer: 'device', member: 'no', time: 'at' },
    });
    engine.file(
      'app.csv',
      csvOf(
        ['device', 'no', 'at'],
        [
          ['d1', 'M1', '2024-01-01 10:00:00'],
          ['d1', '', '2024-01-02 10:00:00'],
          ['d2', '', '2024-01-02 10:00:00'],
        ],
      ),
    );
    const { plan } = await load(engine, sourcesOf([customers, app], { ...NOTEBOOK, stitch: ['member'] }));
    expect(await textRows(engine, plan.catalog.base, 'customer_id, visits')).toEqual([
      { customer_id: 'M1', visits: '2' },
      { customer_id: 'M2', visits: '0' },
      { customer_id: 'M3', visits: '0' },
      { customer_id: 'd2', visits: '1' },
    ]);
  });
});

describe('a sample by customer', () => {
  it('keeps the customers whose hash is below the share, in all files alike, and counts the others', async () => {
    const ids = Array.from({ length: 200 }, (_, i) => `k${i}`);
    const orders = ids.flatMap((id) => [
      [id, '2024-01-01', 1],
      [id, '2024-01-02', 2],
    ]);
    engine.file('many.csv', csvOf(['id', 'day', 'paid'], orders));
    engine.file(
      'people.csv',
      csvOf(
        ['id', 'age'],
        ids.map((id) => [id, 30]),
      ),
    );
    const files = [
      describedFile({
        name: 'many.csv',
        role: 'orders',
        columns: { id: 'text', day: 'day', paid: 'money' },
        mapping: { customer: 'id', time: 'day', amount: 'paid' },
        more: { share: 0.3 },
      }),
      describedFile({
        name: 'people.csv',
        role: 'customers',
        columns: { id: 'text', age: 'number' },
        mapping: { customer: 'id' },
        more: { share: 0.3 },
      }),
    ];
    const { plan, quality } = await load(engine, sourcesOf(files, NOTEBOOK));
    const kept = ids.filter((id) => {
      const bits = BigInt(`0x${createHash('sha256').update(`7:${id}`).digest('hex').slice(0, 13)}`);
      return Number(bits) / 2 ** 52 < 0.3;
    });
    expect(
      (await textRows(engine, plan.catalog.base, 'customer_id')).map((row) => row['customer_id']),
    ).toEqual(kept.sort());
    expect(quality.files.map(({ rows, used, aside }) => [rows, used, aside['sampled-out']])).toEqual([
      [400, kept.length * 2, 400 - kept.length * 2],
      [200, kept.length, 200 - kept.length],
    ]);
    expect(
      engine.query(`SELECT CAST(count(*) AS DOUBLE) AS n FROM "${plan.raws[0]?.statement.table}"`),
    ).toEqual([{ n: kept.length * 2 }]);
  });
});
