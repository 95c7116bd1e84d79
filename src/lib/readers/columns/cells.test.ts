import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWasm, type TestEngine } from '../../../../tests/engine/wasm';
import { cellsOf, columnsTable } from '../../sql/csv';

const NAMES = ['n', 'x', 'f', 'd', 'day', 'at', 'flag', 'text'];

describe('cells of a Parquet or Arrow input in SQL', () => {
  let engine: TestEngine;
  beforeAll(async () => {
    engine = await openWasm();
    engine.query(`CREATE TABLE "${columnsTable('a.csv')}" AS SELECT * FROM (VALUES
      (7::BIGINT, 17850.0::DOUBLE, 0.1::FLOAT, 12.50::DECIMAL(9, 2), DATE '2026-03-01', TIMESTAMP '2026-03-01 15:05:00', true, '1.0'),
      (NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL)) AS t(v0, v1, v2, v3, v4, v5, v6, v7)`);
  });
  afterAll(() => engine.close());

  const cells = (dropped: readonly string[] = []): unknown[][] => {
    const reading = {
      encoding: 'utf-8',
      delimiter: ',',
      quote: '"',
      escape: '"',
      header: true,
      skip: 0,
    } as const;
    const columns = NAMES.map((name) => ({ name, type: 'text' as const }));
    const spec = { id: 'i', name: 'a', role: 'orders' as const, reading, columns, mapping: {}, dropped };
    const from = cellsOf({ spec, path: 'a.csv', form: 'columns' });
    const texts = NAMES.map((_, i) => `c${i}`).join(', ');
    return engine
      .query(`SELECT ${texts}, cx, v0 IS NULL AS none FROM ${from}`)
      .map((row) => Object.values(row));
  };

  it('are text as a CSV has it, empty where nothing is, and never too many', () => {
    expect(cells()).toEqual([
      ['7', '17850', '0.1', '12.50', '2026-03-01', '2026-03-01 15:05:00', 'true', '1.0', null, false],
      ['', '', '', '', '', '', '', '', null, true],
    ]);
  });

  it('are empty for columns that are not loaded', () => {
    expect(cells(['n', 'text'])[0]).toEqual([
      '',
      '17850',
      '0.1',
      '12.50',
      '2026-03-01',
      '2026-03-01 15:05:00',
      'true',
      '',
      null,
      true,
    ]);
  });
});
