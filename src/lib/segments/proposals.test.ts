import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWasm, type TestEngine } from '../../../tests/engine/wasm';
import type { Catalog, Row } from '../core/relation';
import { checkCondition } from './check';
import { statOf } from './draft';
import { traitOf } from './fixture';
import { shopCatalog, shopRows, shopSql } from './fixture-shop';
import { planSegments } from './plan';
import { propose, proposalSelect, type Proposal } from './proposals';
import { readSizes, sizesSelect } from './sizes';
import { say } from './words/say';

const DATA = join(import.meta.dirname, '../../../../shared/data');

let engine: TestEngine;
beforeAll(async () => {
  engine = await openWasm();
});
afterAll(() => engine.close());

function sized(catalog: Catalog): { stats: Row; proposals: Proposal[]; sizes: number[]; total: number } {
  const stats = engine.query(proposalSelect(catalog))[0]!;
  const proposals = propose(stats, catalog, 'ko');
  const plan = planSegments(
    proposals.map(({ segment }) => segment),
    catalog,
  );
  for (const { segment } of proposals) expect(checkCondition(segment.condition, catalog, [])).toEqual([]);
  for (const { table } of plan.statements) engine.query(`DROP TABLE IF EXISTS "${table}"`);
  engine.run(plan.statements);
  const tables = proposals.map(({ segment }) => plan.segments.get(segment.id)!.table);
  const read = readSizes(engine.query(sizesSelect(tables, catalog))[0]!, tables.length);
  const sizes = read.segments.map(({ customers }) => customers);
  if (process.env['SHOW']) {
    proposals.forEach(({ segment, reason }, i) =>
      console.log(
        `${segment.name} ${sizes[i]}/${read.total.customers} ${say(segment.condition, catalog, [], 'ko')}\n  ${reason.ko}\n  ${say(segment.condition, catalog, [], 'en')}\n  ${reason.en}`,
      ),
    );
  }
  return { stats, proposals, sizes, total: read.total.customers };
}

function expectSensible({ proposals, sizes, total }: ReturnType<typeof sized>): void {
  expect(proposals.length).toBeGreaterThanOrEqual(3);
  for (const size of sizes) {
    expect(size).toBeGreaterThan(0);
    expect(size).toBeLessThanOrEqual(0.6 * total);
  }
}

const COUNT_OF = {
  new: 'n_new',
  loyal: 'n_loyal',
  'at-risk': 'n_risk',
  potential: 'n_potential',
  'high-value': 'n_value',
} as const;

describe('proposals from orders', () => {
  it.each([
    ['2026-03-31', 3000, 6],
    ['2024-02-29', 800, 12],
  ])('a made-up shop at %s with %i customers', (asOf, customers, per) => {
    for (const sql of shopSql(shopRows(customers, per, asOf), asOf)) engine.query(sql);
    const found = sized(shopCatalog(asOf));
    expectSensible(found);
    expect(found.proposals.map(({ segment }) => segment.proposed)).toEqual([
      'new',
      'loyal',
      'at-risk',
      'potential',
    ]);
    found.proposals.forEach(({ segment }, i) => {
      const name = COUNT_OF[segment.proposed as keyof typeof COUNT_OF];
      expect(statOf(found.stats, name), name).toBe(found.sizes[i]);
    });
  });

  it('have names in the language asked for', () => {
    const catalog = shopCatalog('2026-03-31');
    for (const sql of shopSql(shopRows(500, 6, '2026-03-31'), '2026-03-31')) engine.query(sql);
    const stats = engine.query(proposalSelect(catalog))[0]!;
    expect(propose(stats, catalog, 'en').map(({ segment }) => segment.name)).toEqual([
      'New',
      'Loyal',
      'At risk',
      'Potential',
    ]);
    expect(propose(stats, catalog, 'ko').map(({ segment }) => segment.name)).toEqual([
      '신규 고객',
      '충성 고객',
      '이탈 위험',
      '잠재 고객',
    ]);
    expect(propose(stats, catalog, 'ko').map(({ segment }) => segment.id)).toEqual(['s1', 's2', 's3', 's4']);
  });

  it('make do with one order each', () => {
    const rows = `SELECT 'C' || i AS customer_id, TIMESTAMP '2026-01-01' + to_days(CAST(i % 60 AS INTEGER)) AS t, 100 + i AS amount, 'x' AS category FROM range(1, 201) AS r(i)`;
    for (const sql of shopSql(rows, '2026-03-31')) engine.query(sql);
    const found = sized(shopCatalog('2026-03-31'));
    expectSensible(found);
  });

  it('say nothing about no customers', () => {
    const catalog = shopCatalog('2026-03-31');
    engine.query('CREATE OR REPLACE TABLE orders AS SELECT * FROM orders WHERE FALSE');
    engine.query('CREATE OR REPLACE TABLE base AS SELECT * FROM base WHERE FALSE');
    expect(propose(engine.query(proposalSelect(catalog))[0]!, catalog, 'ko')).toEqual([]);
    expect(propose({}, catalog, 'ko')).toEqual([]);
  });

  it.runIf(existsSync(join(DATA, 'cdnow')))('CDNOW, in which nobody is new any more', () => {
    const lines = readFileSync(join(DATA, 'cdnow/CDNOW_master.txt'), 'utf8').trim().split(/\r?\n/).slice(1);
    engine.file(
      'cdnow.csv',
      ['id,day,n,amount', ...lines.map((line) => line.trim().split(/\s+/).join(','))].join('\n'),
    );
    const rows = `SELECT id AS customer_id, strptime(day, '%Y%m%d') AS t, CAST(amount AS DECIMAL(18,2)) AS amount, 'cd' AS category FROM read_csv('input/cdnow.csv', all_varchar=true, header=true)`;
    for (const sql of shopSql(rows, '1998-07-01')) engine.query(sql);
    expectSensible(sized(shopCatalog('1998-07-01')));
    for (const sql of shopSql(rows, '1997-06-01')) engine.query(sql);
    expectSensible(sized(shopCatalog('1997-06-01')));
  });
});

describe('proposals from a customers file alone', () => {
  it.runIf(existsSync(join(DATA, 'marketing_campaign')))('a real campaign file', () => {
    engine.file('mc.csv', readFileSync(join(DATA, 'marketing_campaign/marketing_campaign.csv'), 'utf8'));
    engine.query(`CREATE OR REPLACE TABLE base AS SELECT CAST(row_number() OVER (ORDER BY ID) AS INTEGER) AS c, CAST(ID AS VARCHAR) AS customer_id, *
      FROM read_csv('input/mc.csv', delim=';', header=true) ORDER BY ID`);
    const types = engine.query(
      `SELECT column_name AS n, data_type AS t FROM information_schema.columns WHERE table_name = 'base'`,
    );
    const traits = types
      .filter(({ n }) => n !== 'c' && n !== 'customer_id' && n !== 'ID')
      .map(({ n, t }) =>
        traitOf(String(n), t === 'DATE' ? 'date' : t === 'VARCHAR' ? 'category' : 'number', 'base'),
      );
    const found = sized({
      base: 'base',
      customers: 3000,
      traits,
      events: [],
      asOf: '2014-07-01',
      currency: 'USD',
    });
    expectSensible(found);
    expect(found.proposals.map(({ segment }) => segment.proposed)).toEqual(
      expect.arrayContaining(['new', 'high-value']),
    );
  });

  it('columns in Korean', () => {
    engine.query(`CREATE OR REPLACE TABLE base AS SELECT CAST(i AS INTEGER) AS c, 'C' || i AS customer_id, CAST(hash(i) % 70 + 15 AS DOUBLE) AS "나이",
      CAST(exp(10 + (hash(i * 3) % 100) / 30.0) AS DECIMAL(18,2)) AS "총구매액", CAST(hash(i * 5) % 12 AS DOUBLE) AS "구매횟수",
      CASE WHEN hash(i * 7) % 3 = 0 THEN '서울' WHEN i % 2 = 0 THEN '부산' ELSE NULL END AS "지역",
      DATE '2024-01-01' + CAST(hash(i * 11) % 700 AS INTEGER) AS "가입일" FROM range(1, 501) AS r(i)`);
    const traits = [
      traitOf('나이', 'number', 'base'),
      traitOf('총구매액', 'money', 'base'),
      traitOf('구매횟수', 'number', 'base'),
      traitOf('지역', 'category', 'base'),
      traitOf('가입일', 'date', 'base'),
    ];
    const found = sized({
      base: 'base',
      customers: 3000,
      traits,
      events: [],
      asOf: '2026-01-01',
      currency: 'KRW',
    });
    expectSensible(found);
    expect(found.proposals.map(({ segment }) => segment.name)).toEqual([
      '신규 고객',
      '고액 고객',
      '충성 고객',
      '지역: 부산',
    ]);
  });

  it('a file with nothing to go by', () => {
    engine.query(
      `CREATE OR REPLACE TABLE base AS SELECT CAST(i AS INTEGER) AS c, 'C' || i AS customer_id, 'x' AS "이름" FROM range(1, 11) AS r(i)`,
    );
    const catalog: Catalog = {
      base: 'base',
      customers: 10,
      traits: [traitOf('이름', 'text', 'base')],
      events: [],
      asOf: '2026-01-01',
      currency: 'KRW',
    };
    expect(propose(engine.query(proposalSelect(catalog))[0]!, catalog, 'en')).toEqual([]);
  });
});
