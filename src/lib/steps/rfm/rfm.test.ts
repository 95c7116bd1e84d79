import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWasm, type TestEngine } from '../../../../tests/engine/wasm';
import type { RfmSpec } from '../../core/notebook';
import type { Catalog, Row, Trait } from '../../core/relation';
import { sameWords } from '../../core/words';
import { viewOf } from '../testing/run-step';
import { compileRfm } from './compile';
import { rfmFacts } from './facts';
import { groupOf } from './groups';
import { rfm } from './step';

const DATA = readFileSync(new URL('./testing/rfm-orders.csv', import.meta.url), 'utf8');

let engine: TestEngine;
beforeAll(async () => {
  engine = await openWasm();
  engine.file('rfm.csv', DATA);
  engine.query(`CREATE TABLE people_r AS SELECT CAST(row_number() OVER (ORDER BY customer) AS INTEGER) AS c,
customer AS customer_id, CAST(recency AS BIGINT) AS recency, CAST(orders AS BIGINT) AS orders, CAST(revenue AS DECIMAL(18,2)) AS revenue
FROM read_csv('input/rfm.csv', header=true)`);
});
afterAll(() => engine.close());

function catalogOf(table: string, names = ['recency', 'orders', 'revenue']): Catalog {
  const traits = names.map((name): Trait => {
    const words = sameWords(name);
    const money = name === 'revenue';
    return {
      name,
      type: money ? 'money' : 'number',
      unit: 'none',
      label: words,
      definition: words,
      family: 'value',
      table,
    };
  });
  return { base: table, customers: 5000, traits, events: [], asOf: '2006-12-31', currency: 'USD' };
}

const specOf = (bins = 5, cuts: RfmSpec['cuts'] = {}): RfmSpec => ({
  kind: 'rfm',
  bins,
  cuts,
  colour: 'customers',
});

function scoresOf(table: string, spec: RfmSpec, names?: string[]): Row[] {
  const compiled = compileRfm(spec, catalogOf(table, names), undefined);
  engine.run(compiled.statements);
  return engine.query(
    `SELECT b.*, s.* EXCLUDE (c) FROM "${table}" AS b JOIN "${compiled.traits[0]?.table}" AS s ON s.c = b.c ORDER BY b.c`.replace(
      'b.*',
      'b.c, b.customer_id, CAST(b.recency AS DOUBLE) AS recency, CAST(b.orders AS DOUBLE) AS orders',
    ),
  );
}

describe('the published scores of the R package rfm', () => {
  const counts = (key: 'recency' | 'frequency' | 'monetary') =>
    rfmFacts(viewOf(engine, specOf(), catalogOf('people_r')))
      .find((facts) => facts.dimension.key === key)
      ?.bins.toSorted((a, b) => a.score - b.score)
      .map((bin) => bin.customers);

  it.each([
    ['recency', [197, 200, 199, 199, 200]],
    ['frequency', [268, 187, 176, 244, 120]],
    ['monetary', [200, 200, 198, 202, 195]],
  ] as const)('%s bins hold as many customers', (key, expected) => {
    expect(counts(key)).toEqual(expected);
  });

  it('thresholds are the type-7 quantiles rounded up (R adds 1 and compares with <)', () => {
    const view = viewOf(engine, specOf(), catalogOf('people_r'));
    const cuts = Object.fromEntries(rfmFacts(view).map((facts) => [facts.dimension.key, facts.cuts]));
    expect(cuts).toEqual({
      recency: [114, 180, 297, 481],
      frequency: [3, 4, 5, 7],
      monetary: [255, 381, 506, 665],
    });
  });

  it.each([
    ['Brion Stark', 355],
    ['Ethyl Botsford', 354],
    ['Hosteen Jacobi', 122],
    ['Edw Frami', 555],
    ['Josef Lemke', 533],
    ['Fount Flatley', 455],
  ])('%s is %d', (customer, score) => {
    const row = scoresOf('people_r', specOf()).find((one) => one['customer_id'] === customer);
    expect(Number(`${row?.['rfm_r']}${row?.['rfm_f']}${row?.['rfm_m']}`)).toBe(score);
    if (score === 555) expect(row?.['rfm_group']).toBe('Champions');
  });

  it('92 different scores, and the mean monetary of the cells of the vignette', () => {
    const { results } = viewOf(engine, specOf(), catalogOf('people_r'));
    const scores = scoresOf('people_r', specOf()).map((r) => `${r['rfm_r']}${r['rfm_f']}${r['rfm_m']}`);
    expect(new Set(scores).size).toBe(92);
    const mean = (f: number) =>
      [1, 2, 3, 4, 5].map((r) => {
        const cell = results['cells']?.find((one) => one['x'] === r && one['y'] === f);
        return Number((Number(cell?.['revenue']) / Number(cell?.['customers'])).toFixed(2));
      });
    expect(mean(1)).toEqual([208.4, 246.98, 246.3, 213.42, 262.17]);
    expect(mean(2)).toEqual([380.5, 407.54, 355.08, 375.17, 370.03]);
    expect(mean(3)).toEqual([530.24, 516.65, 446.61, 451.88, 467]);
    expect(mean(4)).toEqual([575.41, 599.47, 603.79, 617.07, 564.51]);
    expect(mean(5)).toEqual([746.67, 873.11, 846.9, 866.43, 862.4]);
  });
});

/** Type-7 quantile, written from its definition. */
function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(at)] ?? 0, sorted[Math.ceil(at)] ?? 0];
  return Math.round((low + (at - Math.floor(at)) * (high - low)) * 1e6) / 1e6;
}

function expectedScores(values: readonly number[], bins: number, reversed: boolean): number[] {
  const whole = values.every(Number.isInteger);
  const cuts = Array.from({ length: bins - 1 }, (_, k) => quantile(values, (k + 1) / bins)).map((cut) =>
    whole ? Math.ceil(cut) : cut,
  );
  return values.map((value) => {
    const bin = 1 + cuts.filter((cut) => cut < value).length;
    return reversed ? bins + 1 - bin : bin;
  });
}

function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

describe('against an independent computation', () => {
  it.each([3, 4, 5, 6, 7, 8, 9, 10])('%d bins, tables with many ties', (bins) => {
    const random = randomNumbers(bins);
    for (const size of [1, 2, 7, 31, 91]) {
      const people = Array.from({ length: size }, (_, i) => ({
        c: i + 1,
        recency: Math.floor(random() * 400),
        orders: 1 + Math.floor(random() ** 4 * 12),
        cents: Math.floor(random() ** 2 * 9999),
      }));
      const values = people.map(
        (p) => `(${p.c}, 'k', ${p.recency}, ${p.orders}, CAST(${p.cents} AS DECIMAL(18,2)) / 100)`,
      );
      engine.query(`CREATE OR REPLACE TABLE random_${bins}_${size} AS SELECT CAST(c AS INTEGER) AS c, customer_id, recency, orders, CAST(revenue AS DECIMAL(18,2)) AS revenue
FROM (VALUES ${values.join(',')}) AS t(c, customer_id, recency, orders, revenue)`);
      const rows = scoresOf(`random_${bins}_${size}`, specOf(bins));
      const column = (name: string) => rows.map((row) => row[name]);
      expect(column('rfm_r')).toEqual(
        expectedScores(
          people.map((p) => p.recency),
          bins,
          true,
        ),
      );
      expect(column('rfm_f')).toEqual(
        expectedScores(
          people.map((p) => p.orders),
          bins,
          false,
        ),
      );
      expect(column('rfm_m')).toEqual(
        expectedScores(
          people.map((p) => p.cents / 100),
          bins,
          false,
        ),
      );
      rows.forEach((row) => {
        expect(row['rfm_group']).toBe(groupOf(Number(row['rfm_r']), Number(row['rfm_f']), bins).name);
      });
    }
  });
});

describe('customers who cannot be scored', () => {
  beforeAll(() => {
    engine.query(`CREATE TABLE some_people AS SELECT CAST(i AS INTEGER) AS c, 'k' || i AS customer_id,
CASE WHEN i > 4 THEN i * 3 END AS recency, CASE WHEN i > 4 THEN i % 4 + 1 ELSE 0 END AS orders,
CASE WHEN i > 6 THEN CAST(i * 10 AS DECIMAL(18,2)) END AS revenue FROM range(1, 31) AS r(i)`);
  });

  it('have no scores and are counted in words', () => {
    const rows = scoresOf('some_people', specOf());
    expect(rows.filter((row) => row['rfm_r'] === null).map((row) => row['c'])).toEqual([1, 2, 3, 4]);
    expect(rows.filter((row) => row['rfm_m'] === null)).toHaveLength(6);
    expect(rows.every((row) => (row['rfm_r'] === null) === (row['rfm_group'] === null))).toBe(true);
    const view = viewOf(engine, specOf(), catalogOf('some_people'));
    expect(rfm.reading(view)).toContain('주문이 없는 4명');
    expect(rfm.reading(view)).toContain('금액이 없는 2명은 M 점수');
  });

  it('without amounts there is no M, and the groups are the same', () => {
    const [all, bare] = [undefined, ['recency', 'orders']].map((names) =>
      scoresOf('some_people', specOf(), names),
    );
    expect(bare?.[9]).not.toHaveProperty('rfm_m');
    expect(bare?.map((row) => row['rfm_group'])).toEqual(all?.map((row) => row['rfm_group']));
  });
});

describe('bins that collapse', () => {
  beforeAll(() => {
    const orders = [...Array(80).fill(1), ...Array(12).fill(2), ...Array(5).fill(3), 4, 5, 9];
    const values = orders.map((n, i) => `(${i + 1}, 'k', ${i}, ${n}, CAST(${n}.5 AS DECIMAL(18,2)))`);
    engine.query(`CREATE TABLE ties AS SELECT CAST(c AS INTEGER) AS c, customer_id, recency, orders, revenue
FROM (VALUES ${values.join(',')}) AS t(c, customer_id, recency, orders, revenue)`);
  });

  it('equal values share a bin, it says how many are left and proposes cuts that separate', () => {
    const view = viewOf(engine, specOf(), catalogOf('ties'));
    const [, frequency] = rfmFacts(view);
    expect(frequency?.cuts).toEqual([1, 1, 1, 2]);
    expect(frequency?.bins.map((bin) => bin.customers)).toEqual([80, 0, 0, 12, 8]);
    expect(rfm.reading(view)).toContain('구매 빈도는 같은 값이 많아 기준값이 겹쳐서 5개 구간 가운데 3개만');
    expect(frequency?.proposal).toEqual([1, 2, 3, 5]);
    const mended = viewOf(engine, specOf(5, { frequency: frequency?.proposal ?? [] }), catalogOf('ties'));
    expect(rfmFacts(mended)[1]?.bins.map((bin) => bin.customers)).toEqual([80, 12, 5, 2, 1]);
    expect(rfm.check(mended.spec, mended.catalog)).toEqual([]);
  });
});

describe('own cut points', () => {
  it.each([
    [{ frequency: [1, 2] }, 'rfm-cuts-count'],
    [{ frequency: [1, 2, 2, 4] }, 'rfm-cuts-order'],
    [{ recency: [30, 20, 60, 90] }, 'rfm-cuts-order'],
  ])('%j is refused as %s', (cuts, code) => {
    const problems = rfm.check(specOf(5, cuts), catalogOf('people_r'));
    expect(problems.map((problem) => problem.code)).toEqual([code]);
    expect(problems[0]?.place).toBe(Object.keys(cuts)[0]);
  });

  it('put each value at or below a cut into its bin', () => {
    const rows = scoresOf('people_r', specOf(3, { recency: [30, 90], frequency: [2, 6] }));
    for (const row of rows) {
      const [recency, orders] = [Number(row['recency']), Number(row['orders'])];
      expect(row['rfm_r']).toBe(recency <= 30 ? 3 : recency <= 90 ? 2 : 1);
      expect(row['rfm_f']).toBe(orders <= 2 ? 1 : orders <= 6 ? 2 : 3);
    }
  });
});
