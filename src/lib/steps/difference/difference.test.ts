import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openNative, type NativeEngine } from '../../../../tests/engine/native';
import { openWasm, type TestEngine } from '../../../../tests/engine/wasm';
import type { Condition } from '../../core/condition';
import type { DifferenceSpec } from '../../core/notebook';
import { FIXTURES } from '../testing/catalogs';
import { loadFixture, viewOf } from '../testing/run-step';
import { schemeStatements } from '../testing/scheme';
import { differenceCharts } from './chart';
import { differences, type Difference } from './read';
import { differenceReading } from './words';

const SPEC: DifferenceSpec = { kind: 'difference', segment: 's2', against: '' };

let engine: TestEngine;
let native: NativeEngine;
beforeAll(async () => {
  engine = await openWasm();
  native = await openNative();
});
afterAll(() => {
  engine.close();
  native.close();
});

const people = FIXTURES.find(({ name }) => name === 'people');
if (!people) throw new Error('no fixture');

/** Every difference, those whose interval holds 0 as well: by hand, in native DuckDB. */
async function handMade(trait: string): Promise<{ here: number; there: number; d: number }> {
  const [row] = await native.query(`SELECT
    CAST(avg(CASE WHEN m THEN "${trait}" END) AS DOUBLE) AS a, CAST(avg(CASE WHEN NOT m THEN "${trait}" END) AS DOUBLE) AS b,
    CAST(count(CASE WHEN m THEN "${trait}" END) AS DOUBLE) AS na, CAST(count(CASE WHEN NOT m THEN "${trait}" END) AS DOUBLE) AS nb,
    var_samp(CASE WHEN m THEN "${trait}" END) AS va, var_samp(CASE WHEN NOT m THEN "${trait}" END) AS vb
    FROM base_people JOIN segment_now_2 USING (c)`);
  const [a, b, na, nb, va, vb] = ['a', 'b', 'na', 'nb', 'va', 'vb'].map((key) => Number(row?.[key])) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const sd = Math.sqrt(((na - 1) * va + (nb - 1) * vb) / (na + nb - 2));
  return { here: a, there: b, d: ((a - b) / sd) * (1 - 3 / (4 * (na + nb - 2) - 1)) };
}

describe('what is different about a segment', () => {
  it('is what native DuckDB and the formula give', async () => {
    loadFixture(engine, people);
    for (const [table, select] of Object.entries(people.tables)) {
      await native.query(`CREATE TABLE "${table}" AS ${select}`);
    }
    for (const { table, select } of schemeStatements(people.catalog)) {
      await native.query(`CREATE TABLE "${table}" AS ${select}`);
    }
    const found = differences(viewOf(engine, SPEC, people.catalog));
    for (const one of found) {
      expect(one.interval.low * one.interval.high).toBeGreaterThan(0);
      if (one.value !== null || one.trait.type === 'boolean') continue;
      const hand = await handMade(one.trait.name);
      expect(one.here).toBeCloseTo(hand.here, 9);
      expect(one.there).toBeCloseTo(hand.there, 9);
      expect(one.effect).toBeCloseTo(hand.d, 9);
    }
    const effects = found.map(({ effect }) => Math.abs(effect));
    expect(effects).toEqual([...effects].sort((a, b) => b - a));
  });

  it('tells a trait that separates the groups, and not one that does not', () => {
    loadFixture(engine, people);
    engine.query(
      `CREATE OR REPLACE TABLE base_people AS SELECT *, CASE WHEN c % 3 = 0 THEN 10.0 + c % 5 ELSE 2.0 + c % 5 END AS told,
       1.0 + c % 2 AS untold FROM (${people.tables['base_people']})`,
    );
    const [age] = people.catalog.traits;
    if (!age) throw new Error('no trait');
    const traits = ['told', 'untold'].map((name) => ({ ...age, name }));
    const catalog = { ...people.catalog, traits };
    const found = differences(viewOf(engine, SPEC, catalog));
    expect(found.map(({ trait }) => trait.name)).toEqual(['told']);
    expect(found[0]?.effect).toBeGreaterThan(2);
  });

  it('says the name of the other segment as it is written', () => {
    loadFixture(engine, people);
    const read = (against: string, lang: 'ko' | 'en') => {
      const view = viewOf(engine, { ...SPEC, segment: 's4', against }, people.catalog);
      return differenceReading({ ...view, lang });
    };
    expect(read('s3', 'en')).toMatch(/^“7 %” (beside|differs from) “O'Four”/);
    expect(read('s3', 'ko')).toContain("‘O'Four’와 ");
    expect(read('', 'en')).toMatch(/(beside|differs from) everybody else/);
    expect(read('', 'ko')).toContain('나머지 고객과 ');
  });

  it('keeps what a condition reads, of either group, and what it is computed from, apart from the rest', () => {
    loadFixture(engine, people);
    const traits = people.catalog.traits
      .filter(({ name }) => name === 'age')
      .flatMap((age) => [
        { ...age, name: 'read' },
        { ...age, name: 'other' },
        { ...age, name: 'counted', from: ['orders'] as const },
        { ...age, name: 'visited', from: ['events'] as const },
      ]);
    const columns = traits.map(
      ({ name }, i) => `c % 6 + ${i} * (c % 2) + 9 * CAST(c % 3 = 0 AS INTEGER) AS ${name}`,
    );
    engine.query(
      `CREATE OR REPLACE TABLE base_people AS SELECT *, ${columns.join(', ')} FROM (${people.tables['base_people']})`,
    );
    const view = viewOf(engine, { ...SPEC, against: 's3' }, { ...people.catalog, traits });
    const bought: Condition = {
      kind: 'did',
      table: 'orders',
      where: [],
      window: { kind: 'ever' },
      measure: { kind: 'times' },
      test: { op: '>=', value: 2 },
    };
    const reads = (trait: string): Condition => ({ kind: 'trait', trait, test: { op: 'not-blank' } });
    const conditions: Readonly<Record<string, Condition>> = {
      s2: { kind: 'all', of: [reads('read'), { kind: 'member', segment: 'inner' }] },
      s3: reads('other'),
    };
    const scheme = view.scheme && {
      ...view.scheme,
      all: [{ id: 'inner', name: 'inner', condition: bought }],
      segments: view.scheme.segments.map((one) => ({
        ...one,
        condition: conditions[one.id] ?? one.condition,
      })),
    };
    const relations = (found: readonly Difference[]) =>
      Object.fromEntries(found.map(({ trait, relation }) => [trait.name, relation]));
    expect(relations(differences({ ...view, scheme }))).toEqual({
      read: 'basis',
      other: 'basis',
      counted: 'near',
      visited: 'apart',
    });
    const ids = differenceCharts({ ...view, scheme }).map(({ id }) => id);
    expect(ids).toEqual(['descriptors', 'near', 'basis']);
  });
});
