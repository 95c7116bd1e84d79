import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWasm, type TestEngine } from '../../../../tests/engine/wasm';
import { pieces } from './pieces';

const SELECT = `WITH e AS (SELECT c, amount FROM "orders_1" WHERE amount > 3), a AS (SELECT c, sum(amount) AS s FROM e GROUP BY c)
SELECT i.c, i.customer_id, CAST(coalesce(s, 0) AS INTEGER) AS s FROM "ids_1" AS i LEFT JOIN a ON a.c = i.c ORDER BY i.c`;

describe('pieces by customer', () => {
  let engine: TestEngine;
  beforeAll(async () => {
    engine = await openWasm();
    engine.query(
      'CREATE TABLE ids_1 AS SELECT CAST(range + 1 AS INTEGER) AS c, range::VARCHAR AS customer_id FROM range(1000)',
    );
    engine.query(
      'CREATE TABLE orders_1 AS SELECT CAST(1 + range % 997 AS INTEGER) AS c, CAST(range % 17 AS INTEGER) AS amount FROM range(20000)',
    );
  });
  afterAll(() => engine.close());

  it('are one where there is little', () => {
    expect(pieces(SELECT, ['ids_1', 'orders_1'], 2_500_000, 1000)).toEqual([SELECT]);
    expect(pieces(SELECT, ['ids_1', 'orders_1'], 50_000_000, 1)).toEqual([SELECT]);
    expect(pieces(`SELECT "ids_1".c FROM "ids_1"`, ['ids_1'], 50_000_000, 1000)).toHaveLength(1);
  });

  it('give the same rows in the same order', () => {
    const whole = engine.query(SELECT);
    const parts = pieces(SELECT, ['ids_1', 'orders_1'], 40_000_000, 1000);
    expect(parts).toHaveLength(16);
    expect(parts.flatMap((part) => engine.query(part))).toEqual(whole);
  });
});
