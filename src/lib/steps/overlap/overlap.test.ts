import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openNative } from '../../../../tests/engine/native';
import { openWasm, type TestEngine } from '../../../../tests/engine/wasm';
import type { OverlapSpec } from '../../core/notebook';
import { FIXTURES } from '../testing/catalogs';
import { answer, loadFixture, viewOf } from '../testing/run-step';
import { schemeFixture } from '../testing/scheme';
import { overlapCharts } from './chart';
import { compileOverlap, MOST_ROWS } from './compile';
import { overlapCondition } from './condition';
import { pairsOf, together } from './read';
import { upsetAlt } from './words';

const SPEC: OverlapSpec = { kind: 'overlap', segments: [] };
const fixture = FIXTURES[0];
if (!fixture) throw new Error('no fixture');
const { catalog } = fixture;

let engine: TestEngine;
beforeAll(async () => {
  engine = await openWasm();
  loadFixture(engine, fixture);
});
afterAll(() => engine.close());

/** Customers 1 to 120; segment i holds the multiples of 2, 3, 4 and 7. */
const STEPS = [2, 3, 4, 7];
const all = Array.from({ length: 120 }, (_, i) => i + 1);
const patternOf = (c: number) => STEPS.map((step) => (c % step === 0 ? '1' : '0')).join('');

describe('the overlap of segments', () => {
  it('speaks of one segment as of one', () => {
    const results = { patterns: [{ ids: 's1' }] };
    const { en } = upsetAlt({ spec: SPEC, catalog, results, lang: 'en', scheme: schemeFixture(catalog) });
    expect(en).toContain('the combinations of 1 segment with');
  });

  it('counts everybody once, in exactly the combination they belong to', () => {
    const view = viewOf(engine, SPEC, catalog);
    const [upset] = overlapCharts(view);
    const expected = new Map<string, number>();
    for (const c of all) expected.set(patternOf(c), (expected.get(patternOf(c)) ?? 0) + 1);
    const found = new Map(upset?.rows.map((row) => [row['item'], row['customers']]));
    expect(found).toEqual(expected);
    expect(together(view)).toEqual({
      total: 120,
      none: expected.get('0000'),
      several: all.filter((c) => STEPS.filter((step) => c % step === 0).length > 1).length,
      combinations: expected.size,
    });
  });

  it('tells of all combinations, also of those that are not drawn', () => {
    const bits = [0, 1, 2, 3, 4, 5];
    const inside = (c: number) => bits.filter((bit) => (c >> bit) % 2 === 1).length;
    const plain = schemeFixture(catalog);
    const [first] = plain.segments;
    if (!first) throw new Error('no segment');
    const segments = bits.map((bit) => ({ ...first, id: `b${bit}`, table: `bit_${bit}` }));
    for (const bit of bits) {
      const m = `(c // ${2 ** bit}) % 2 = 1 AS m`;
      engine.query(
        `CREATE OR REPLACE TABLE "bit_${bit}" AS SELECT c, ${m} FROM "${catalog.base}" ORDER BY c`,
      );
    }
    const scheme = { ...plain, segments };
    const results = answer(engine, compileOverlap(SPEC, catalog, undefined, scheme));
    const combinations = new Set(all.map((c) => c % 64)).size;
    expect(results['patterns']).toHaveLength(MOST_ROWS);
    expect(combinations).toBeGreaterThan(MOST_ROWS);
    expect(together({ spec: SPEC, catalog, results, lang: 'en', scheme })).toEqual({
      total: 120,
      none: all.filter((c) => inside(c) === 0).length,
      several: all.filter((c) => inside(c) > 1).length,
      combinations,
    });
  });

  it('agrees with native DuckDB on pairs, Jaccard and revenue', async () => {
    const view = viewOf(engine, SPEC, catalog);
    const native = await openNative();
    for (const [table, select] of Object.entries(fixture.tables)) {
      await native.query(`CREATE TABLE "${table}" AS ${select}`);
    }
    for (const { a, b, both, jaccard } of pairsOf(view)) {
      const [i, j] = [a, b].map(({ key }) => STEPS[Number(key.slice(1)) - 1] ?? 1);
      const [row] = await native.query(
        `SELECT CAST(sum(CASE WHEN c % ${i} = 0 AND c % ${j} = 0 THEN 1 ELSE 0 END) AS DOUBLE) AS n,
         CAST(sum(CASE WHEN c % ${i} = 0 OR c % ${j} = 0 THEN 1 ELSE 0 END) AS DOUBLE) AS either FROM "${catalog.base}"`,
      );
      expect(both).toBe(Number(row?.['n']));
      expect(jaccard).toBeCloseTo(Number(row?.['n']) / Number(row?.['either']), 12);
    }
    const [upset] = overlapCharts(view);
    const [row] = await native.query(
      `SELECT CAST(sum(revenue) AS DOUBLE) AS r FROM "${catalog.base}" WHERE c % 2 = 0 AND c % 3 <> 0 AND c % 4 <> 0 AND c % 7 <> 0`,
    );
    expect(upset?.rows.find(({ item }) => item === '1000')?.['revenue']).toBe(Number(row?.['r']));
    await native.close();
  });

  it('makes conditions that hold just the customers that were shown', () => {
    const view = viewOf(engine, SPEC, catalog);
    const leaves = new Map(schemeFixture(catalog).segments.map(({ id, table }) => [id, table]));
    for (const chart of overlapCharts(view)) {
      for (const row of chart.rows) {
        const item = chart.id === 'upset' ? String(row['item']) : `${row['a']}:${row['b']}`;
        const condition = overlapCondition(view, chart.id, { kind: 'items', values: [item] });
        if (!condition || condition.kind !== 'all') throw new Error('no condition');
        const parts = condition.of.map((child) => {
          const inner = child.kind === 'not' ? child.of : child;
          const table = inner.kind === 'member' ? leaves.get(inner.segment) : undefined;
          return `${child.kind === 'not' ? 'NOT ' : ''}(SELECT m FROM "${table}" AS s WHERE s.c = b.c)`;
        });
        const [counted] = engine.query(
          `SELECT CAST(count(*) AS DOUBLE) AS n FROM "${catalog.base}" AS b WHERE ${parts.join(' AND ')}`,
        );
        expect(counted?.['n']).toBe(row['customers'] ?? row['both']);
      }
    }
  });
});
