import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWasm, type TestEngine } from '../../../../tests/engine/wasm';
import type { HistogramChart } from '../../charts/spec';
import type { DistributionSpec } from '../../core/notebook';
import type { Catalog, Row, TraitType } from '../../core/relation';
import { sameWords } from '../../core/words';
import { FOCUS } from '../testing/catalogs';
import { countMembers } from '../testing/count-members';
import { viewOf } from '../testing/run-step';
import { distribution } from './step';

let engine: TestEngine;
beforeAll(async () => {
  engine = await openWasm();
});
afterAll(() => engine.close());

let tables = 0;

/** A catalog of one trait `v` with these SQL values. */
function catalogOf(values: readonly string[], type: TraitType, sqlType: string): Catalog {
  const table = `values_${++tables}`;
  const rows = values.map((value, i) => `(${i + 1}, ${value})`);
  engine.query(
    `CREATE TABLE ${table} AS SELECT CAST(c AS INTEGER) AS c, 'k' || c AS customer_id, CAST(v AS ${sqlType}) AS v FROM (VALUES ${rows.join(',')}) AS t(c, v)`,
  );
  engine.query(`CREATE OR REPLACE TABLE "${FOCUS.table}" AS SELECT c, c % 3 = 0 AS m FROM ${table}`);
  const trait = { name: 'v', type, unit: 'none', label: sameWords('v'), definition: sameWords('v') } as const;
  const traits = [{ ...trait, family: 'value', table } as const];
  return { base: table, customers: values.length, traits, events: [], asOf: '2026-03-31', currency: 'KRW' };
}

const spec = (scale: DistributionSpec['scale'] = 'auto'): DistributionSpec => ({
  kind: 'distribution',
  trait: 'v',
  scale,
});

function random(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

function many(count: number, seed: number, make: (r: () => number) => number | null): string[] {
  const next = random(seed);
  return Array.from({ length: count }, () => {
    const value = make(next);
    return value === null ? 'NULL' : `'${value}'`;
  });
}

const NUMBERS: readonly (readonly [string, readonly string[], TraitType, string])[] = [
  ['days, evenly', many(300, 1, (r) => Math.floor(r() * 700)), 'number', 'BIGINT'],
  ['counts with a long tail and zeros', many(400, 2, (r) => Math.floor(r() ** 9 * 900)), 'number', 'BIGINT'],
  [
    'money with a long tail',
    many(400, 3, (r) => Math.round(Math.exp(4 + 7 * r() ** 2) * 100) / 100),
    'money',
    'DECIMAL(18,2)',
  ],
  [
    'money with refunds',
    many(300, 4, (r) => Math.round((r() - 0.1) * 90000) / 100),
    'money',
    'DECIMAL(18,2)',
  ],
  ['tenths on the edges', many(300, 5, (r) => Math.round(r() * 30) / 10), 'number', 'DOUBLE'],
  ['hundredths', many(300, 6, (r) => Math.round(r() * 100) / 100), 'number', 'DOUBLE'],
  [
    'shares with blanks',
    many(300, 7, (r) => (r() < 0.2 ? null : Math.round(r() * 1000) / 1000)),
    'number',
    'DOUBLE',
  ],
  ['scores 1 to 5', many(90, 8, (r) => 1 + Math.floor(r() * 5)), 'number', 'INTEGER'],
  ['one value', ['7', '7', '7'], 'number', 'BIGINT'],
  ['one customer', ['0.05'], 'number', 'DOUBLE'],
  ['tiny and huge', ['0.000001', '1', '1000000000', '0.5', '12'], 'number', 'DOUBLE'],
  ['zero alone', ['0', '0', 'NULL'], 'number', 'BIGINT'],
  ['negatives alone', ['-3', '-2.5', '-100'], 'number', 'DOUBLE'],
  ['a few far away', many(400, 9, (r) => (r() < 0.004 ? 90000 : Math.floor(r() * 50))), 'number', 'BIGINT'],
  [
    'amounts far away',
    many(400, 10, (r) => (r() < 0.004 ? 12345.67 : Math.round(r() * 900) / 100)),
    'money',
    'DECIMAL(18,2)',
  ],
];

function chartOf(rows: ReturnType<typeof distribution.charts>): HistogramChart {
  const [chart] = rows;
  if (chart?.kind !== 'histogram') throw new Error('a histogram was expected');
  return chart;
}

describe.each(NUMBERS)('a histogram of %s', (_name, values, type, sqlType) => {
  it.each(['auto', 'linear', 'log'] as const)('%s: every bin counts what its condition counts', (scale) => {
    const catalog = catalogOf(values, type, sqlType);
    const view = viewOf(engine, spec(scale), catalog);
    const chart = chartOf(distribution.charts(view, undefined));
    expect(chart.rows.length).toBeLessThanOrEqual(80);
    const lows = chart.rows.map((row) => Number(row['low']));
    chart.rows.forEach((row, i) => {
      if (i > 0) expect(row['low']).toBe(chart.rows[i - 1]?.['high']);
      const range = { kind: 'range', low: Number(row['low']), high: Number(row['high']) } as const;
      const condition = distribution.toCondition(view, chart.id, range);
      expect(condition && countMembers(engine, condition, catalog), JSON.stringify(condition)).toBe(row['n']);
    });
    const from = Math.floor(lows.length / 3);
    const to = Math.floor((lows.length * 2) / 3);
    const range = { kind: 'range', low: lows[from] ?? 0, high: Number(chart.rows[to]?.['high']) } as const;
    const condition = distribution.toCondition(view, chart.id, range);
    const sum = chart.rows.slice(from, to + 1).reduce((all, row) => all + Number(row['n']), 0);
    expect(condition && countMembers(engine, condition, catalog)).toBe(sum);
  });

  it('counts everybody: drawn, not drawn and blank', () => {
    const catalog = catalogOf(values, type, sqlType);
    for (const scale of ['auto', 'linear', 'log'] as const) {
      const view = viewOf(engine, spec(scale), catalog, FOCUS);
      const chart = chartOf(distribution.charts(view, FOCUS));
      const drawn = chart.rows.reduce((sum, row) => sum + Number(row['n']), 0);
      const profile = view.results['profile']?.[0];
      const known = Number(profile?.['known']);
      const left = /0 이하인 ([\d,]+)명/.exec(distribution.reading(view))?.[1] ?? '0';
      expect(drawn + Number(left.replaceAll(',', ''))).toBe(known);
      for (const row of chart.rows) expect(Number(row['n_focus']) + Number(row['n_rest'])).toBe(row['n']);
      const thirds = chart.rows.reduce((sum, row) => sum + Number(row['n_focus']), 0);
      expect(thirds).toBeLessThanOrEqual(Math.floor(values.length / 3));
    }
  });
});

describe('whole numbers', () => {
  it('are asked for by whole numbers, blanks or not', () => {
    const values = ['NULL', ...many(200, 11, (r) => Math.floor(r() * 300))];
    const view = viewOf(engine, spec(), catalogOf(values, 'number', 'BIGINT'));
    const chart = chartOf(distribution.charts(view, undefined));
    expect(chart.x.whole).toBe(true);
    const condition = distribution.toCondition(view, chart.id, { kind: 'range', low: 20, high: 50 });
    expect(condition).toEqual({ kind: 'trait', trait: 'v', test: { op: 'between', low: 20, high: 49 } });
  });
});

describe('the scale', () => {
  const scaleOf = (
    values: readonly string[],
    type: TraitType,
    sqlType: string,
    scale: DistributionSpec['scale'],
  ) => {
    const view = viewOf(engine, spec(scale), catalogOf(values, type, sqlType));
    const chart = chartOf(distribution.charts(view, undefined));
    return { scale: chart.scale, tail: chart.tail, said: distribution.reading(view) };
  };

  it('auto chooses a log scale for a long tail, and says so', () => {
    const [, counts, money] = NUMBERS;
    expect(scaleOf(counts?.[1] ?? [], 'number', 'BIGINT', 'auto').scale).toBe('log');
    const log = scaleOf(money?.[1] ?? [], 'money', 'DECIMAL(18,2)', 'auto');
    expect(log).toMatchObject({ scale: 'log', tail: false });
    expect(log.said).toContain('로그 축으로 그렸습니다');
  });

  it('auto stays linear for even values, and gathers a tail when linear is asked for', () => {
    expect(scaleOf(NUMBERS[0]?.[1] ?? [], 'number', 'BIGINT', 'auto')).toMatchObject({
      scale: 'linear',
      tail: false,
    });
    const far = [...many(300, 12, (r) => Math.floor(r() * 50)), "'9000'"];
    const linear = scaleOf(far, 'number', 'BIGINT', 'linear');
    expect(linear).toMatchObject({ scale: 'linear', tail: true });
    expect(linear.said).toContain('마지막 막대는');
  });

  it('falls back to linear when nothing is above 0, and says so', () => {
    const view = scaleOf(['-3', '-2', '0'], 'number', 'BIGINT', 'log');
    expect(view.scale).toBe('linear');
    expect(view.said).toContain('로그 축을 쓸 수 없습니다');
  });
});

describe('a histogram of days', () => {
  it.each([
    ['days', 40, 1],
    ['weeks', 300, 7],
    ['months', 2000, 28],
    ['years', 9000, 365],
  ])('uses %s for %d days, and its bins count what their conditions count', (_unit, span, width) => {
    const next = random(span);
    const values = Array.from({ length: 200 }, (_, i) =>
      i % 9 === 0
        ? 'NULL'
        : `DATE '2003-12-30' + ${i === 1 ? 0 : i === 2 ? span : Math.floor(next() * span)}`,
    );
    const catalog = catalogOf(values, 'date', 'DATE');
    const view = viewOf(engine, spec(), catalog);
    const chart = chartOf(distribution.charts(view, undefined));
    const [first] = chart.rows;
    const days = (Date.parse(String(first?.['high'])) - Date.parse(String(first?.['low']))) / 86_400_000;
    expect(days).toBeGreaterThanOrEqual(width);
    expect(days).toBeLessThanOrEqual(width + 3);
    for (const row of chart.rows) {
      const range = { kind: 'range', low: String(row['low']), high: String(row['high']) } as const;
      const condition = distribution.toCondition(view, chart.id, range);
      expect(condition && countMembers(engine, condition, catalog), JSON.stringify(condition)).toBe(row['n']);
    }
    expect(distribution.reading(view)).toContain('23명');
  });
});

describe('bars of values', () => {
  const words = Array.from({ length: 300 }, (_, i) => {
    if (i % 10 === 0) return i % 20 === 0 ? 'NULL' : `'  \u3000'`;
    return `'${['서울', "O''Brien", '=blank', 'others', '"; DROP'][i % 7] ?? `city ${i % 31}`}'`;
  });

  it('each counts what its condition counts; others and blanks too', () => {
    const catalog = catalogOf(words, 'text', 'VARCHAR');
    const view = viewOf(engine, spec(), catalog);
    const [chart] = distribution.charts(view, undefined);
    const rows: readonly Row[] = chart?.rows ?? [];
    expect(rows.length).toBe(22);
    expect(rows.reduce((sum, row) => sum + Number(row['n']), 0)).toBe(300);
    for (const row of rows) {
      const condition = distribution.toCondition(view, 'bars', {
        kind: 'items',
        values: [String(row['item'])],
      });
      expect(condition && countMembers(engine, condition, catalog), JSON.stringify(condition)).toBe(row['n']);
    }
    const all = rows.map((row) => String(row['item']));
    const condition = distribution.toCondition(view, 'bars', { kind: 'items', values: all });
    expect(condition && countMembers(engine, condition, catalog)).toBe(300);
    expect(distribution.reading(view)).toContain('30명(10%)');
  });

  it('yes, no and blank', () => {
    const catalog = catalogOf(['true', 'false', 'NULL', 'true'], 'boolean', 'BOOLEAN');
    const view = viewOf(engine, spec(), catalog);
    const [chart] = distribution.charts(view, undefined);
    expect(chart?.rows.map((row) => [row['label'], row['n']])).toEqual([
      ['예', 2],
      ['아니요', 1],
      ['(값 없음)', 1],
    ]);
    const yesOrBlank = distribution.toCondition(view, 'bars', { kind: 'items', values: ['=true', 'blank'] });
    expect(yesOrBlank && countMembers(engine, yesOrBlank, catalog)).toBe(3);
  });
});

describe('a trait that the data lacks', () => {
  it('is a problem with a hint', () => {
    const [problem] = distribution.check({ ...spec(), trait: 'gone' }, catalogOf(['1'], 'number', 'BIGINT'));
    expect(problem).toMatchObject({ code: 'unknown-trait', place: 'trait' });
  });
});
