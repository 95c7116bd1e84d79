import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openNative, type NativeEngine } from '../../../../tests/engine/native';
import { openWasm, type TestEngine } from '../../../../tests/engine/wasm';
import type { Catalog, Trait } from '../../core/relation';
import { traitOf } from '../fixture';
import { SHOP_TRAITS, shopCatalog, shopRows, shopSql } from '../fixture-shop';
import { figuresSelect, readFigures } from './facts-sql';

const AS_OF = '2026-03-31';
const CONTACTS: readonly Trait[] = [
  { ...traitOf('mail', 'text', 'contacts'), personal: 'email' },
  { ...traitOf('mobile', 'number', 'contacts'), personal: 'phone' },
  { ...traitOf('consent_sms', 'boolean', 'contacts'), family: 'consent' },
  { ...traitOf('consent_night', 'boolean', 'contacts'), family: 'consent' },
];
const shop = shopCatalog(AS_OF);
const catalog: Catalog = { ...shop, traits: [...SHOP_TRAITS, ...CONTACTS] };
const STEPS = [2, 3, 7, 1000];
const TABLES = STEPS.map((step) => `seg_${step}`);

/** Contacts are not in the order of customers, and many have none. */
const MADE = [
  ...shopSql(shopRows(400, 6, AS_OF), AS_OF),
  // A large, nearly constant amount besides: sums of squares must not lose its digits.
  `CREATE OR REPLACE TABLE base AS SELECT * REPLACE (revenue + 1000000000 AS revenue) FROM base ORDER BY c`,
  ...STEPS.map(
    (step) => `CREATE OR REPLACE TABLE seg_${step} AS SELECT c, c % ${step} = 0 AS m FROM base ORDER BY c`,
  ),
  `CREATE OR REPLACE TABLE contacts AS SELECT c, CASE c % 4 WHEN 0 THEN 'a@b.kr' WHEN 1 THEN ' \u3000' END AS mail,
   CASE WHEN c % 10 = 1 THEN 1012345678 END AS mobile, CASE WHEN c % 5 = 0 THEN TRUE WHEN c % 5 = 1 THEN FALSE END AS consent_sms,
   TRUE AS consent_night FROM base WHERE c % 9 <> 8 ORDER BY c DESC`,
];

let engine: TestEngine;
let native: NativeEngine;
beforeAll(async () => {
  engine = await openWasm();
  native = await openNative();
  for (const sql of MADE) {
    engine.query(sql);
    await native.query(sql);
  }
}, 120_000);
afterAll(() => {
  engine.close();
  native.close();
});

const figures = (tables: readonly string[], of: Catalog) =>
  readFigures(engine.query(figuresSelect(tables, of))[0] ?? {}, tables.length, of);

describe('the figures of the health check', () => {
  it.each(STEPS.map((step, at) => [step, at] as const))(
    'are what native DuckDB gives for every %i-th customer',
    async (step, at) => {
      const found = figures(TABLES, catalog)[at];
      const [size] = await native.query(`SELECT count(*) AS n FROM base WHERE c % ${step} = 0`);
      const [reached] = await native.query(
        `SELECT count(*) AS n FROM base JOIN contacts USING (c) WHERE c % ${step} = 0
         AND (mail = 'a@b.kr' OR (mobile IS NOT NULL AND consent_sms))`,
      );
      expect(found?.customers).toBe(size?.['n']);
      expect(found?.reachable).toBe(reached?.['n']);
      expect(found?.kpis.map(({ trait }) => trait.name)).toEqual(['revenue', 'orders', 'recency']);
      for (const { trait, inside, outside } of found?.kpis ?? []) {
        for (const [side, spread] of [
          [`c % ${step} = 0`, inside],
          [`c % ${step} <> 0`, outside],
        ] as const) {
          const [hand] = await native.query(
            `SELECT CAST(count("${trait.name}") AS DOUBLE) AS n, avg(CAST("${trait.name}" AS DOUBLE)) AS mean,
             var_samp(CAST("${trait.name}" AS DOUBLE)) AS variance FROM base WHERE ${side}`,
          );
          expect(spread.n).toBe(hand?.['n']);
          if (spread.mean === null) expect(hand?.['mean']).toBeNull();
          else expect(spread.mean / Number(hand?.['mean'])).toBeCloseTo(1, 9);
          if (spread.variance === null) expect(hand?.['variance']).toBeNull();
          else expect(spread.variance / Number(hand?.['variance'])).toBeCloseTo(1, 6);
        }
      }
    },
  );

  it('count each segment that is asked for twice', () => {
    const [a, b] = figures(['seg_3', 'seg_3'], catalog);
    expect(a).toEqual(b);
    expect(figures([], catalog)).toEqual([]);
  });

  it('cannot tell reach and differences that the data lacks', () => {
    const bare = { ...shop, traits: shop.traits.filter(({ name }) => name === 'tenure') };
    expect(figures(['seg_2'], bare)).toEqual([{ customers: expect.any(Number), reachable: null, kpis: [] }]);
  });
});
