import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWasm, type TestEngine } from '../../../tests/engine/wasm';
import { columnsTable } from '../core/columns-table';
import type { SourceFile } from './raw/source';
import { describedFile } from './testing/files';
import { load, textRows } from './testing/load';

let engine: TestEngine;
beforeAll(async () => {
  engine = await openWasm();
});
afterAll(() => engine.close());

const COLUMNS = { id: 'text', at: 'time', paid: 'money', n: 'number', vip: 'boolean', note: 'text' } as const;
const MAPPING = { customer: 'id', time: 'at', amount: 'paid', quantity: 'n' } as const;

describe('a table with typed columns', () => {
  const plain = describedFile({ name: 'typed', role: 'orders', columns: COLUMNS, mapping: MAPPING });
  const natives = [undefined, 'timestamp', 'decimal', 'integer', 'boolean', undefined] as const;
  const typed = (name: string, more: Partial<SourceFile['spec']> = {}): SourceFile => ({
    form: 'columns',
    path: name,
    spec: {
      ...plain.spec,
      id: name,
      columns: plain.spec.columns.map((column, i) => {
        const native = natives[i];
        return native === undefined ? column : { ...column, native };
      }),
      ...more,
    },
  });
  const make = (name: string) =>
    engine.query(`CREATE TABLE "${columnsTable(name)}" AS SELECT * FROM (VALUES
      ('a', TIMESTAMP '2024-01-01 10:20:30', CAST(12.345 AS DECIMAL(9,3)), CAST(2 AS BIGINT), true, 'x'),
      ('a', TIMESTAMP '2024-01-02 00:00:00', CAST(-5 AS DECIMAL(9,3)), CAST(1 AS BIGINT), NULL, NULL),
      (NULL, TIMESTAMP '2024-01-02 00:00:00', CAST(1 AS DECIMAL(9,3)), CAST(1 AS BIGINT), false, 'y'),
      (NULL, NULL, NULL, NULL, NULL, NULL),
      ('b', NULL, CAST(1 AS DECIMAL(9,3)), NULL, false, '')) AS t(v0, v1, v2, v3, v4, v5)`);

  it('is taken as it is: nothing is parsed, nothing unreadable', async () => {
    make('one.parquet');
    const { plan, quality } = await load(engine, [typed('one.parquet')]);
    expect(
      await textRows(engine, plan.orders?.events.table ?? '', 'c, t, amount, quantity, is_return, vip, note'),
    ).toEqual([
      {
        c: '1',
        t: '2024-01-01 10:20:30',
        amount: '12.3450',
        quantity: '2.0',
        is_return: 'false',
        vip: 'true',
        note: 'x',
      },
      {
        c: '1',
        t: '2024-01-02 00:00:00',
        amount: '-5.0000',
        quantity: '1.0',
        is_return: 'true',
        vip: null,
        note: null,
      },
    ]);
    expect(quality.files[0]).toMatchObject({
      rows: 5,
      used: 2,
      unreadable: [],
      aside: { customer: 1, time: 1, blank: 1, refused: 0 },
    });
    expect(plan.raws[0]?.refused).toBeUndefined();
    expect(plan.raws[0]?.statement.select).not.toMatch(/strptime/);
  });

  it('is parsed where a cleaning step changed a cell', async () => {
    make('two.parquet');
    const fill = typed('two.parquet', {
      cleaning: [{ kind: 'fill', column: 'at', value: '2024-05-05 00:00:00' }],
      dropped: ['note'],
    });
    const { plan, quality } = await load(engine, [fill]);
    expect(await textRows(engine, plan.orders?.events.table ?? '', 'c, t')).toEqual([
      { c: '1', t: '2024-01-01 10:20:30' },
      { c: '1', t: '2024-01-02 00:00:00' },
      { c: '2', t: '2024-05-05 00:00:00' },
    ]);
    expect(plan.orders?.events.columns.map(({ name }) => name)).not.toContain('note');
    expect(quality.files[0]?.cleaning).toEqual([
      { step: 0, cells: 1, rows: 1, aside: 0, before: 3, after: 3 },
    ]);
  });
});

describe('mended text', () => {
  it('says itself which rows are set aside', async () => {
    const file: SourceFile = {
      ...describedFile({
        name: 'mended.csv',
        role: 'orders',
        columns: { id: 'text', at: 'time', paid: 'money' },
        mapping: { customer: 'id', time: 'at', amount: 'paid' },
      }),
      form: 'mended',
    };
    engine.file(
      'mended.csv',
      'a,2024-01-01 00:00:00,5,\nb,2024-01-02 00:00:00,"1,000",long-row\nc,2024-01-02 00:00:00,,!short-row\n',
    );
    const { plan, quality } = await load(engine, [file]);
    expect(quality.files[0]).toMatchObject({ rows: 3, used: 2, aside: { structure: 1 } });
    expect(await textRows(engine, plan.orders?.events.table ?? '', 'c, amount')).toEqual([
      { c: '1', amount: '5.0000' },
      { c: '2', amount: '1000.0000' },
    ]);
  });
});
