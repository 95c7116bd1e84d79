import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWasm, type TestEngine } from '../../../tests/engine/wasm';
import { ident } from '../sql/quote';
import { fingerprintSelect } from './fingerprint';
import { rejectsSelect } from './rejects';
import { guessedFile, load } from './testing/load';

let engine: TestEngine;
beforeAll(async () => {
  engine = await openWasm();
});
afterAll(() => engine.close());

const NAMES = [
  '__proto__',
  'constructor',
  '"; drop table t; --',
  "a'b",
  'a"b',
  'a;b--',
  'select',
  'NULL',
  '0',
  '😀',
  '\u202eevil',
  'id',
  'ID',
  '',
  'c',
  't',
  'm',
  'n',
  'reason',
  'amount',
  'lines',
  'u0',
  'o0',
  'f0',
  'src',
  'customer_id (file)',
  'is_return',
  'ORDERS',
  '${x}',
  '$1',
  '%s',
  "=cmd|'/c calc'!A1",
  '<img src=x onerror=alert(1)>',
];
const VALUES = [
  "'); DROP TABLE x; --",
  '"',
  '\\',
  '$&',
  '=1+1',
  '<script>',
  '\u0000x',
  '귤',
  '\u202e',
  'NULL',
  '',
];

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

describe('hostile names and values', () => {
  it.each(['orders', 'customers'] as const)('survive in a file of %s', async (role) => {
    const header = ['회원번호', '주문일', '결제금액', ...NAMES].map(quoted).join(',');
    const row = (i: number) =>
      [`id${i % 7}`, '2024-01-02', '5', ...NAMES.map((_, k) => VALUES[(i + k) % VALUES.length] ?? '')]
        .map(quoted)
        .join(',');
    const text = `${header}\n${Array.from({ length: 30 }, (_, i) => row(i)).join('\n')}\n`;
    const file = guessedFile({
      name: `hostile-${role}.csv`,
      text,
      change: (spec) => ({
        ...spec,
        id: 'h',
        role,
        mapping:
          role === 'orders'
            ? { customer: '회원번호', time: '주문일', amount: '결제금액' }
            : { customer: '회원번호' },
      }),
    });
    engine.file(file.path, text);
    const { plan, quality } = await load(engine, [file], '2024-02-01');
    expect(quality.files[0]).toMatchObject({ rows: 30, used: 30 });
    const columns = role === 'orders' ? (plan.catalog.events[0]?.columns ?? []) : plan.catalog.traits;
    expect(columns.length).toBeGreaterThanOrEqual(NAMES.length);
    const table = role === 'orders' ? plan.orders?.statement.table : plan.catalog.base;
    const described = engine.query(`DESCRIBE ${ident(table ?? '')}`).map((r) => r['column_name']);
    for (const { name } of columns) expect(described).toContain(name);
    for (const { name } of columns)
      engine.query(`SELECT CAST(${ident(name)} AS VARCHAR) AS v FROM ${ident(table ?? '')}`);
    expect(engine.query(rejectsSelect(file, 'en'))).toEqual([]);
    expect(engine.query(fingerprintSelect(file))[0]?.['rows']).toBe(30);
  });

  it('keep values of texts as they are', async () => {
    const cell = `'); DROP TABLE "x"; -- \\ $& 귤 \u202e`;
    const text = `회원번호,메모\nA,${quoted(cell)}\nB,x\nC,y\n`;
    const file = guessedFile({ name: 'values.csv', text });
    engine.file(file.path, text);
    const { plan } = await load(engine, [file]);
    expect(engine.query(`SELECT "메모" FROM "${plan.catalog.base}" WHERE c = 1`)).toEqual([{ 메모: cell }]);
  });

  it('as categories become ENUM values that are quoted', async () => {
    const text = `회원번호,주문일,결제금액,카테고리\n${VALUES.filter((v) => v !== '\u0000x')
      .map((v, i) => `A${i % 3},2024-01-0${(i % 9) + 1},1,${quoted(v)}`)
      .join('\n')}\n`;
    const file = guessedFile({ name: 'enum.csv', text });
    engine.file(file.path, text);
    const { plan, facts } = await load(engine, [file]);
    expect(facts.values.category?.length).toBe(9);
    const rows = engine.query(
      `SELECT CAST(category AS VARCHAR) AS v FROM "${plan.orders?.statement.table}" WHERE category IS NOT NULL`,
    );
    expect(rows).toHaveLength(9);
  });
});
