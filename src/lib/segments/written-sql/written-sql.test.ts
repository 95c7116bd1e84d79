import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWasm, type TestEngine } from '../../../../tests/engine/wasm';
import type { Condition } from '../../core/condition';
import { checkCondition } from '../check';
import { explainSql } from '../explain-sql';
import { everyCatalog } from '../fixture-tables';
import { worldSql } from '../fixture';
import { GOOD, REFUSED } from './fixture-statements';
import { readStatement } from './statement';
import { writtenTables } from './tables';

const catalog = everyCatalog('2026-03-31');
const tables = writtenTables(catalog);
const leaf = (sql: string): Condition => ({ kind: 'sql', sql });
const NAUGHTY = join(import.meta.dirname, '../../../../../shared/data/naughty/malicious_sql.json');

let engine: TestEngine;
beforeAll(async () => {
  engine = await openWasm();
  const values = (c: number) =>
    new Map<string, number>([
      ['orders', c],
      ['revenue', c * 100],
    ]);
  const customers = [1, 2, 3].map((c) => ({ c, traits: values(c) }));
  const row = (c: number, t: string, amount: number) => ({
    c,
    t,
    orderNo: c * 10 + amount,
    values: new Map<string, string | number>([
      ['amount', amount],
      ['category', '상의'],
    ]),
  });
  const orders = [
    row(1, '2026-01-01 00:00:00', 5),
    row(2, '2026-02-01 00:00:00', 7),
    row(3, '2026-03-31 00:00:00', 9),
  ];
  for (const sql of worldSql(catalog, customers, { orders })) engine.query(sql);
});
afterAll(() => engine.close());

describe('written SQL that must be refused', () => {
  it('is a long list', () => expect(REFUSED.length).toBeGreaterThanOrEqual(60));

  it.each(REFUSED)('%s', (sql, word) => {
    const read = readStatement(sql, tables);
    expect(read.ok).toBe(false);
    if (read.ok) return;
    expect(read.problem.code).toBe('sql-refused');
    expect(read.problem.message.ko).toMatch(/[가-힣]/);
    for (const text of [read.problem.message.ko, read.problem.message.en]) expect(text).toContain(word);
    expect(checkCondition(leaf(sql), catalog, [], undefined, () => true)[0]?.place).toBe('');
    expect(() => explainSql(leaf(sql), catalog, [])).toThrow(RangeError);
  });

  it.skipIf(!existsSync(NAUGHTY))('from a collection of hostile statements', () => {
    const all = JSON.parse(readFileSync(NAUGHTY, 'utf8')) as { sql: string }[];
    expect(all.length).toBeGreaterThan(10);
    for (const { sql } of all) expect(readStatement(sql, tables).ok, sql).toBe(false);
  });

  it('is too long, nests too deeply, or holds every sign of its own', () => {
    const long = `SELECT customer_id FROM customers WHERE orders IN (${'1, '.repeat(7000)}1)`;
    expect(readStatement(long, tables).ok).toBe(false);
    const deep = `SELECT customer_id FROM customers WHERE ${'('.repeat(500)}TRUE${')'.repeat(500)}`;
    expect(readStatement(deep, tables).ok).toBe(false);
    for (let code = 0; code < 0x3100; code++) {
      const sign = String.fromCharCode(code);
      if (/[\p{L}\p{M}\p{N}_\s'"(),.*+\-/%<>=!|:]/u.test(sign)) continue;
      expect(readStatement(`SELECT customer_id FROM customers WHERE 1 ${sign} 1 = 1`, tables).ok, sign).toBe(
        false,
      );
    }
  });
});

describe('written SQL that may run', () => {
  it('is a long list', () => expect(GOOD.length).toBeGreaterThanOrEqual(20));

  it.each(GOOD)('%s', (sql, members) => {
    const read = readStatement(sql, tables);
    expect(read.ok ? '' : read.problem.message.en).toBe('');
    const found = engine.query(explainSql(leaf(sql), catalog, []));
    expect(found.map((row) => row['customer_id'])).toEqual(members);
  });

  it('waits for the reader', () => {
    const [sql = ''] = GOOD[0] ?? [];
    const codes = (allowed?: (text: string) => boolean) =>
      checkCondition(leaf(sql), catalog, [], undefined, allowed).map(({ code }) => code);
    expect(codes()).toEqual(['sql-not-allowed']);
    expect(codes((text) => text === sql)).toEqual([]);
    expect(codes((text) => text !== sql)).toEqual(['sql-not-allowed']);
  });
});
