import { afterAll, beforeAll, expect, it } from 'vitest';
import { openWasm, type TestEngine } from '../../../tests/engine/wasm';
import { csvOf, describedFile } from './testing/files';
import { load } from './testing/load';

let engine: TestEngine;
beforeAll(async () => {
  engine = await openWasm();
});
afterAll(() => engine.close());

it('leaves out who came later where ids are joined, and keeps every row of the others', async () => {
  const file = describedFile({
    name: 'visits.csv',
    role: 'events',
    columns: { who: 'text', mail: 'text', at: 'day', what: 'text' },
    mapping: { customer: 'who', email: 'mail', time: 'at', event: 'what' },
    more: { personal: { mail: 'email' } },
  });
  const rows = [
    ['A1', 'a@x.io', '2024-01-05', 'view'],
    ['A2', 'a@x.io', '2024-02-01', 'cart'],
    ['A2', 'a@x.io', '2024-08-01', 'view'],
    ['B1', 'b@x.io', '2024-07-01', 'view'],
    ['B2', 'b@x.io', '2024-09-01', 'view'],
    ['C1', 'c@x.io', '2024-06-30', 'buy'],
  ];
  engine.file(file.path, csvOf(['who', 'mail', 'at', 'what'], rows));
  const { catalog, later } = await load(engine, [{ ...file, stitch: ['email'] }], '2024-07-01');
  expect(later).toBe(1);
  expect(engine.query(`SELECT c, customer_id FROM "${catalog.base}" ORDER BY c`)).toEqual([
    { c: 1, customer_id: 'A1' },
    { c: 2, customer_id: 'C1' },
  ]);
  const [events] = catalog.events;
  const held = engine.query(
    `SELECT c, strftime(t, '%Y-%m-%d') AS day, CAST(event AS VARCHAR) AS event FROM "${events?.table}" ORDER BY rowid`,
  );
  expect(held).toEqual([
    { c: 1, day: '2024-01-05', event: 'view' },
    { c: 1, day: '2024-02-01', event: 'cart' },
    { c: 1, day: '2024-08-01', event: 'view' },
    { c: 2, day: '2024-06-30', event: 'buy' },
  ]);
});
